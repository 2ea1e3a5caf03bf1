//! The listening side: loopback only, with connections that can be cut on demand.

use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll};
use std::time::Duration;

use axum::Router;
use axum::extract::connect_info::Connected;
use axum::routing::get;
use axum::serve::{IncomingStream, Listener};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::{TcpListener, TcpStream};

use super::state::Shared;
use super::{cdn, control, gateway, page, rest};

/// How long to wait when no connection can be taken, for want of file descriptors for example.
const ACCEPT_PAUSE: Duration = Duration::from_millis(50);

/// One TCP connection, as handlers see it.
#[derive(Clone, Debug)]
pub struct Connection {
    is_cut: Arc<AtomicBool>,
}

impl Connection {
    /// Makes the connection fail before anything more is written to it.
    pub fn cut(&self) {
        self.is_cut.store(true, Ordering::SeqCst);
    }
}

impl Connected<IncomingStream<'_, Loopback>> for Connection {
    fn connect_info(stream: IncomingStream<'_, Loopback>) -> Self {
        stream.remote_addr().clone()
    }
}

/// Ends every connection, also those that wait for their next request.
#[derive(Clone, Debug, Default)]
pub struct MainSwitch(Arc<AtomicBool>);

impl MainSwitch {
    /// Off, for good.
    pub fn turn_off(&self) {
        self.0.store(true, Ordering::SeqCst);
    }
}

/// The listening socket on 127.0.0.1.
#[derive(Debug)]
pub struct Loopback {
    listener: TcpListener,
    switch: MainSwitch,
}

impl Loopback {
    /// Listens on `port`; 0 takes a free one.
    ///
    /// # Errors
    /// The port is taken.
    pub async fn bind(port: u16) -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await?;
        Ok(Self { listener, switch: MainSwitch::default() })
    }

    /// What ends all connections.
    #[must_use]
    pub fn switch(&self) -> MainSwitch {
        self.switch.clone()
    }

    /// The address that was taken.
    ///
    /// # Errors
    /// The socket is gone.
    pub fn address(&self) -> io::Result<SocketAddr> {
        self.listener.local_addr()
    }
}

impl Listener for Loopback {
    type Io = Line;
    type Addr = Connection;

    async fn accept(&mut self) -> (Line, Connection) {
        loop {
            match self.listener.accept().await {
                Ok((stream, _)) => {
                    let is_cut = Arc::new(AtomicBool::new(false));
                    if let Err(error) = stream.set_nodelay(true) {
                        tracing::debug!(%error, "no TCP_NODELAY");
                    }
                    let line = Line { stream, is_cut: Arc::clone(&is_cut), switch: self.switch() };
                    return (line, Connection { is_cut });
                }
                Err(error) => {
                    tracing::warn!(%error, "no connection taken");
                    tokio::time::sleep(ACCEPT_PAUSE).await;
                }
            }
        }
    }

    fn local_addr(&self) -> io::Result<Connection> {
        Ok(Connection { is_cut: Arc::default() })
    }
}

/// A TCP stream that fails once it was cut.
#[derive(Debug)]
pub struct Line {
    stream: TcpStream,
    is_cut: Arc<AtomicBool>,
    switch: MainSwitch,
}

impl Line {
    fn check(&self) -> io::Result<()> {
        let ended = self.is_cut.load(Ordering::SeqCst) || self.switch.0.load(Ordering::SeqCst);
        if ended { Err(io::ErrorKind::ConnectionReset.into()) } else { Ok(()) }
    }
}

impl AsyncRead for Line {
    fn poll_read(mut self: Pin<&mut Self>, cx: &mut Context<'_>, buffer: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        self.check()?;
        Pin::new(&mut self.stream).poll_read(cx, buffer)
    }
}

impl AsyncWrite for Line {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        self.check()?;
        Pin::new(&mut self.stream).poll_write(cx, bytes)
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        self.check()?;
        Pin::new(&mut self.stream).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(cx)
    }
}

/// Serves until the sandbox is dropped.
///
/// # Errors
/// The listening socket failed.
pub async fn serve(listener: Loopback, shared: Arc<Shared>) -> io::Result<()> {
    let routes = Router::new()
        .merge(rest::router(Arc::clone(&shared)))
        .route("/gateway/", get(gateway::connect))
        .route("/attachments/{channel}/{id}/{name}", get(cdn::download))
        .merge(control::http::router(Arc::clone(&shared)))
        .merge(page::router())
        .with_state(shared);
    axum::serve(listener, routes.into_make_service_with_connect_info::<Connection>()).await
}
