//! Two processes on one SQLite file. The test plays both: it starts itself again as the one that holds the file.

use std::io::{BufRead, BufReader, Read};
use std::process::{Command, Stdio};

use bootcamp_bot::store::{DatabaseUrl, Store, StoreError};

use super::database::url_in;

const THIS: &str = "store::two_processes::a_file_is_free_again_when_its_holder_is_killed";
const FILE_TO_HOLD: &str = "BOOTCAMP_TEST_HOLD";

#[tokio::test]
async fn a_file_is_free_again_when_its_holder_is_killed() {
    if let Some(path) = std::env::var_os(FILE_TO_HOLD) {
        return hold(DatabaseUrl::Sqlite { path: path.into(), create: true }).await;
    }
    let folder = tempfile::tempdir().expect("a folder");
    let url = url_in(&folder);
    let DatabaseUrl::Sqlite { path, .. } = &url else { panic!("a file") };
    let mut holder = Command::new(std::env::current_exe().expect("this program"))
        .args(["--exact", THIS, "--nocapture"])
        .env(FILE_TO_HOLD, path)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the other process starts");
    let output = BufReader::new(holder.stdout.take().expect("its output"));
    assert!(output.lines().map_while(Result::ok).any(|line| line.ends_with("holding")), "it never held the file");
    let refused = Store::open(&url).await;
    assert!(matches!(refused, Err(StoreError::InUse { holder: named, .. }) if named.pid == Some(holder.id())));
    holder.kill().and_then(|()| holder.wait()).expect("killed");
    Store::open(&url).await.expect("the file is free");
}

/// Holds the file until the one who started us closes our input, or kills us.
async fn hold(url: DatabaseUrl) {
    let _store = Store::open(&url).await.expect("a fresh database opens");
    println!("holding");
    std::io::stdin().read_to_end(&mut Vec::new()).expect("an end of input");
}
