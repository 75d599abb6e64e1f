//! Letters through a real mail server of another make: Postfix, with TLS, into a mailbox that Python reads.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;
use std::time::{Duration, Instant};

use crate::mail::certificate;
use crate::mail::{python, smtp};
use crate::shell::Shell;

/// A Postfix of its own, with its queue, its settings and its mailbox in one folder. It must be begun by root, and gives
/// its rights up for what it does.
struct Postfix {
    folder: tempfile::TempDir,
    port: u16,
}

const MASTER: &str = "
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
tlsmgr unix - - n 1000? 1 tlsmgr
rewrite unix - - n - - trivial-rewrite
proxymap unix - - n - - proxymap
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
error unix - - n - - error
retry unix - - n - - error
virtual unix - n n - - virtual
anvil unix - - n - 1 anvil
postlog unix-dgram n - n - 1 postlogd
";

impl Postfix {
    fn start() -> Self {
        let postfix = Self { folder: tempfile::tempdir().unwrap(), port: smtp::closed_port() };
        fs::set_permissions(postfix.folder.path(), fs::Permissions::from_mode(0o755)).unwrap();
        for folder in ["etc", "spool", "data", "mail"] {
            fs::create_dir(postfix.path(folder)).unwrap();
        }
        for (folder, owner) in [("data", "postfix"), ("mail", "mail")] {
            let owned = Command::new("chown").arg(owner).arg(postfix.path(folder)).status().unwrap();
            assert!(owned.success(), "Postfix is begun by root");
        }
        let issued = certificate::issue("localhost", 4096);
        for (name, text) in [("ca.pem", issued.authority), ("cert.pem", issued.certificate), ("key.pem", issued.key)] {
            fs::write(postfix.path("etc").join(name), text).unwrap();
        }
        fs::write(postfix.path("etc/main.cf"), postfix.settings()).unwrap();
        let smtpd = format!("127.0.0.1:{} inet n - n - - smtpd\n", postfix.port);
        fs::write(postfix.path("etc/master.cf"), format!("{smtpd}{MASTER}")).unwrap();
        postfix.run("start");
        postfix
    }

    fn settings(&self) -> String {
        let at = |name: &str| self.path(name).display().to_string();
        [
            "compatibility_level = 3.6".to_owned(),
            format!("queue_directory = {}", at("spool")),
            format!("data_directory = {}", at("data")),
            format!("maillog_file = {}", at("spool/maillog")),
            format!("maillog_file_prefixes = {}", at("spool")),
            "myhostname = localhost".to_owned(),
            "mydestination =".to_owned(),
            "inet_interfaces = 127.0.0.1".to_owned(),
            "inet_protocols = ipv4".to_owned(),
            "alias_maps =".to_owned(),
            format!("smtpd_tls_cert_file = {}", at("etc/cert.pem")),
            format!("smtpd_tls_key_file = {}", at("etc/key.pem")),
            "smtpd_tls_security_level = encrypt".to_owned(),
            "virtual_mailbox_domains = example.jp".to_owned(),
            format!("virtual_mailbox_base = {}", at("mail")),
            "virtual_mailbox_maps = static:inbox/".to_owned(),
            "virtual_minimum_uid = 1".to_owned(),
            "virtual_uid_maps = static:8".to_owned(),
            "virtual_gid_maps = static:8".to_owned(),
        ]
        .join("\n")
            + "\n"
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn run(&self, verb: &str) {
        let outcome =
            Command::new("postfix").arg("-c").arg(self.path("etc")).arg(verb).output().expect("Postfix is needed");
        assert!(outcome.status.success(), "postfix {verb}: {}", String::from_utf8_lossy(&outcome.stderr));
    }

    /// The messages in the mailbox, once there are so many.
    fn inbox(&self, count: usize) -> Vec<PathBuf> {
        let begun = Instant::now();
        loop {
            let found = list(&self.path("mail/inbox/new"));
            if found.len() >= count {
                return found;
            }
            let log = || fs::read_to_string(self.path("spool/maillog")).unwrap_or_default();
            assert!(begun.elapsed() < Duration::from_mins(1), "{found:?} only\n{}", log());
            thread::sleep(Duration::from_millis(50));
        }
    }
}

impl Drop for Postfix {
    fn drop(&mut self) {
        let _ = Command::new("postfix").arg("-c").arg(self.path("etc")).arg("stop").output();
    }
}

fn list(folder: &Path) -> Vec<PathBuf> {
    fs::read_dir(folder).map(|found| found.map(|entry| entry.unwrap().path()).collect()).unwrap_or_default()
}

#[test]
fn letters_arrive_through_postfix_as_they_were_frozen() {
    let postfix = Postfix::start();
    let shell = Shell::open();
    let ca = postfix.path("etc/ca.pem");
    let smtp =
        format!("[mail.smtp]\nhost = \"localhost\"\nport = {}\ntls = \"starttls\"\nca_file = {ca:?}\n", postfix.port);
    shell.file("config.toml", &format!("[mail]\ntransport = \"smtp\"\nfrom = \"見本 <otp@mihon.example.jp>\"\n{smtp}"));
    // An address that a carrier gave out before the rules of today.
    shell.ask("officer01", "contract set-email 40000000022 mako..to.@example.jp --reason 申出").done();
    shell.ask("teller01", "otp hold 40000000022 --reason 盗難 --note x").done();
    shell.ask("teller01", "otp hold 40000000011 --reason 盗難 --note x").done();
    let sent = shell.ask("teller01", "mail send --format json").json();
    assert_eq!((sent["sent"].as_u64(), sent["left"].as_u64()), (Some(4), Some(0)));

    let mut arrived: Vec<_> = postfix.inbox(4).iter().map(|file| python::read(file)).collect();
    let letters = shell.ask("teller01", "mail list --format json --reveal --reason 確認").json();
    for letter in letters.as_array().unwrap() {
        let shown = shell.ask("teller01", &format!("mail show {} --format json", letter["id"])).json();
        let place = arrived.iter().position(|message| message["message_id"] == letter["message_id"]);
        let message = arrived.remove(place.unwrap_or_else(|| panic!("{letter} did not arrive")));
        assert_eq!((&message["subject"], &message["body"]), (&shown["subject"], &shown["body"]));
        let to = letter["to"].as_str().unwrap();
        let people = message["people"][0].as_str().unwrap().replace('"', "");
        assert_eq!((people.as_str(), message["from"].as_str()), (to, Some("見本")));
        assert_eq!(message["defects"], serde_json::json!([]));
    }
    assert!(arrived.is_empty(), "{arrived:?}");
    // Without the authority's certificate the server is a stranger.
    let stranger = shell.path("config.toml");
    let text = fs::read_to_string(&stranger).unwrap().replace("ca_file", "# ca_file");
    fs::write(stranger, text).unwrap();
    shell.ask("teller01", "otp hold 40000000033 --reason 盗難 --note x").done();
    shell.ask("teller01", "mail send --format json").refused(69, "mail_unavailable");
    assert_eq!(postfix.inbox(4).len(), 4);
}
