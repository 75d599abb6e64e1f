//! Commands as a shell reads them.

use unicode_width::UnicodeWidthStr as _;

/// Columns beyond which a command goes on in the next line.
const LINE: usize = 100;
const NEXT_LINE: &str = " \\\n    ";

/// A word that any POSIX shell reads as it is.
pub(super) fn quoted(word: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | '/' | '=' | ':' | '@' | '%' | '+');
    if !word.is_empty() && word.chars().all(plain) {
        word.to_owned()
    } else {
        format!("'{}'", word.replace('\'', r"'\''"))
    }
}

/// A command over as many lines as it needs, broken before flags; who gives it stands on the last.
pub(super) fn command(words: &[&str], actor: &[&str]) -> String {
    let mut text = String::new();
    let mut column = 0;
    for part in parts(words) {
        let width = part.width();
        if column > 0 && column + 1 + width > LINE {
            text.push_str(NEXT_LINE);
            column = NEXT_LINE.len();
        } else if column > 0 {
            text.push(' ');
        }
        text.push_str(&part);
        column += 1 + width;
    }
    text + NEXT_LINE + &parts(actor).join(" ")
}

/// Words that stay together: a flag with its value, or a word of its own.
fn parts(words: &[&str]) -> Vec<String> {
    let mut parts: Vec<String> = Vec::new();
    let mut after_flag = false;
    for word in words {
        match parts.last_mut() {
            Some(flag) if after_flag && !word.starts_with('-') => {
                flag.push(' ');
                flag.push_str(&quoted(word));
            }
            _ => parts.push(quoted(word)),
        }
        after_flag = word.starts_with("--");
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_means_itself_to_the_shell() {
        for (word, text) in [
            ("/srv/otpdesk-demo", "/srv/otpdesk-demo"),
            ("001=本店", "001=本店"),
            ("桜井　美咲", "'桜井　美咲'"),
            ("O'Neil's $HOME", r"'O'\''Neil'\''s $HOME'"),
            ("~/x", "'~/x'"),
            ("", "''"),
        ] {
            assert_eq!(quoted(word), text);
        }
    }

    #[test]
    fn a_command_is_broken_before_flags() {
        let actor = ["--operator", "teller01"];
        let short = ["otpdesk", "mail", "show", "1"];
        assert_eq!(command(&short, &actor), "otpdesk mail show 1 \\\n    --operator teller01");
        let note = "あ".repeat(45);
        let long = ["otpdesk", "otp", "hold", "7001", "--note", note.as_str()];
        let broken = format!("otpdesk otp hold 7001 \\\n    --note {note} \\\n    --operator teller01");
        assert_eq!(command(&long, &actor), broken);
    }
}
