//! A letter as another mail library reads it: Python's `email`.

use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

const READER: &str = r"
import email, email.policy, email.utils, json, sys
with open(sys.argv[1], 'rb') as file:
    letter = email.message_from_binary_file(file, policy=email.policy.default)
people = [name for key in ('to', 'cc', 'bcc') for name in letter.get_all(key, [])]
print(json.dumps({
    'subject': letter['subject'],
    'body': letter.get_content(),
    'people': [address for _, address in email.utils.getaddresses([str(name) for name in people])],
    'message_id': letter['message-id'],
    'version': letter['mime-version'],
    'type': letter.get_content_type(),
    'charset': letter.get_content_charset(),
    'from': email.utils.parseaddr(str(letter['from']))[0],
    'defects': [str(defect) for defect in letter.defects],
}))
";

/// What Python's `email` finds in a message.
pub(crate) fn read(message: &Path) -> Value {
    let output = Command::new("python3").args(["-c", READER]).arg(message).output().expect("python3 is needed");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let mut read: Value = serde_json::from_slice(&output.stdout).unwrap();
    // MIME's lines end in CRLF, and Python leaves them so.
    read["body"] = read["body"].as_str().unwrap().replace("\r\n", "\n").into();
    read
}

#[test]
fn a_letter_is_read_back_by_python() {
    let folder = tempfile::tempdir().unwrap();
    let demo = folder.path().join("demo");
    let otpdesk = |args: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_otpdesk"));
        command.env_clear().env("OTPDESK_TEST_KEY_COST", "low").env("OTPDESK_CONFIG", demo.join("otpdesk.toml"));
        command.env("OTPDESK_OPERATOR", "officer01").env("OTPDESK_PASSPHRASE_FILE", demo.join("officer01.passphrase"));
        let output = command.current_dir(folder.path()).args(args).output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        output.stdout
    };
    otpdesk(&["demo", "demo"]);
    let kept: Value = serde_json::from_slice(&otpdesk(&["mail", "show", "1", "--format", "json"])).unwrap();
    let files: Vec<_> = fs::read_dir(demo.join("letters")).unwrap().map(|entry| entry.unwrap().path()).collect();
    let [file] = files.as_slice() else { panic!("one letter was sent: {files:?}") };

    let read = read(file);
    for key in ["subject", "message_id", "body"] {
        assert_eq!(read[key], kept[key], "{key}");
    }
    assert_eq!(read["people"], serde_json::json!(["misaki.sakurai@example.jp"]));
    assert_eq!((read["version"].as_str(), read["type"].as_str()), (Some("1.0"), Some("text/plain")));
    assert_eq!((read["charset"].as_str(), read["from"].as_str()), (Some("utf-8"), Some("みほん信用金庫")));
    assert_eq!(read["defects"], serde_json::json!([]));
}
