//! Who may import whom: of our modules what the map in `src/lib.rs` says, of others' crates what is said here.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::sync::LazyLock;

use regex::Regex;

use super::source::{Source, repository, rust_files, sources, text_of};

/// Crates that stay in one place, and the beginnings of the paths in which they may be named.
const AT_HOME: [(&str, &[&str]); 13] = [
    ("serenity", &["discord/"]),
    ("poise", &["discord/"]),
    ("sqlx", &["store/"]),
    ("lopdf", &["validator/pdf/"]),
    ("hayro_cmap", &["validator/pdf/"]),
    ("ttf_parser", &["validator/pdf/"]),
    ("pulldown_cmark", &["notice/", "search/"]),
    ("axum", &["discord/transport/", "health/", "sandbox/"]),
    ("age", &["files/"]),
    ("object_store", &["files/"]),
    ("clap", &["cli/", "config/"]),
    ("rustix", &["worker/"]),
    ("fluent_bundle", &["text/", "notice/words.rs", "validator/words.rs"]),
];

/// What makes a module part of the program and not of the library.
const RUNTIME: [&str; 5] = ["tokio", "tracing", "futures_util", "reqwest", "uuid"];

/// The modules of the library that has no features.
const LIBRARY: [&str; 6] = ["domain", "text", "clock", "notice", "search", "validator"];

#[test]
fn our_modules_import_what_the_map_allows() {
    let map = map();
    for source in sources().iter().filter(|source| !matches!(source.module(), "lib" | "main")) {
        let module = source.module();
        let allowed = map.get(module).unwrap_or_else(|| panic!("src/lib.rs does not list {module}"));
        for used in ours(source).into_iter().filter(|used| used != module) {
            assert!(allowed.contains(&used), "{} uses {used}, which the map in src/lib.rs does not allow", source.path);
        }
    }
}

#[test]
fn the_map_lists_no_module_that_is_gone() {
    let there: BTreeSet<_> = sources().iter().map(|source| source.module().to_owned()).collect();
    let gone: Vec<_> = map().into_keys().filter(|module| !there.contains(module)).collect();
    assert_eq!(gone, Vec::<String>::new());
}

#[test]
fn crates_stay_where_they_belong() {
    let sources = sources();
    for (name, places) in AT_HOME {
        let away = users(&sources, name).filter(|path| !places.iter().any(|place| path.starts_with(place)));
        assert_eq!(away.collect::<Vec<_>>(), Vec::<&str>::new(), "they use {name}");
    }
}

#[test]
fn the_library_has_no_runtime() {
    let mut sources = sources();
    sources.retain(|source| LIBRARY.contains(&source.module()));
    for name in RUNTIME {
        assert_eq!(users(&sources, name).collect::<Vec<_>>(), Vec::<&str>::new(), "they use {name}");
    }
}

#[test]
fn files_are_small() {
    for path in rust_files(&repository("src")).into_iter().chain(rust_files(&repository("tests"))) {
        let lines = fs::read_to_string(&path).expect("text").lines().count();
        assert!(lines <= 400, "{} has {lines} lines", path.display());
    }
}

#[test]
fn lints_are_not_switched_off() {
    let switched_off = ["#[al", "low("].concat();
    for source in sources() {
        assert!(!source.code.replace(' ', "").contains(&switched_off), "{}: use expect, with a reason", source.path);
    }
}

/// The table in `src/lib.rs`: what each module may use.
fn map() -> BTreeMap<String, BTreeSet<String>> {
    let row = pattern(r"(?m)^//! \| \[?`(\w+)`\]? \|[^|]*\| ([^|]*) \|$");
    let name = pattern(r"`(\w+)`");
    let text = text_of("src/lib.rs");
    let (mut map, mut above) = (BTreeMap::new(), BTreeSet::new());
    for row in row.captures_iter(&text) {
        let mut allowed: BTreeSet<_> = name.captures_iter(&row[2]).map(|name| name[1].to_owned()).collect();
        if row[2].starts_with("all above") {
            allowed.extend(above.iter().cloned());
        }
        above.insert(row[1].to_owned());
        map.insert(row[1].to_owned(), allowed);
    }
    map
}

/// Our top modules that a file names: `crate::a` and `crate::{a, b::c}`.
fn ours(source: &Source) -> BTreeSet<String> {
    static PATH: LazyLock<Regex> = LazyLock::new(|| pattern(r"\bcrate::(\{[^;]*?\};|\w+)"));
    static FIRST: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?:^|[{,])\s*(\w+)"));
    let named = PATH.captures_iter(&source.bare).flat_map(|found| {
        let list = without_inner_braces(&found[1]);
        FIRST.captures_iter(&list).map(|name| name[1].to_owned()).collect::<Vec<_>>()
    });
    named.collect()
}

/// `{a::{b, c}, d}` → `{a::, d}`.
fn without_inner_braces(list: &str) -> String {
    static INNER: LazyLock<Regex> = LazyLock::new(|| pattern(r"(::)\{[^{}]*\}"));
    let mut list = list.to_owned();
    while INNER.is_match(&list) {
        list = INNER.replace_all(&list, "$1").into_owned();
    }
    list
}

/// The paths of the files that name a crate.
fn users<'a>(sources: &'a [Source], name: &str) -> impl Iterator<Item = &'a str> {
    let path = pattern(&format!(r"(?:^|[^\w:]){name}(?:::|;)"));
    sources.iter().filter(move |source| path.is_match(&source.bare)).map(|source| source.path.as_str())
}

fn pattern(text: &str) -> Regex {
    Regex::new(text).expect("a pattern")
}
