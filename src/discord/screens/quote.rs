//! Notice text as Discord can show it: the words exactly as they are, as a quotation.
//!
//! Discord draws no tables, so a table's row becomes one line a cell, each under its header's name. Fenced templates
//! stay as they are, so that they can be copied.

/// `text` as a quotation.
#[must_use]
pub fn quote(text: &str) -> String {
    drawn(text, "> ")
}

/// `text` as Discord can show it, on a page of its own.
#[must_use]
pub fn readable(text: &str) -> String {
    drawn(text, "")
}

/// With `mark` before each line outside fences.
fn drawn(text: &str, mark: &str) -> String {
    let lines: Vec<&str> = text.lines().collect();
    let mut out = String::new();
    let mut fenced = false;
    let mut at = 0;
    while let Some(line) = lines.get(at) {
        let fence = line.trim_start().starts_with("```");
        let next = lines.get(at + 1).copied().unwrap_or_default();
        if !fenced && !fence && is_row(line) && is_rule(next) {
            let rows = lines.iter().skip(at + 2).take_while(|line| is_row(line)).count();
            let body = lines.get(at + 2..at + 2 + rows).unwrap_or_default();
            out.extend(table(line, body).map(|line| format!("{mark}{line}\n")));
            at += 2 + rows;
            continue;
        }
        let prefix = if fenced || fence { "" } else { mark };
        out.push_str(&format!("{prefix}{line}\n"));
        fenced ^= fence;
        at += 1;
    }
    out
}

fn is_row(line: &str) -> bool {
    line.trim_start().starts_with('|')
}

/// The line under a table's header: `| --- | :-: |`.
fn is_rule(line: &str) -> bool {
    is_row(line) && line.contains('-') && line.chars().all(|c| matches!(c, '|' | '-' | ':' | ' '))
}

fn cells(line: &str) -> impl Iterator<Item = &str> {
    line.trim().trim_matches('|').split('|').map(str::trim)
}

fn table<'a>(header: &'a str, rows: &'a [&'a str]) -> impl Iterator<Item = String> {
    rows.iter().flat_map(move |row| {
        cells(header)
            .zip(cells(row))
            .filter(|(_, cell)| !cell.is_empty())
            .map(|(name, cell)| if name.is_empty() { format!("**{cell}**") } else { format!("- {name}: {cell}") })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_names_each_cell() {
        let text = "전\n| | 결제 | 청구 |\n| --- | --- | --- |\n| 예시 | 1일 | 15일 |\n후";
        assert_eq!(quote(text), "> 전\n> **예시**\n> - 결제: 1일\n> - 청구: 15일\n> 후\n");
    }

    #[test]
    fn a_page_is_no_quotation() {
        assert_eq!(readable("전\n| 결제 |\n| --- |\n| 1일 |"), "전\n- 결제: 1일\n");
    }

    #[test]
    fn a_template_stays_as_it_is() {
        let text = "```md\n| a | b |\n| - | - |\n```";
        assert_eq!(quote(text), "```md\n| a | b |\n| - | - |\n```\n");
    }
}
