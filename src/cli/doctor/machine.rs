//! This machine: the PDF worker, Korean fonts.

use std::io;
use std::path::{Path, PathBuf};

use super::Finding;
use crate::text::{Locale, say};
use crate::validator::Reading;
use crate::worker::Worker;

/// One page with one word.
const TINY: &[u8] = include_bytes!("tiny.pdf");

/// Whether the worker starts, lives with its limits and reads a PDF.
pub async fn worker(worker: io::Result<Worker>, locale: Locale) -> Finding {
    let worker = match worker {
        Ok(worker) => worker,
        Err(error) => return Finding::Problem(error.to_string()),
    };
    match worker.read(TINY).await {
        Ok(Reading::Pages(_)) => Finding::Fine(say(locale, "doctor-worker-ok", &[])),
        Ok(Reading::Failed(_)) => Finding::Problem(say(locale, "doctor-worker-blind", &[])),
        Err(error) => Finding::Problem(error.to_string()),
    }
}

/// Parts of the file names of fonts with Hangul, in lower case: Linux distributions, macOS, Windows.
const HANGUL_FONTS: [&str; 7] =
    ["nanum", "notosanscjk", "notoserifcjk", "notosanskr", "pretendard", "applesdgothic", "malgun"];

/// How deep font folders are looked into.
const DEPTH: u32 = 5;

/// Whether a font with Hangul is where fonts usually are. Nothing fails without one, but pictures would be blank.
pub fn fonts(locale: Locale) -> Finding {
    match folders().iter().find_map(|folder| hangul_font(folder, DEPTH)) {
        Some(font) => Finding::Fine(say(locale, "doctor-fonts-ok", &[("path", font.display().to_string().into())])),
        None => Finding::Note(say(locale, "doctor-fonts-none", &[])),
    }
}

fn folders() -> Vec<PathBuf> {
    let everywhere = ["/usr/share/fonts", "/usr/local/share/fonts", "/System/Library/Fonts", "/Library/Fonts"];
    let home = std::env::home_dir().map(|home| [".fonts", ".local/share/fonts", "Library/Fonts"].map(|f| home.join(f)));
    let windows = std::env::var_os("WINDIR").map(|windows| Path::new(&windows).join("Fonts"));
    everywhere.map(PathBuf::from).into_iter().chain(home.into_iter().flatten()).chain(windows).collect()
}

fn hangul_font(folder: &Path, depth: u32) -> Option<PathBuf> {
    let entries = std::fs::read_dir(folder).ok()?;
    entries.flatten().find_map(|entry| {
        let path = entry.path();
        if path.is_dir() {
            return if depth > 0 { hangul_font(&path, depth - 1) } else { None };
        }
        let name = entry.file_name().to_string_lossy().to_lowercase().replace(['-', '_', ' '], "");
        HANGUL_FONTS.iter().any(|font| name.contains(font)).then_some(path)
    })
}
