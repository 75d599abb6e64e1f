//! What a server answered, fit for a list and the trail: no address in full, nothing that a terminal obeys, short.

use crate::domain::{Email, text};

/// Characters of a shown answer at most.
const LIMIT: usize = 200;

/// An answer about a letter to this customer: some servers repeat the address, or its local part alone.
pub(super) fn about(answer: &str, to: &Email) -> String {
    shown(answer, to.parts().0)
}

/// An answer about no letter.
pub(super) fn in_general(answer: &str) -> String {
    shown(answer, "")
}

fn shown(answer: &str, local: &str) -> String {
    let mut masked = String::with_capacity(answer.len());
    for piece in answer.split_inclusive(is_delimiter) {
        let word = piece.trim_end_matches(is_delimiter);
        masked.push_str(&mask(word, local));
        masked.push_str(piece.get(word.len()..).unwrap_or_default());
    }
    shortened(&text::visible(masked.trim()))
}

fn is_delimiter(c: char) -> bool {
    c.is_whitespace() || c.is_control() || matches!(c, '<' | '>' | '(' | ')' | '[' | ']' | ',' | ';' | ':' | '=')
}

/// `hanako@example.jp` as `h***@example.jp`, the customer's bare `hanako` as `h***`, anything else as it is.
fn mask(word: &str, local: &str) -> String {
    let bare = word.trim_matches(['"', '\'']);
    let first = bare.chars().next().filter(|c| *c != '@').map(String::from).unwrap_or_default();
    match bare.rsplit_once('@') {
        Some((_, domain)) => format!("{first}***@{domain}"),
        None if is_local(bare, local) => format!("{first}***"),
        None => word.to_owned(),
    }
}

/// Also at the end of a sentence.
fn is_local(word: &str, local: &str) -> bool {
    !local.is_empty()
        && [word, word.trim_end_matches(['.', '!', '?'])].iter().any(|word| word.eq_ignore_ascii_case(local))
}

fn shortened(answer: &str) -> String {
    if answer.chars().count() <= LIMIT {
        return answer.to_owned();
    }
    answer.chars().take(LIMIT - 1).chain(['…']).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_masked_wherever_they_stand() {
        let to = Email::parse("hanako@example.jp").unwrap();
        for (answer, expected) in [
            ("550 5.1.1 <hanako@example.jp>: unknown", "550 5.1.1 <h***@example.jp>: unknown"),
            ("550 Hanako@EXAMPLE.jp unknown", "550 H***@EXAMPLE.jp unknown"),
            ("550 User hanako unknown", "550 User h*** unknown"),
            ("550 \"hanako\" unknown", "550 h*** unknown"),
            ("550 No hanako.", "550 No h***"),
            ("451 taro.y@other.jp,x@y.jp", "451 t***@other.jp,x***@y.jp"),
            ("250 to=<a@b.jp>, orig_to=c@d.jp", "250 to=<a***@b.jp>, orig_to=c***@d.jp"),
            ("550 hanakoya is open", "550 hanakoya is open"),
        ] {
            assert_eq!(about(answer, &to), expected);
        }
        let docomo = Email::parse("a..b@docomo.ne.jp").unwrap();
        assert_eq!(about("550 <\"a..b\"@docomo.ne.jp>", &docomo), "550 <a***@docomo.ne.jp>");
    }

    #[test]
    fn an_answer_cannot_move_the_cursor_nor_fill_the_screen() {
        assert_eq!(in_general("421 \u{1b}[2Jbye\r\n"), "421 \\u{1b}[2Jbye");
        assert_eq!(in_general("a\r\nb"), "a\\u{d}\\u{a}b");
        let long = in_general(&"長".repeat(500));
        assert_eq!(long.chars().count(), LIMIT);
        assert!(long.ends_with('…'));
    }
}
