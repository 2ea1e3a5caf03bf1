//! Labels and values in lines of text.
//!
//! | module | what it reads |
//! |---|---|
//! | `plain` | spelling: widths, spaces, stretched words |
//! | `amount` | amounts with their currency |
//! | `date` | dates in the formats of slips, receipts and invoices |
//! | `card` | card numbers: the last four, and whether the whole is shown |
//! | `merchant` | whom a descriptor names |
//! | `label`, `wording` | what a label says about the value beside it; its words |
//! | `segment` | a cell cut into labels and values |
//! | `table` | rows below a line of labels |
//! | `field` | which value belongs to which label |

pub(super) mod amount;
pub(super) mod card;
pub(super) mod date;
pub(super) mod field;
pub(super) mod label;
pub(super) mod merchant;
pub(super) mod plain;
mod segment;
mod table;
mod wording;
