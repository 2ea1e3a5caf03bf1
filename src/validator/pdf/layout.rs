//! Glyphs to lines of cells, in the order in which a person reads them.
//!
//! Producers draw text in any order (whole columns first, letters one by one), so only positions count: glyphs on one
//! baseline are a line, a gap of more than [`CELL_GAP`] starts a new cell, a smaller one is a space. Cells of a table
//! whose text is wrapped stand half a line off their neighbours; they are put back into the row.

use std::collections::BTreeMap;

use super::shown::Glyph;
use crate::validator::reading::{Cell, Line};

/// In units of the type size.
const CELL_GAP: f64 = 0.9;
const SPACE_GAP: f64 = 0.17;
/// How far baselines of one line may lie apart.
const SAME_LINE: f64 = 0.35;
/// How far lines of one row of a table may lie apart; lines of text need more.
const SAME_ROW: f32 = 0.8;

/// More cells than this beside each other are no row of a table; each is compared with each.
const MOST_COLUMNS: usize = 500;

/// A glyph in the direction of reading: x to the right, y downwards.
struct Placed {
    text: String,
    left: f64,
    right: f64,
    y: f64,
    size: f64,
}

/// The lines of one page. Text in the direction of most glyphs comes first, text in others (stamps, margins) after.
pub(super) fn lines(glyphs: Vec<Glyph>) -> Vec<Line> {
    let mut by_direction: BTreeMap<i32, Vec<Glyph>> = BTreeMap::new();
    for glyph in glyphs {
        by_direction.entry(direction(&glyph)).or_default().push(glyph);
    }
    let mut groups: Vec<(i32, Vec<Glyph>)> = by_direction.into_iter().collect();
    groups.sort_by_key(|(_, group)| std::cmp::Reverse(group.len()));
    groups.into_iter().flat_map(|(direction, group)| lines_of(direction, group)).collect()
}

/// Degrees to which directions are told apart.
const STEP: f64 = 2.0;

/// The direction of the baseline in steps, 0 to the right, growing anticlockwise.
fn direction(glyph: &Glyph) -> i32 {
    let (dx, dy) = (glyph.end.0 - glyph.start.0, glyph.end.1 - glyph.start.1);
    let steps = (dy.atan2(dx).to_degrees() / STEP).round();
    // Half a turn has two names.
    if steps <= -180.0 / STEP { (180.0 / STEP) as i32 } else { steps as i32 }
}

fn lines_of(direction: i32, glyphs: Vec<Glyph>) -> Vec<Line> {
    let (sin, cos) = (f64::from(direction) * STEP).to_radians().sin_cos();
    let turn = |(x, y): (f64, f64)| (x * cos + y * sin, x * sin - y * cos);
    let mut placed: Vec<Placed> = glyphs
        .into_iter()
        .filter(|glyph| !glyph.text.trim().is_empty() && glyph.size > 0.0)
        .map(|glyph| {
            let ((left, y), (right, _)) = (turn(glyph.start), turn(glyph.end));
            Placed { text: glyph.text, left, right, y, size: glyph.size }
        })
        .collect();
    placed.sort_by(|a, b| a.y.total_cmp(&b.y));
    let mut rows: Vec<Vec<Placed>> = Vec::new();
    for glyph in placed {
        match rows.last_mut() {
            Some(row) if row.first().is_some_and(|first| same_line(first, &glyph)) => row.push(glyph),
            _ => rows.push(vec![glyph]),
        }
    }
    let top = rows.first().and_then(|row| row.first()).map_or(0.0, |glyph| glyph.y);
    table_rows(rows.into_iter().map(|row| line(row, top)).collect())
}

/// Joins lines that stand closer than lines of text can: they are one row of a table, centred.
fn table_rows(lines: Vec<Line>) -> Vec<Line> {
    let mut rows: Vec<Line> = Vec::new();
    let mut last: Option<Line> = None;
    for line in lines {
        let is_same_row = last.as_ref().is_some_and(|last| interleaves(last, &line));
        last = Some(line.clone());
        match rows.last_mut() {
            Some(row) if is_same_row => line.cells.into_iter().for_each(|cell| add_below(row, cell)),
            _ => rows.push(line),
        }
    }
    rows
}

fn interleaves(upper: &Line, lower: &Line) -> bool {
    if upper.cells.len().max(lower.cells.len()) > MOST_COLUMNS {
        return false;
    }
    let size = |line: &Line| line.cells.iter().map(|cell| cell.size).fold(f32::INFINITY, f32::min);
    let close = lower.y - upper.y < SAME_ROW * size(upper).min(size(lower));
    let beside = |a: &Cell, b: &Cell| a.right <= b.left || b.right <= a.left;
    close && lower.y >= upper.y && upper.cells.iter().all(|a| lower.cells.iter().all(|b| beside(a, b)))
}

/// The cell goes on in the one above it, or takes its place in the row.
fn add_below(row: &mut Line, cell: Cell) {
    match row.cells.iter_mut().find(|above| above.left < cell.right && cell.left < above.right) {
        Some(above) => {
            above.text = format!("{} {}", above.text, cell.text);
            above.left = above.left.min(cell.left);
            above.right = above.right.max(cell.right);
        }
        None => {
            let place = row.cells.iter().position(|other| other.left > cell.left).unwrap_or(row.cells.len());
            row.cells.insert(place, cell);
        }
    }
}

fn same_line(first: &Placed, other: &Placed) -> bool {
    other.y - first.y <= SAME_LINE * first.size.min(other.size)
}

fn line(mut row: Vec<Placed>, top: f64) -> Line {
    row.sort_by(|a, b| a.left.total_cmp(&b.left));
    let y = row.first().map_or(0.0, |glyph| glyph.y - top) as f32;
    let mut cells: Vec<Cell> = Vec::new();
    let mut last: Option<Placed> = None;
    for glyph in row {
        if last.as_ref().is_some_and(|last| is_same_again(last, &glyph)) {
            continue;
        }
        let gap = last.as_ref().map_or(f64::INFINITY, |last| (glyph.left - last.right) / last.size.max(glyph.size));
        match cells.last_mut() {
            Some(cell) if gap <= CELL_GAP => {
                if gap > SPACE_GAP {
                    cell.text.push(' ');
                }
                cell.text.push_str(&glyph.text);
                cell.right = cell.right.max(glyph.right as f32);
            }
            _ => cells.push(Cell {
                text: glyph.text.clone(),
                left: glyph.left as f32,
                right: glyph.right as f32,
                size: glyph.size as f32,
            }),
        }
        last = Some(glyph);
    }
    Line { y, cells: spaced_labels_joined(cells) }
}

/// Bold type is sometimes faked by drawing a letter twice, a hair apart.
fn is_same_again(last: &Placed, glyph: &Placed) -> bool {
    last.text == glyph.text && (glyph.left - last.left).abs() < 0.12 * glyph.size
}

/// Forms stretch short labels to a common width (`성      명`): single Korean syllables side by side are one word.
fn spaced_labels_joined(cells: Vec<Cell>) -> Vec<Cell> {
    const REACH: f32 = 4.0;
    let is_syllable = |text: &str| text.chars().all(|c| ('가'..='힣').contains(&c)) && text.chars().count() == 1;
    let mut joined: Vec<(Cell, bool)> = Vec::new();
    for cell in cells {
        let single = is_syllable(&cell.text);
        match joined.last_mut() {
            Some((word, true)) if single && cell.left - word.right < REACH * cell.size => {
                word.text.push_str(&cell.text);
                word.right = cell.right;
            }
            _ => joined.push((cell, single)),
        }
    }
    joined.into_iter().map(|(cell, _)| cell).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn glyphs(text: &str, x: f64, y: f64, step: f64) -> Vec<Glyph> {
        let place = |(i, c): (usize, char)| {
            let left = x + step * i as f64;
            Glyph { text: c.to_string(), shape: None, start: (left, y), end: (left + 5.0, y), size: 10.0 }
        };
        text.chars().enumerate().map(place).collect()
    }

    #[test]
    fn columns_drawn_one_after_the_other_come_back_as_rows() {
        let columns = [("AB", 0.0, 90.0), ("CD", 0.0, 70.0), ("12", 60.0, 90.0), ("34", 60.0, 70.0)];
        let drawn = columns.into_iter().flat_map(|(text, x, y)| glyphs(text, x, y, 5.0)).collect();
        assert_eq!(lines(drawn).iter().map(Line::text).collect::<Vec<_>>(), ["AB\t12", "CD\t34"]);
    }

    #[test]
    fn a_stretched_label_is_one_word() {
        assert_eq!(lines(glyphs("금액", 0.0, 0.0, 25.0)).iter().map(Line::text).collect::<Vec<_>>(), ["금액"]);
    }

    #[test]
    fn a_slanted_stamp_is_one_word() {
        let step = |i: f64, text: &str| Glyph {
            text: text.to_owned(),
            shape: None,
            start: (10.0 * i, 6.0 * i),
            end: (10.0 * i + 9.0, 6.0 * i + 5.4),
            size: 10.0,
        };
        assert_eq!(lines(vec![step(0.0, "취"), step(1.0, "소")]).iter().map(Line::text).collect::<Vec<_>>(), ["취소"]);
    }

    #[test]
    fn a_wrapped_cell_stays_in_its_row() {
        let drawn = [glyphs("AB", 0.0, 10.0, 5.0), glyphs("1", 50.0, 5.0, 5.0), glyphs("CD", 0.0, 0.0, 5.0)].concat();
        assert_eq!(lines(drawn).iter().map(Line::text).collect::<Vec<_>>(), ["AB CD\t1"]);
    }

    #[test]
    fn letters_drawn_twice_count_once() {
        let drawn = [glyphs("22", 0.0, 0.0, 5.0), glyphs("22", 0.3, 0.0, 5.0)].concat();
        assert_eq!(lines(drawn).iter().map(Line::text).collect::<Vec<_>>(), ["22"]);
    }
}
