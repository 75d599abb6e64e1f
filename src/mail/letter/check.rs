//! What every letter must say, and what none may: phishing mails carry links.

use std::path::Path;
use std::sync::LazyLock;

use regex_lite::Regex;

use crate::domain::{Branch, BranchCode, Lang, LetterFacts, Line, Numbering, Template, wording::Place};
use crate::mail::fault::{Fault, Unfit};

use super::{Letters, VARIABLES};

/// What a mail program would make something to click on: schemes, host names, addresses. A fact that is left open has
/// braces about it and is none.
static LINK: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r"(?i)[a-z][a-z0-9+.-]*://\S*|mailto:\S*|www\.\S+|[^\s{}]+@[^\s{}]+|[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}\b",
    )
    .ok()
});

/// Something to click on in a line of a letter, but for the names by which templates include each other.
pub(super) fn link(line: &str) -> Option<&str> {
    let found = LINK.as_ref()?.find_iter(line).map(|found| found.as_str());
    let mut links = found.filter(|text| !matches!(*text, "ja.txt" | "en.txt"));
    links.next()
}

/// Renders and checks every letter once. A fault names the folder, since it may lie in a part that letters share.
pub(super) fn all(letters: &Letters, folder: &Path) -> Result<(), Fault> {
    for template in Template::ALL {
        for lang in Lang::ALL {
            let name = format!("{}/{}.txt", template.code(), lang.code());
            for numbering in template.numberings() {
                let made = one(letters, &name, *template, *lang, *numbering);
                made.map_err(|what| Fault::Template { path: folder.to_owned(), what })?;
            }
        }
    }
    Ok(())
}

/// A template names the letter's facts and no others: there is none for a serial, an account or a whole contract ID.
pub(super) fn variables(template: &minijinja::Template<'_, '_>) -> Result<(), Unfit> {
    let mut named: Vec<String> = template.undeclared_variables(false).into_iter().collect();
    named.sort();
    match named.into_iter().find(|name| !VARIABLES.contains(&name.as_str())) {
        Some(unknown) => Err(Unfit::Variable(unknown)),
        None => Ok(()),
    }
}

fn one(letters: &Letters, name: &str, template: Template, lang: Lang, numbering: Numbering) -> Result<(), Unfit> {
    let letter = || name.to_owned();
    let unmade = |cause: String| Unfit::Unmade { letter: letter(), cause };
    let facts = sample(template, numbering).ok_or_else(|| unmade(String::new()))?;
    let text = letters.text(&facts, lang).map_err(unmade)?;
    let number = Place::ReceiptNo.marked();
    let outcome = [
        ("institution", facts.institution.to_string()),
        ("branch", super::branch(&facts.branch, lang)),
        ("at", Place::at(lang).marked()),
        ("contract_tail", Place::ContractTail.marked()),
    ];
    let numbered = (numbering == Numbering::Numbered).then_some(("receipt_no", number));
    for (fact, outcome) in outcome.into_iter().chain(numbered) {
        if !text.contains(&outcome) {
            return Err(Unfit::LeavesOut { letter: letter(), fact });
        }
    }
    if text.split_once('\n').is_none_or(|(subject, body)| subject.trim().is_empty() || body.trim().is_empty()) {
        return Err(Unfit::Unmade { letter: letter(), cause: "no subject or no text".to_owned() });
    }
    Ok(())
}

/// Facts of an invented letter, each unlike anything that a template might say by itself.
fn sample(template: Template, numbering: Numbering) -> Option<LetterFacts> {
    let line = |text| Line::parse(text).ok();
    let branch = Branch { code: BranchCode::parse("987").ok()?, name: Some(line("見本店舗名")?) };
    Some(LetterFacts { template, institution: line("見本機関名")?, branch, numbering })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_could_be_clicked_on_is_a_link() {
        for (line, found) in [
            ("https://bank.example.jp/otp", Some("https://bank.example.jp/otp")),
            ("詳しくは www.example.jp へ", Some("www.example.jp")),
            ("bank.example.jp をご覧ください", Some("bank.example.jp")),
            ("お問い合わせ：otp@example.jp", Some("お問い合わせ：otp@example.jp")),
            ("mailto:otp", Some("mailto:otp")),
            ("{% include \"facts/ja.txt\" %}", None),
            ("{{ institution }} {{ at }}", None),
            ("App Store, e.g. at 10:05 a.m. No. 5.", None),
            ("「App Store」または「Google Play」から、", None),
        ] {
            assert_eq!(link(line), found, "{line}");
        }
    }
}
