//! For whom an answer is, when it may not be for the person who reads it.

use crate::domain::{Cohort, Course};
use crate::search::Hit;
use crate::service::answer::Meant;
use crate::text::{Locale, course_name, say};

/// What to say before an answer.
#[must_use]
pub fn caveats(meant: &Meant, hit: &Hit, locale: Locale) -> Vec<String> {
    let named = names(&meant.courses, locale);
    let courses = (!meant.courses.is_empty()).then(|| {
        let mut args = vec![("courses", named.into())];
        args.extend(meant.own.map(|own| ("own", course_name(locale, own).into())));
        match (hit.notice_id(), meant.own) {
            (Some(_), Some(_)) => say(locale, "ask-not-for", &args),
            (Some(_), None) => say(locale, "ask-for-courses", &args),
            (None, Some(_)) => say(locale, "ask-answer-not-for", &args),
            (None, None) => say(locale, "ask-answer-for-courses", &args),
        }
    });
    courses.into_iter().chain(meant.cohort.map(|cohort| one_cohort(cohort, hit, locale))).collect()
}

/// The same in a line of a list, without a word of the person who asks.
#[must_use]
pub fn briefly(meant: &Meant, hit: &Hit, locale: Locale) -> Vec<String> {
    caveats(&Meant { own: None, ..meant.clone() }, hit, locale)
}

fn one_cohort(cohort: Cohort, hit: &Hit, locale: Locale) -> String {
    let args = [("cohort", cohort.number().into())];
    match hit.notice_id() {
        Some(_) => say(locale, "ask-one-cohort", &args),
        None => say(locale, "ask-answer-one-cohort", &args),
    }
}

fn names(courses: &[Course], locale: Locale) -> String {
    courses.iter().map(|course| course_name(locale, *course)).collect::<Vec<_>>().join(", ")
}
