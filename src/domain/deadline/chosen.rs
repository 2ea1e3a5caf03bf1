//! Of which occasions operators want to be told, as they write it.

use super::Occasion;

/// The occasions of a list of times before the end of a window, such as `3일, 1일, 3시간` or `3d, 1d, 3h`; none for
/// `없음` or `none`. `결제 5일` or `pay 5d` is before the last day for paying instead of the usual three and one, and
/// `결제 없음` not at all. What is said of opening and closing does not depend on it. `None` when something else is
/// written, or a time is longer than a window ever is.
#[must_use]
pub fn occasions(text: &str) -> Option<Vec<Occasion>> {
    const PAY: [&str; 2] = ["결제", "pay"];
    let (mut pay, mut before): (Option<Vec<Occasion>>, Vec<Occasion>) = (None, Vec::new());
    let text = text.trim().to_lowercase();
    for part in text.split(',').map(str::trim).filter(|part| !part.is_empty()) {
        match PAY.iter().find_map(|word| part.strip_prefix(word)) {
            Some(rest) => {
                let pay = pay.get_or_insert_default();
                match time_before(rest.trim())? {
                    Some(Occasion::DaysLeft(days)) => pay.push(Occasion::PayBy(days)),
                    None => {}
                    // A payment counts by its day.
                    Some(_) => return None,
                }
            }
            None => before.extend(time_before(part)?),
        }
    }
    let usual = || Occasion::USUAL.into_iter().filter(|occasion| occasion.is_about_paying()).collect();
    let start = pay.unwrap_or_else(usual).into_iter().chain([Occasion::Opens]);
    Some(start.chain(before).chain([Occasion::Closed]).collect())
}

/// One time, `3일` or `3h`; nothing for `없음`, and `None` for what is no time.
#[expect(clippy::option_option, reason = "no time is something else than no word")]
fn time_before(part: &str) -> Option<Option<Occasion>> {
    const MOST_DAYS: u32 = 30;
    const MOST_HOURS: u32 = 47;
    if matches!(part, "없음" | "none") {
        return Some(None);
    }
    let digits: String = part.chars().skip_while(|c| !c.is_ascii_digit()).take_while(char::is_ascii_digit).collect();
    let number: u32 = digits.parse().ok()?;
    match part.replacen(&digits, "", 1).trim() {
        "일" | "일 전" | "d" | "d-" | "day" | "days" if (1..=MOST_DAYS).contains(&number) => {
            Some(Some(Occasion::DaysLeft(number)))
        }
        "시간" | "시간 전" | "h" | "hour" | "hours" if (1..=MOST_HOURS).contains(&number) => {
            Some(Some(Occasion::HoursLeft(number)))
        }
        _ => None,
    }
}

/// Those of a list that count days or hours before the end of a window; the usual ones where it names none.
#[must_use]
pub fn before_the_end(occasions: &[Occasion]) -> Vec<Occasion> {
    let of = |all: &[Occasion]| {
        let end = all.iter().filter(|occasion| matches!(occasion, Occasion::DaysLeft(_) | Occasion::HoursLeft(_)));
        end.copied().collect::<Vec<_>>()
    };
    let chosen = of(occasions);
    if chosen.is_empty() { of(&Occasion::USUAL) } else { chosen }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn operators_choose_how_long_before() {
        let chosen = occasions("5일, D-2, 6시간").expect("a list");
        let before = [Occasion::DaysLeft(5), Occasion::DaysLeft(2), Occasion::HoursLeft(6)];
        assert!(chosen.starts_with(&[Occasion::PayBy(3)]) && chosen.ends_with(&[Occasion::Closed]));
        assert!(before.iter().all(|occasion| chosen.contains(occasion)) && !chosen.contains(&Occasion::DaysLeft(3)));
        assert_eq!(occasions("없음").map(|chosen| chosen.len()), Some(4));
        assert_eq!((occasions("내일"), occasions("0일"), occasions("99일")), (None, None, None));
    }

    #[test]
    fn they_choose_how_long_before_the_last_day_for_paying_too() {
        let chosen = occasions("3일, 결제 5일, pay 2d").expect("a list");
        assert_eq!(
            chosen,
            [Occasion::PayBy(5), Occasion::PayBy(2), Occasion::Opens, Occasion::DaysLeft(3), Occasion::Closed]
        );
        assert_eq!(occasions("결제 없음"), Some(vec![Occasion::Opens, Occasion::Closed]));
        assert_eq!((occasions("결제 3시간"), occasions("결제")), (None, None));
    }

    #[test]
    fn people_are_reminded_when_the_channel_is_unless_it_never_is() {
        let chosen = occasions("5일, 6시간").expect("a list");
        assert_eq!(before_the_end(&chosen), [Occasion::DaysLeft(5), Occasion::HoursLeft(6)]);
        let usual = [Occasion::DaysLeft(3), Occasion::DaysLeft(1), Occasion::HoursLeft(3)];
        assert_eq!(before_the_end(&occasions("없음").expect("a list")), usual);
    }
}
