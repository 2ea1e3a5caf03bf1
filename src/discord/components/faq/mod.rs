//! What operators press: in the queue of questions, and among the answers that stay.

pub mod entries;
pub mod queue;

use crate::discord::Problem;
use crate::discord::exchange::Exchange;

/// Who may answer in the name of the operators. The one place that decides it.
///
/// # Errors
/// [`Problem::NotOperator`] for everyone else.
pub fn may_answer(exchange: &Exchange) -> Result<(), Problem> {
    if exchange.who.is_operator { Ok(()) } else { Err(Problem::NotOperator) }
}
