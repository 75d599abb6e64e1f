//! The bytes below a conversation: a socket with a deadline, plain or within TLS.

use std::io::{self, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::{Duration, Instant};

use rustls::{ClientConnection, StreamOwned};

use crate::mail::smtp::trust::Trust;

/// A connected socket. Its deadline is for everything until the next one is set, so that slow drops of bytes do not
/// prolong it.
pub(super) struct Socket {
    tcp: TcpStream,
    deadline: Instant,
}

/// A socket, or TLS on a socket.
pub(super) enum Wire {
    Plain(Socket),
    Tls(Box<StreamOwned<ClientConnection, Socket>>),
}

impl Wire {
    /// Reaches one of a server's addresses.
    pub(super) fn connect(addresses: &[SocketAddr], limit: Duration) -> io::Result<Self> {
        let deadline = Instant::now() + limit;
        let mut last = io::Error::new(io::ErrorKind::NotFound, "the server has no address");
        for address in addresses {
            match TcpStream::connect_timeout(address, left(deadline)?) {
                Ok(tcp) => {
                    tcp.set_nodelay(true)?;
                    return Ok(Self::Plain(Socket { tcp, deadline }));
                }
                Err(error) => last = error,
            }
        }
        Err(last)
    }

    /// Shakes hands at once, so that nothing is said to a server that is not the one it should be.
    pub(super) fn encrypt(self, trust: &Trust) -> io::Result<Self> {
        match self {
            Self::Plain(mut socket) => {
                let mut session = trust.session()?;
                session.complete_io(&mut socket)?;
                Ok(Self::Tls(Box::new(StreamOwned::new(session, socket))))
            }
            Self::Tls(_) => Ok(self),
        }
    }

    /// From now on this long.
    pub(super) fn allow(&mut self, limit: Duration) {
        let socket = match self {
            Self::Plain(socket) => socket,
            Self::Tls(stream) => stream.get_mut(),
        };
        socket.deadline = Instant::now() + limit;
    }
}

impl Read for Wire {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        match self {
            Self::Plain(socket) => socket.read(buffer),
            Self::Tls(stream) => stream.read(buffer),
        }
    }
}

impl Write for Wire {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self {
            Self::Plain(socket) => socket.write(bytes),
            Self::Tls(stream) => stream.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match self {
            Self::Plain(socket) => socket.flush(),
            Self::Tls(stream) => stream.flush(),
        }
    }
}

impl Read for Socket {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.tcp.set_read_timeout(Some(left(self.deadline)?))?;
        self.tcp.read(buffer)
    }
}

impl Write for Socket {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.tcp.set_write_timeout(Some(left(self.deadline)?))?;
        self.tcp.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.tcp.flush()
    }
}

fn left(deadline: Instant) -> io::Result<Duration> {
    let left = deadline.saturating_duration_since(Instant::now());
    if left.is_zero() { Err(io::ErrorKind::TimedOut.into()) } else { Ok(left) }
}
