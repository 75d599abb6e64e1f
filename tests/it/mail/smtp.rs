//! A mail server for tests: real SMTP and TLS on a port of this machine, with faults on demand.

use std::collections::BTreeSet;
use std::io::{self, Read, Write};
use std::net::{Ipv4Addr, Shutdown, TcpListener, TcpStream};
use std::num::NonZeroU16;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard};
use std::thread;
use std::time::Duration;

use data_encoding::BASE64;
use otpdesk::domain::text;
use otpdesk::mail::{Config, Deliver, Secret, Sending, SmtpConfig, Tls, TransportKind};
use rustls::{ServerConfig, ServerConnection, StreamOwned};

use crate::mail::certificate;

pub(crate) const USER: &str = "otpdesk";
pub(crate) const PASSWORD: &str = "smtp-pass-1";

/// The steps of a conversation at which a fault can be played.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Step {
    Greeting,
    Ehlo,
    Starttls,
    Auth,
    Mail,
    Rcpt,
    Data,
    /// The final dot has arrived.
    Dot,
}

/// What the server does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Play {
    Normally,
    /// Answers this step so.
    Answer(Step, &'static str),
    /// Hangs up instead of answering this step.
    Drop(Step),
    /// Never answers this step.
    Silent(Step),
    /// Answers this step a byte at a time, without end.
    Trickle(Step),
    /// Hangs up within the message.
    DropInBody,
    NoStarttls,
    /// Somebody in between adds an answer in the clear behind that to `STARTTLS`.
    Injected,
}

/// How the server's port is reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Security {
    Plain,
    Starttls,
    Implicit,
}

/// A server on this machine, as the configuration would name it.
pub(crate) fn named(port: u16, tls: Tls) -> SmtpConfig {
    let host = text::Line::parse("localhost").unwrap();
    SmtpConfig { host, port: NonZeroU16::new(port), tls, user: None, password_file: None, ca_file: None }
}

/// From the bank to a server.
pub(crate) fn to_server(smtp: SmtpConfig, password: Option<&str>) -> Sending {
    let password = password.map(|text| Secret::new(zeroize::Zeroizing::new(text.to_owned())));
    Sending::new(from_bank(TransportKind::Smtp, None, Some(smtp)), password).unwrap()
}

/// From the bank into a folder.
pub(crate) fn to_folder(folder: &Path) -> Sending {
    Sending::new(from_bank(TransportKind::Folder, Some(folder.to_owned()), None), None).unwrap()
}

fn from_bank(transport: TransportKind, folder: Option<PathBuf>, smtp: Option<SmtpConfig>) -> Config {
    let from = text::Line::parse("otp@bank.example.jp").unwrap();
    Config { transport, folder, smtp, from, deliver: Deliver::Batch, templates: None }
}

/// A server as a test wants it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Setup {
    pub(crate) security: Security,
    /// The name in its certificate, and the year in which that ends.
    pub(crate) name: &'static str,
    pub(crate) last_year: i32,
    /// The ways to log in that it offers.
    pub(crate) mechanisms: &'static str,
}

impl Default for Setup {
    fn default() -> Self {
        Self { security: Security::Starttls, name: "localhost", last_year: 4096, mechanisms: "PLAIN LOGIN" }
    }
}

/// A letter as the server took it.
#[derive(Debug, Clone)]
pub(crate) struct ReceivedLetter {
    pub(crate) from: String,
    pub(crate) to: Vec<String>,
    pub(crate) message: Vec<u8>,
}

/// What the server saw: the lines of each connection, and the letters that it took.
#[derive(Default)]
pub(crate) struct Log {
    pub(crate) conversations: Vec<Vec<String>>,
    pub(crate) received: Vec<ReceivedLetter>,
}

/// A running server. Its thread ends with the tests.
pub(crate) struct Server {
    pub(crate) port: u16,
    /// The authority that its certificate is from.
    pub(crate) ca_file: PathBuf,
    shared: Shared,
    _folder: tempfile::TempDir,
}

#[derive(Clone)]
struct Shared {
    setup: Setup,
    tls: Arc<ServerConfig>,
    play: Arc<Mutex<Play>>,
    /// Recipients whose first try has met the fault, where each meets it once.
    met: Arc<Mutex<Option<BTreeSet<String>>>>,
    log: Arc<Mutex<Log>>,
}

impl Server {
    pub(crate) fn start(security: Security) -> Self {
        Self::set_up(&Setup { security, ..Setup::default() })
    }

    pub(crate) fn set_up(setup: &Setup) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let ca_file = folder.path().join("ca.pem");
        let issued = certificate::issue(setup.name, setup.last_year);
        std::fs::write(&ca_file, &issued.authority).unwrap();
        let play = Arc::new(Mutex::new(Play::Normally));
        let shared =
            Shared { setup: *setup, tls: Arc::new(issued.server()), play, met: Arc::default(), log: Arc::default() };
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = listener.local_addr().unwrap().port();
        let served = shared.clone();
        thread::spawn(move || listener.incoming().flatten().for_each(|tcp| served.serve(tcp)));
        Self { port, ca_file, shared, _folder: folder }
    }

    pub(crate) fn play(&self, play: Play) {
        *self.shared.play.lock().unwrap() = play;
    }

    /// Plays a fault of a step behind RCPT at the first try of each recipient, and no more.
    pub(crate) fn play_once_each(&self, play: Play) {
        *self.shared.met.lock().unwrap() = Some(BTreeSet::new());
        self.play(play);
    }

    /// This recipient meets the fault no more.
    pub(crate) fn spare(&self, recipient: &str) {
        self.shared.met.lock().unwrap().get_or_insert_default().insert(recipient.to_owned());
    }

    pub(crate) fn log(&self) -> MutexGuard<'_, Log> {
        self.shared.log.lock().unwrap()
    }
}

/// A port on which nobody listens.
pub(crate) fn closed_port() -> u16 {
    TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap().local_addr().unwrap().port()
}

trait Line: Read + Write {}
impl<T: Read + Write> Line for T {}

/// One connection.
struct Conversation<'s> {
    shared: &'s Shared,
    line: Box<dyn Line>,
    tcp: TcpStream,
    encrypted: bool,
    is_spared: bool,
    from: String,
    to: Vec<String>,
}

impl Shared {
    fn serve(&self, tcp: TcpStream) {
        self.log.lock().unwrap().conversations.push(Vec::new());
        let line = Box::new(tcp.try_clone().unwrap());
        let mut conversation = Conversation {
            shared: self,
            line,
            tcp,
            encrypted: false,
            is_spared: false,
            from: String::new(),
            to: Vec::new(),
        };
        // A client that hangs up is what many tests are about.
        let _ = conversation.hold();
        let _ = conversation.tcp.shutdown(Shutdown::Both);
    }
}

impl Conversation<'_> {
    fn hold(&mut self) -> io::Result<()> {
        if self.shared.setup.security == Security::Implicit {
            self.encrypt()?;
        }
        self.answer(Step::Greeting, "220 test ESMTP")?;
        loop {
            let command = self.read_line()?;
            if !self.obey(&command)? {
                return Ok(());
            }
        }
    }

    fn obey(&mut self, command: &str) -> io::Result<bool> {
        let verb = command.split([' ', ':']).next().unwrap_or_default().to_ascii_uppercase();
        match verb.as_str() {
            "EHLO" => self.answer(Step::Ehlo, &self.offers())?,
            "STARTTLS" => self.starttls()?,
            "AUTH" => self.log_in(command)?,
            "MAIL" => {
                self.to.clear();
                self.from = path(command);
                self.answer(Step::Mail, "250 2.1.0 Ok")?;
            }
            "RCPT" => {
                self.to = vec![path(command)];
                self.meet();
                self.answer(Step::Rcpt, "250 2.1.5 Ok")?;
            }
            "DATA" => self.take()?,
            "RSET" => self.say("250 2.0.0 Ok")?,
            "QUIT" => {
                self.say("221 2.0.0 Bye")?;
                return Ok(false);
            }
            _ => self.say("502 5.5.2 What?")?,
        }
        Ok(true)
    }

    fn offers(&self) -> String {
        let starttls =
            self.shared.setup.security == Security::Starttls && !self.encrypted && self.play() != Play::NoStarttls;
        let starttls = if starttls { "250-STARTTLS\r\n" } else { "" };
        format!("250-test\r\n{starttls}250-AUTH {}\r\n250 8BITMIME", self.shared.setup.mechanisms)
    }

    fn starttls(&mut self) -> io::Result<()> {
        if self.play() == Play::Injected {
            self.line.write_all(b"220 Go\r\n250-test\r\n250 AUTH PLAIN\r\n")?;
        } else {
            self.answer(Step::Starttls, "220 2.0.0 Go")?;
        }
        self.encrypt()
    }

    fn encrypt(&mut self) -> io::Result<()> {
        let session = ServerConnection::new(Arc::clone(&self.shared.tls)).map_err(io::Error::other)?;
        self.line = Box::new(StreamOwned::new(session, self.tcp.try_clone()?));
        self.encrypted = true;
        Ok(())
    }

    fn log_in(&mut self, command: &str) -> io::Result<()> {
        let right = if let Some(initial) = command.strip_prefix("AUTH PLAIN ") {
            initial == BASE64.encode(format!("\0{USER}\0{PASSWORD}").as_bytes())
        } else {
            self.say(&format!("334 {}", BASE64.encode(b"Username:")))?;
            let user = self.read_line()?;
            self.say(&format!("334 {}", BASE64.encode(b"Password:")))?;
            let password = self.read_line()?;
            user == BASE64.encode(USER.as_bytes()) && password == BASE64.encode(PASSWORD.as_bytes())
        };
        self.answer(Step::Auth, if right { "235 2.7.0 Ok" } else { "535 5.7.8 No" })
    }

    fn take(&mut self) -> io::Result<()> {
        self.answer(Step::Data, "354 Go ahead")?;
        if matches!(self.play(), Play::Answer(Step::Data, _)) {
            return Ok(());
        }
        let mut message = Vec::new();
        loop {
            let line = self.read_line()?;
            if line == "." {
                break;
            }
            if self.play() == Play::DropInBody {
                return Err(io::ErrorKind::ConnectionAborted.into());
            }
            message.extend_from_slice(line.strip_prefix('.').unwrap_or(&line).as_bytes());
            message.extend_from_slice(b"\r\n");
        }
        if !matches!(self.play(), Play::Answer(Step::Dot, _)) {
            let received = ReceivedLetter { from: self.from.clone(), to: self.to.clone(), message };
            self.shared.log.lock().unwrap().received.push(received);
        }
        self.answer(Step::Dot, "250 2.0.0 Queued")
    }

    fn play(&self) -> Play {
        if self.is_spared { Play::Normally } else { *self.shared.play.lock().unwrap() }
    }

    /// Spares a recipient who has met the fault before.
    fn meet(&mut self) {
        let mut met = self.shared.met.lock().unwrap();
        self.is_spared = met.as_mut().is_some_and(|met| !met.insert(self.to.concat()));
    }

    fn answer(&mut self, step: Step, well: &str) -> io::Result<()> {
        let play = self.play();
        if play == Play::Drop(step) {
            return Err(io::ErrorKind::ConnectionAborted.into());
        }
        if play == Play::Silent(step) {
            return self.read_line().map(drop);
        }
        if play == Play::Trickle(step) {
            return self.trickle();
        }
        let answer = if let Play::Answer(at, answer) = play { (at == step).then_some(answer) } else { None };
        self.say(answer.unwrap_or(well))
    }

    fn trickle(&mut self) -> io::Result<()> {
        loop {
            self.line.write_all(b"2")?;
            self.line.flush()?;
            thread::sleep(Duration::from_millis(20));
        }
    }

    fn say(&mut self, answer: &str) -> io::Result<()> {
        self.line.write_all(format!("{answer}\r\n").as_bytes())?;
        self.line.flush()
    }

    /// Byte by byte, so that nothing of TLS is read ahead.
    fn read_line(&mut self) -> io::Result<String> {
        let mut line = Vec::new();
        while !line.ends_with(b"\r\n") {
            let mut byte = [0];
            self.line.read_exact(&mut byte)?;
            line.push(byte[0]);
        }
        let line = String::from_utf8_lossy(&line[..line.len() - 2]).into_owned();
        self.shared.log.lock().unwrap().conversations.last_mut().unwrap().push(line.clone());
        Ok(line)
    }
}

fn path(command: &str) -> String {
    let (_, path) = command.split_once('<').unwrap_or_default();
    path.rsplit_once('>').unwrap_or_default().0.to_owned()
}
