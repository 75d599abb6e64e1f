//! The completion scripts in the shells they are for.

use std::process::Command;
use std::time::Duration;

use expectrl::{Eof, Expect as _, Session};

/// A folder of the project as shells name it.
const COMPLETIONS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/completions");

/// What is typed, words that must be offered, and one that must not.
const CASES: [(&str, &[&str], &str); 4] = [
    ("otpdesk for", &["form"], "mail"),
    ("otpdesk form ", &["receive", "seal", "approve", "return", "list"], "verify"),
    ("otpdesk form list --state ", &["received", "checked", "processed", "returned"], "queued"),
    ("otpdesk mail list --state ", &["queued", "in_doubt", "told"], "checked"),
];

fn answer(shell: &str, args: &[&str]) -> String {
    let output = Command::new(shell).args(args).output().unwrap_or_else(|error| panic!("{shell} is needed: {error}"));
    let outcome = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && outcome.is_empty(), "{shell}: {outcome}");
    String::from_utf8(output.stdout).unwrap()
}

/// The offered words are exactly these; `offered` has one a line.
fn check(shell: &str, typed: &str, offered: &str, wanted: &[&str], unwanted: &str) {
    let words: Vec<&str> = offered.lines().filter_map(|line| line.split_whitespace().next()).collect();
    for word in wanted {
        assert!(words.contains(word), "{shell}: '{typed}' does not offer {word}: {words:?}");
    }
    assert!(!words.contains(&unwanted), "{shell}: '{typed}' offers {unwanted}");
}

#[test]
fn bash_completes() {
    for (typed, wanted, unwanted) in CASES {
        let script = format!(
            "source '{COMPLETIONS}/otpdesk.bash'\n\
             read -ra COMP_WORDS <<<'{typed}'\n\
             case '{typed}' in *' ') COMP_WORDS+=('');; esac\n\
             COMP_CWORD=$((${{#COMP_WORDS[@]}} - 1))\n\
             function=$(complete -p otpdesk | sed 's/.*-F \\([^ ]*\\).*/\\1/')\n\
             \"$function\" otpdesk \"${{COMP_WORDS[COMP_CWORD]}}\" \"${{COMP_WORDS[COMP_CWORD-1]}}\"\n\
             printf '%s\\n' \"${{COMPREPLY[@]}}\""
        );
        check("bash", typed, &answer("bash", &["--norc", "-c", &script]), wanted, unwanted);
    }
}

#[test]
fn fish_completes() {
    for (typed, wanted, unwanted) in CASES {
        let script = format!("source '{COMPLETIONS}/otpdesk.fish'; complete -C '{typed}'");
        check("fish", typed, &answer("fish", &["--no-config", "-c", &script]), wanted, unwanted);
    }
}

/// zsh completes only at its line editor: a terminal of its own, in which each offered word is printed on a line.
#[test]
fn zsh_completes() {
    for (typed, wanted, unwanted) in CASES {
        check("zsh", typed, &offered_by_zsh(typed), wanted, unwanted);
    }
}

fn offered_by_zsh(typed: &str) -> String {
    let mut command = Command::new("zsh");
    command.args(["-f", "-i"]).env_clear().env("TERM", "dumb").env("COLUMNS", "200").env("PATH", "/usr/bin:/bin");
    let mut zsh = Session::spawn(command).unwrap_or_else(|error| panic!("zsh is needed: {error}"));
    zsh.set_expect_timeout(Some(Duration::from_secs(30)));
    // Every completion function ends in compadd, which here prints the matches it would add.
    let setup = format!(
        "PS1= PS2= PROMPT_EOL_MARK=; unsetopt zle_bracketed_paste 2>/dev/null; \
         fpath=('{COMPLETIONS}' $fpath); autoload -Uz compinit; compinit -u -D; \
         compadd() {{ local -a found; builtin compadd -A found \"$@\"; print -rl -- '' $found; builtin compadd \"$@\" }}; \
         finish() {{ zle complete-word; print -r -- END''OFWORDS; exit }}; zle -N finish; bindkey '^T' finish; \
         print READY''NOW"
    );
    zsh.send_line(&setup).unwrap();
    zsh.expect("READYNOW").unwrap();
    zsh.send(typed).unwrap();
    zsh.send("\x14").unwrap();
    let found = zsh.expect("ENDOFWORDS").unwrap();
    let text = String::from_utf8_lossy(found.before()).replace('\r', "");
    let _ = zsh.expect(Eof);
    text
}
