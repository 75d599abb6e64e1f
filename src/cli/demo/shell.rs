//! Shell quoting and line wrapping of the commands that the demo prints.

use unicode_width::UnicodeWidthStr as _;

/// Width at which a printed command is wrapped.
const MAX_WIDTH: usize = 100;
const CONTINUATION: &str = " \\\n    ";
/// Columns by which the next line stands in.
const INDENT: usize = 4;

/// Quotes a word for a POSIX shell, if it needs quotes.
pub(super) fn quoted(word: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | '/' | '=' | ':' | '@' | '%' | '+');
    if !word.is_empty() && word.chars().all(plain) {
        word.to_owned()
    } else {
        format!("'{}'", word.replace('\'', r"'\''"))
    }
}

/// Joins the words of a command, wrapped at [`MAX_WIDTH`] without separating a flag from its value. The operator's flags
/// are always the last line.
pub(super) fn wrapped(words: &[&str], operator_flags: &[&str]) -> String {
    let mut text = String::new();
    let mut column = 0;
    for part in parts(words) {
        let width = part.width();
        if column > 0 && column + 1 + width > MAX_WIDTH {
            text.push_str(CONTINUATION);
            column = INDENT;
        } else if column > 0 {
            text.push(' ');
        }
        text.push_str(&part);
        column += 1 + width;
    }
    text + CONTINUATION + &parts(operator_flags).join(" ")
}

/// The units that are not wrapped inside: a flag with its value, or a single word.
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
    fn a_word_is_quoted_only_if_a_shell_would_change_it() {
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
    fn a_long_command_is_wrapped_before_a_flag() {
        let flags = ["--operator", "teller01"];
        let short = ["otpdesk", "mail", "show", "1"];
        assert_eq!(wrapped(&short, &flags), "otpdesk mail show 1 \\\n    --operator teller01");
        let note = "あ".repeat(45);
        let long = ["otpdesk", "otp", "hold", "7001", "--note", note.as_str()];
        let expected = format!("otpdesk otp hold 7001 \\\n    --note {note} \\\n    --operator teller01");
        assert_eq!(wrapped(&long, &flags), expected);
    }
}
