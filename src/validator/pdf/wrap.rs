//! Cells of a table whose text goes on in a second line.

use crate::validator::reading::{Cell, Line};

/// Lines of one cell stand at most this far apart, in units of the type size.
const LEADING: f32 = 1.4;
/// Rows of a table stand further apart than the lines of a cell, by this factor.
const ROW_GAP: f32 = 1.25;
/// How far the left edges of one cell's lines may differ, in points.
const ALIGNED: f32 = 1.0;

/// Puts the rest of wrapped cells behind their beginnings (`이용금액` over `(USD)`). A line is such a rest when it
/// stands close below a line of several cells, away from the next one, under some of the cells and without digits:
/// values under their labels look alike, but hold numbers.
pub(super) fn rewrapped(lines: Vec<Line>) -> Vec<Line> {
    let mut rows: Vec<Line> = Vec::new();
    let mut rest = lines.into_iter().peekable();
    let mut before = f32::INFINITY;
    while let Some(mut line) = rest.next() {
        let gap = rest.peek().map_or(f32::INFINITY, |next| next.y - line.y);
        if let Some(next) = rest.next_if(|next| goes_on(&line, next)) {
            let after = rest.peek().map_or(f32::INFINITY, |follower| follower.y - next.y);
            // Lines of the other directions follow with smaller distances.
            let stands_apart = before >= ROW_GAP * gap && (after >= ROW_GAP * gap || after < 0.0);
            if stands_apart {
                next.cells.into_iter().for_each(|cell| append(&mut line, cell));
                before = after;
                rows.push(line);
            } else {
                before = after;
                rows.extend([line, next]);
            }
            continue;
        }
        before = gap;
        rows.push(line);
    }
    rows
}

fn goes_on(line: &Line, next: &Line) -> bool {
    let size = line.cells.iter().map(|cell| cell.size).fold(f32::INFINITY, f32::min);
    let gap = next.y - line.y;
    let is_close = gap > 0.0 && gap <= LEADING * size;
    let is_rest = |cell: &Cell| above(line, cell).is_some() && !cell.text.chars().any(|c| c.is_ascii_digit());
    is_close && line.cells.len() > 1 && next.cells.iter().all(is_rest)
}

/// The cell that this one stands under, and that is as wide: text goes on below when its own line is full.
fn above(line: &Line, cell: &Cell) -> Option<usize> {
    let fits = |upper: &Cell| (upper.left - cell.left).abs() <= ALIGNED && cell.right <= upper.right + cell.size;
    line.cells.iter().position(fits)
}

fn append(line: &mut Line, cell: Cell) {
    let Some(upper) = above(line, &cell).and_then(|index| line.cells.get_mut(index)) else { return };
    upper.text = format!("{} {}", upper.text, cell.text);
    upper.right = upper.right.max(cell.right);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(y: f32, cells: &[(f32, &str)]) -> Line {
        let cell = |(left, text): &(f32, &str)| Cell {
            text: (*text).to_owned(),
            left: *left,
            right: left + 5.0 * text.chars().count() as f32,
            size: 9.0,
        };
        Line { y, cells: cells.iter().map(cell).collect() }
    }

    fn texts(lines: Vec<Line>) -> Vec<String> {
        rewrapped(lines).iter().map(Line::text).collect()
    }

    #[test]
    fn a_unit_below_its_label_belongs_to_it() {
        let lines = vec![
            line(0.0, &[(0.0, "이용일자"), (90.0, "이용금액")]),
            line(10.6, &[(90.0, "(USD)")]),
            line(28.0, &[(0.0, "25.03.05"), (90.0, "22.00")]),
        ];
        assert_eq!(texts(lines), ["이용일자\t이용금액 (USD)", "25.03.05\t22.00"]);
    }

    #[test]
    fn rows_of_a_dense_table_stay_apart() {
        let rows = |y| line(y, &[(0.0, "이용일자"), (90.0, "가맹점")]);
        assert_eq!(texts(vec![rows(0.0), rows(12.0), rows(24.0)]).len(), 3);
    }

    #[test]
    fn values_below_their_labels_stay_apart() {
        let lines =
            vec![line(0.0, &[(0.0, "이용일"), (90.0, "금액")]), line(11.0, &[(0.0, "25.03.05"), (90.0, "22.00")])];
        assert_eq!(texts(lines).len(), 2);
    }
}
