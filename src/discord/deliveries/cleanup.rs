//! A reminder of what may be left on AWS.

use super::Letter;
use crate::discord::screens::cleanup::{texts, under_letter};
use crate::discord::{Shared, screens};
use crate::domain::calendar::kst_date;
use crate::domain::cleanup::{Call, Item};
use crate::domain::{Delivery, ProgrammeId, Recipient, Subject, YearMonth};
use crate::service::cleanup::{self, Checklist};
use crate::service::{Failure, Who, remind};
use crate::store::cleanups::Owner;
use crate::text::{Locale, date, month, programme_name, say};

/// How many of the items that are not confirmed are named.
const NAMED: usize = 4;

/// The reminder; `None` when the person does not want to hear it any more.
///
/// # Errors
/// When the store fails.
pub async fn letter(
    shared: &Shared,
    delivery: &Delivery,
    programme: ProgrammeId,
    call: Call,
) -> Result<Option<Letter>, Failure> {
    let (app, guild) = (&shared.app, delivery.order.guild);
    let Recipient::Person(user) = delivery.order.recipient else { return Ok(None) };
    let owner = Owner { guild, user, programme };
    if !remind::is_planned(app, owner, call, delivery.order.due_at).await? {
        return Ok(None);
    }
    let locale = remind::locale(app, guild, user, Subject::Cleanup(programme)).await?;
    let who = Who { guild, user, locale };
    let checklist = cleanup::open(app, &who, programme).await?;
    // From the usage period's last day on. A late reminder says what holds when it comes.
    let days_left = checklist.usage.map(|usage| (usage.last - kst_date(app.clock.now())).num_days());
    let title = title(&checklist, call, days_left, delivery, locale);
    let mut body = vec![body(&checklist, locale)];
    if let Some(mates) = checklist.mates.as_ref().filter(|_| checklist.is_shared()) {
        body.push(screens::team::aws::progress(mates, app.clock.now(), locale));
    }
    if call == Call::Ending && days_left.is_some_and(|days| days <= 0) {
        body.push(say(locale, "aws-invoices", &[]));
    }
    Ok(Some(Letter::new(&title, &body.join("\n\n")).with_buttons(under_letter(guild, programme, locale))))
}

fn title(checklist: &Checklist, call: Call, days_left: Option<i64>, delivery: &Delivery, locale: Locale) -> String {
    let programme = ("programme", programme_name(locale, checklist.programme).into());
    match (call, days_left) {
        (Call::Ending, Some(days @ 1..)) => say(locale, "aws-dm-ending", &[programme, ("days", days.into())]),
        (Call::Ending, Some(0)) => say(locale, "aws-dm-last-day", &[programme]),
        (Call::Ending, _) => {
            let last = checklist.usage.map(|usage| date(locale, usage.last)).unwrap_or_default();
            say(locale, "aws-dm-ended", &[programme, ("last", last.into())])
        }
        (Call::Bill, _) => {
            let of = YearMonth::of(kst_date(delivery.order.due_at));
            say(locale, "aws-dm-bill", &[("month", month(locale, of).into())])
        }
        (Call::Practice, _) => say(locale, "aws-dm-practice", &[]),
        (Call::Back, _) => say(locale, "aws-dm-back", &[]),
    }
}

/// What is not confirmed yet, the dearest first.
fn body(checklist: &Checklist, locale: Locale) -> String {
    let open: Vec<Item> = checklist.open().collect();
    if open.is_empty() {
        return say(locale, "aws-dm-none", &[]);
    }
    let item = |item: &Item| say(locale, "aws-dm-item", &[("name", texts::name(*item, locale).into())]);
    let mut items: Vec<_> = open.iter().take(NAMED).map(item).collect();
    if open.len() > NAMED {
        items.push(say(locale, "aws-dm-more", &[("count", (open.len() - NAMED).into())]));
    }
    let args = [("done", checklist.ticked.len().into()), ("total", Item::count().into())];
    let (hands, still) = (say(locale, "aws-dm-hands", &[]), say(locale, "aws-dm-open", &args));
    format!("{hands}\n\n{still}\n{}", items.join("\n"))
}
