//! Transformations of the plane, written as in ISO 32000-1, 8.3.3: `[a b c d e f]`.

use lopdf::Object;

#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Matrix {
    pub(super) a: f64,
    pub(super) b: f64,
    pub(super) c: f64,
    pub(super) d: f64,
    pub(super) e: f64,
    pub(super) f: f64,
}

impl Matrix {
    pub(super) const IDENTITY: Self = Self { a: 1.0, b: 0.0, c: 0.0, d: 1.0, e: 0.0, f: 0.0 };

    pub(super) fn shift(e: f64, f: f64) -> Self {
        Self { e, f, ..Self::IDENTITY }
    }

    /// Six numbers; `None` for anything else.
    pub(super) fn from_operands(operands: &[Object]) -> Option<Self> {
        let [a, b, c, d, e, f] = numbers(operands)?;
        Some(Self { a, b, c, d, e, f })
    }

    /// First this, then `next`.
    pub(super) fn then(&self, next: &Self) -> Self {
        Self {
            a: self.a * next.a + self.b * next.c,
            b: self.a * next.b + self.b * next.d,
            c: self.c * next.a + self.d * next.c,
            d: self.c * next.b + self.d * next.d,
            e: self.e * next.a + self.f * next.c + next.e,
            f: self.e * next.b + self.f * next.d + next.f,
        }
    }

    /// Where the point goes.
    pub(super) fn apply(&self, x: f64, y: f64) -> (f64, f64) {
        (x * self.a + y * self.c + self.e, x * self.b + y * self.d + self.f)
    }

    /// The area of the unit square's image.
    pub(super) fn area(&self) -> f64 {
        (self.a * self.d - self.b * self.c).abs()
    }
}

/// Exactly `N` numbers.
pub(super) fn numbers<const N: usize>(operands: &[Object]) -> Option<[f64; N]> {
    let operands: &[Object; N] = operands.try_into().ok()?;
    let numbers = operands.iter().map(|operand| operand.as_float().ok().map(f64::from));
    numbers.collect::<Option<Vec<_>>>()?.try_into().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shift_then_a_doubling_doubles_the_shift() {
        let doubling = Matrix { a: 2.0, d: 2.0, ..Matrix::IDENTITY };
        assert_eq!(Matrix::shift(3.0, 1.0).then(&doubling).apply(0.0, 0.0), (6.0, 2.0));
    }
}
