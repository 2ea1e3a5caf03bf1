//! What operators press: in the queue of questions, and among the answers that stay.

pub mod entries;
pub mod queue;

use crate::discord::Problem;
use crate::discord::exchange::Exchange;
use crate::service::setup;

/// Who may answer in the name of the operators: they themselves and the instructors of a course. The one place that
/// decides it.
///
/// # Errors
/// [`Problem::NotOperator`] for everyone else.
pub async fn may_answer(exchange: &Exchange) -> Result<(), Problem> {
    let taught = setup::teaches(&exchange.app, exchange.who.guild, &exchange.roles).await?;
    if taught.is_empty() { exchange.check_operator().await } else { Ok(()) }
}
