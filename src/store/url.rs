//! `DATABASE_URL`.

use std::fmt;
use std::path::PathBuf;
use std::str::FromStr;

/// Which database to use. Its text forms never show a password.
#[derive(Clone, PartialEq, Eq)]
pub enum DatabaseUrl {
    /// A file of our own.
    Sqlite {
        /// Where it is.
        path: PathBuf,
        /// Whether to create it when it is not there.
        create: bool,
    },
    /// A PostgreSQL server, with the whole address.
    Postgres(String),
}

/// The text is no database address that we support.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("DATABASE_URL: {0}; write sqlite://path/to/file.db?mode=rwc or postgres://user:password@host/database")]
pub struct BadDatabaseUrl(String);

impl FromStr for DatabaseUrl {
    type Err = BadDatabaseUrl;

    fn from_str(text: &str) -> Result<Self, BadDatabaseUrl> {
        let wrong = |what: &str| Err(BadDatabaseUrl(what.to_owned()));
        // The address may hold a password, so no message repeats it.
        let Some((scheme, rest)) = text.trim().split_once(':') else { return wrong("not an address") };
        match scheme {
            "sqlite" => sqlite(rest).map_err(BadDatabaseUrl),
            "postgres" | "postgresql" if rest.starts_with("//") => Ok(Self::Postgres(text.trim().to_owned())),
            "postgres" | "postgresql" => wrong("the address of a PostgreSQL server begins with postgres://"),
            other => wrong(&format!("{other} is not supported")),
        }
    }
}

fn sqlite(rest: &str) -> Result<DatabaseUrl, String> {
    let (path, query) = rest.split_once('?').unwrap_or((rest, ""));
    let path = path.strip_prefix("//").unwrap_or(path);
    if path.is_empty() || path == ":memory:" {
        return Err("a database in memory would be lost at exit, name a file".to_owned());
    }
    let create = match query {
        "" | "mode=rwc" => true,
        "mode=rw" => false,
        "mode=ro" => return Err("the bot writes to its database, mode=ro cannot work".to_owned()),
        other => return Err(format!("?{other} is not understood")),
    };
    Ok(DatabaseUrl::Sqlite { path: PathBuf::from(path), create })
}

impl fmt::Display for DatabaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Sqlite { path, .. } => write!(f, "sqlite://{}", path.display()),
            Self::Postgres(url) => {
                let address = url.split_once("://").map_or(url.as_str(), |(_, address)| address);
                let address = address.split_once('?').map_or(address, |(before, _)| before);
                let server = address.rsplit_once('@').map_or(address, |(_, server)| server);
                write!(f, "postgres://{server}")
            }
        }
    }
}

impl fmt::Debug for DatabaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(text: &str) -> DatabaseUrl {
        text.parse().expect("an address")
    }

    #[test]
    fn a_file_may_be_relative_or_absolute_or_korean() {
        for (text, path) in [
            ("sqlite://data/bootcamp.db?mode=rwc", "data/bootcamp.db"),
            ("sqlite:///var/lib/b.db", "/var/lib/b.db"),
            ("sqlite:데이터/봇 1.db", "데이터/봇 1.db"),
        ] {
            assert_eq!(parsed(text), DatabaseUrl::Sqlite { path: path.into(), create: true });
        }
    }

    #[test]
    fn a_password_is_never_shown() {
        let url = parsed("postgres://bot:p@ss%2Fword@db.example:5433/bootcamp?password=secret");
        assert_eq!(format!("{url} {url:?}"), "postgres://db.example:5433/bootcamp postgres://db.example:5433/bootcamp");
    }

    #[test]
    fn what_cannot_work_is_said_with_what_can() {
        for text in ["mysql://h/d", "sqlite::memory:", "sqlite://x.db?mode=ro", "bootcamp.db", "postgres:/x"] {
            let said = text.parse::<DatabaseUrl>().expect_err(text).to_string();
            assert!(said.ends_with("or postgres://user:password@host/database"), "{said}");
        }
    }
}
