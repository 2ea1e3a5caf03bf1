//! The graphics and text state of content streams (ISO 32000-1, 8.4 and 9.3), as far as text needs it.

use std::rc::Rc;

use super::font::Font;
use super::matrix::Matrix;

/// Saved by `q`, restored by `Q`.
#[derive(Clone)]
pub(super) struct State {
    pub(super) ctm: Matrix,
    pub(super) font: Option<Rc<Font>>,
    pub(super) size: f64,
    pub(super) char_spacing: f64,
    pub(super) word_spacing: f64,
    /// 1.0 for 100 %.
    pub(super) stretch: f64,
    pub(super) leading: f64,
    pub(super) rise: f64,
}

impl State {
    pub(super) fn new(ctm: Matrix) -> Self {
        Self { ctm, font: None, size: 1.0, char_spacing: 0.0, word_spacing: 0.0, stretch: 1.0, leading: 0.0, rise: 0.0 }
    }
}

/// The text matrix and the start of the line; not saved by `q`.
#[derive(Clone, Copy)]
pub(super) struct TextPosition {
    pub(super) matrix: Matrix,
    line: Matrix,
}

impl TextPosition {
    pub(super) const START: Self = Self { matrix: Matrix::IDENTITY, line: Matrix::IDENTITY };

    pub(super) fn set(&mut self, matrix: Matrix) {
        *self = Self { matrix, line: matrix };
    }

    /// To the start of another line, given in text space.
    pub(super) fn next_line(&mut self, x: f64, y: f64) {
        self.set(Matrix::shift(x, y).then(&self.line));
    }

    /// Along the line, in text space.
    pub(super) fn advance(&mut self, x: f64) {
        self.matrix = Matrix::shift(x, 0.0).then(&self.matrix);
    }
}
