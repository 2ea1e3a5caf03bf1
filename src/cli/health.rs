//! `bootcamp-bot health`: the health check of a container, which has no curl.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::process::ExitCode;
use std::time::Duration;

use super::Failure;

/// A healthy bot answers at once; the database gets two seconds of this.
const TIMEOUT: Duration = Duration::from_secs(4);

/// Options of `health`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Where the bot serves its health.
    #[arg(long, env = "BOT_HTTP_ADDR", value_name = "ADDRESS")]
    pub http_addr: SocketAddr,
}

/// Asks the bot that runs here whether it is well: status 0, or 1 with the reason on stderr.
///
/// # Errors
/// When the question itself cannot be asked.
pub fn run(args: &Args) -> Result<ExitCode, Failure> {
    let own = |error: &dyn std::fmt::Display| Failure::Own(error.to_string());
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().map_err(|e| own(&e))?;
    let client = reqwest::Client::builder().no_proxy().timeout(TIMEOUT).build().map_err(|e| own(&e))?;
    let answer = runtime.block_on(ask(&client, reachable(args.http_addr)));
    Ok(match answer {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("bootcamp-bot: {problem}");
            ExitCode::FAILURE
        }
    })
}

async fn ask(client: &reqwest::Client, addr: SocketAddr) -> Result<(), String> {
    let unreachable = |error: reqwest::Error| format!("no bot answers at {addr}: {}", error.without_url());
    let response = client.get(format!("http://{addr}/healthz")).send().await.map_err(unreachable)?;
    if response.status().is_success() {
        return Ok(());
    }
    Err(response.text().await.map_err(unreachable)?)
}

/// A server that listens everywhere (0.0.0.0) is asked on this machine.
fn reachable(addr: SocketAddr) -> SocketAddr {
    let ip = match addr.ip() {
        IpAddr::V4(ip) if ip.is_unspecified() => Ipv4Addr::LOCALHOST.into(),
        IpAddr::V6(ip) if ip.is_unspecified() => Ipv6Addr::LOCALHOST.into(),
        ip => ip,
    };
    SocketAddr::new(ip, addr.port())
}
