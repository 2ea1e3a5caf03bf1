use std::collections::BTreeSet;

use clap::{Args, FromArgMatches};

use super::*;

fn read(options: &Options) -> Result<Config, ConfigError> {
    Config::from_options(options, Some(Secret::new("a.token")), Path::new("/srv/bot"))
}

fn problem(options: &Options) -> String {
    read(options).unwrap_err().to_string()
}

fn on_loopback() -> Options {
    Options { api_url: Some("http://127.0.0.1:4000".to_owned()), ..Options::default() }
}

#[test]
fn without_settings_everything_is_in_the_data_folder() {
    let config = read(&Options::default()).unwrap();
    assert_eq!(config.api_base.to_string(), "https://discord.com");
    assert_eq!(config.database.url(), "sqlite://data/bootcamp.db?mode=rwc");
    assert_eq!(config.receipts, Receipts::Folder("/srv/bot/data/receipts".into()));
    assert_eq!(config.receipts_key, KeyFile { path: "/srv/bot/data/receipts.key".into(), create: true });
    assert_eq!((config.http_addr, config.clock, config.notices), (None, None, None));
}

#[test]
fn empty_values_are_not_set() {
    let command = Options::augment_args(clap::Command::new("run"));
    let flags = ["--notices=", "--http-addr=", "--clock=", "--receipts-url=", "--database-url=", "--token-file="];
    let given = command.try_get_matches_from([&["run"], &flags[..]].concat()).unwrap();
    let config = read(&Options::from_arg_matches(&given).unwrap()).unwrap();
    assert_eq!(config.notices, None);
}

#[test]
fn a_message_names_the_variable_and_what_to_do() {
    let options = Options { http_addr: Some("8080".to_owned()), ..Options::default() };
    insta::assert_snapshot!(problem(&options), @"BOT_HTTP_ADDR is no address with a port: 8080. Write it like 127.0.0.1:8080, or leave it out to serve nothing");
    let options = Options { database_url: Some(Secret::new("mysql://me:pw@db")), ..Options::default() };
    insta::assert_snapshot!(problem(&options), @"DATABASE_URL is not the address of a database that the bot knows. Begin with sqlite:// or postgres://, or leave it out for a file in data/");
}

#[test]
fn another_time_is_refused_with_the_real_discord() {
    for options in [
        Options { clock: Some("2025-04-15T09:00:00+09:00".to_owned()), ..Options::default() },
        Options { clock_speed: Some("60".to_owned()), ..Options::default() },
    ] {
        assert!(problem(&options).contains("real Discord"));
    }
}

#[test]
fn the_clock_starts_where_it_is_told() {
    let options = Options {
        clock: Some("2025-04-15T09:00:00+09:00".to_owned()),
        clock_speed: Some("0".to_owned()),
        ..on_loopback()
    };
    assert_eq!(read(&options).unwrap().clock().now().to_rfc3339(), "2025-04-15T00:00:00+00:00");
}

#[test]
fn a_clock_that_is_no_time_or_no_factor_is_refused() {
    for (clock, speed) in [("tomorrow", "1"), ("2025-04-15", "1"), ("2025-04-15T09:00:00Z", "-1"), ("", "4294967295")] {
        let options = Options { clock: Some(clock.to_owned()), clock_speed: Some(speed.to_owned()), ..on_loopback() };
        assert!(problem(&options).starts_with("BOT_CLOCK"), "{clock} {speed}");
    }
}

#[test]
fn away_from_this_machine_the_key_must_be_named() {
    let postgres = Options { database_url: Some(Secret::new("postgres://db/bot")), ..Options::default() };
    let bucket = Options { receipts_url: Some("s3://receipts".to_owned()), ..Options::default() };
    for options in [postgres, bucket] {
        assert!(problem(&options).starts_with("RECEIPTS_KEY_FILE is not set"));
        let named = Options { receipts_key_file: Some("key".into()), ..options };
        assert_eq!(read(&named).unwrap().receipts_key, KeyFile { path: "/srv/bot/key".into(), create: false });
    }
}

#[test]
fn the_token_comes_from_one_place() {
    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(file.path(), "from.file\n").unwrap();
    let options = Options { token_file: Some(file.path().to_owned()), ..Options::default() };
    let read = |options, token| Config::from_options(options, token, Path::new("/"));
    assert_eq!(read(&options, None).unwrap().token.expose(), "from.file");
    assert!(read(&options, Some(Secret::new("x"))).unwrap_err().to_string().contains("Keep one"));
    assert_eq!(read(&Options::default(), None).unwrap_err().variable, "DISCORD_TOKEN");
}

#[test]
fn a_broken_line_of_the_env_file_is_reported_without_its_text() {
    let folder = tempfile::tempdir().unwrap();
    load_dotenv(folder.path()).unwrap();
    std::fs::write(folder.path().join(".env"), "DISCORD TOKEN a.secret\n").unwrap();
    let error = load_dotenv(folder.path()).unwrap_err().to_string();
    assert!(error.starts_with(".env has a line") && !error.contains("a.secret"), "{error}");
}

#[test]
fn secrets_do_not_print() {
    let options = Options { database_url: Some(Secret::new("postgres://me:hunter2@db/bot")), ..Options::default() };
    let options = Options { receipts_key_file: Some("key".into()), ..options };
    let printed = format!("{options:?} {:?}", read(&options).unwrap());
    assert!(!printed.contains("hunter2") && !printed.contains("a.token"), "{printed}");
}

#[test]
fn the_example_file_names_every_variable_and_no_other() {
    let example = include_str!("../../.env.example");
    let assignments = example.lines().filter_map(|line| line.trim_start_matches('#').split_once('='));
    let documented: BTreeSet<&str> = assignments.map(|(name, _)| name).filter(|name| !name.contains(' ')).collect();
    let command = Options::augment_args(clap::Command::new("run"));
    let flags = command.get_arguments().filter_map(|flag| flag.get_env()?.to_str());
    assert_eq!(documented, flags.chain(ENV_ONLY).collect::<BTreeSet<_>>());
}
