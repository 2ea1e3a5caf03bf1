//! Whose questions somebody may see and answer.

use super::Question;
use crate::domain::Course;

/// Whose questions somebody may see and answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Scope {
    /// Everybody's.
    All,
    /// Those of trainees of these courses.
    Courses(Vec<Course>),
}

impl Scope {
    /// Whether what is for these courses lies within; what is for nobody in particular only in [`Scope::All`].
    #[must_use]
    pub fn holds(&self, courses: &[Course]) -> bool {
        match self {
            Self::All => true,
            Self::Courses(own) => !courses.is_empty() && courses.iter().all(|course| own.contains(course)),
        }
    }

    /// Whether all of these questions lie within.
    #[must_use]
    pub fn holds_all(&self, questions: &[Question]) -> bool {
        questions.iter().all(|question| self.holds(question.course.as_slice()))
    }

    /// For a query: `*`, or the courses between commas.
    pub(super) fn to_column(&self) -> String {
        match self {
            Self::All => "*".to_owned(),
            Self::Courses(own) => {
                let names: Vec<_> = own.iter().map(|course| course.as_str()).collect();
                format!(",{},", names.join(","))
            }
        }
    }
}
