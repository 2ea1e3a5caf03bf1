//! How well questions are answered: scores, the worth of each part, and how far the confidence can be trusted.
//!
//! `cargo bench --no-default-features --bench questions`; with `-- --questions FILE.json …`, which come last, also those
//! of further files, asked of the notices in `../shared`. `--list` names each question that went wrong, `--quick` leaves out
//! what takes long.

mod cases;
mod fit;
mod ranking;
mod similar;
mod tables;

fn main() {
    let sets = cases::sets();
    tables::scores(&sets);
    if std::env::args().any(|arg| arg == "--list") {
        tables::list(&sets);
    }
    ranking::weights(&sets);
    tables::calibration(&sets);
    if !std::env::args().any(|arg| arg == "--quick") {
        tables::ablation(&sets);
        similar::pairs(&sets);
    }
}
