//! What letters say, in every language, and what they must never say.

use otpdesk::domain::{
    Branch, BranchCode, ContractId, LetterFacts, Line, MailLanguage, Moment, Numbering, Particulars, ReceiptNo,
    Template, Wording,
};
use otpdesk::mail::Fault;
use otpdesk::mail::letter::Letters;
use unicode_width::UnicodeWidthStr as _;

fn facts(template: Template) -> LetterFacts {
    LetterFacts {
        template,
        institution: Line::parse("見本信用金庫").unwrap(),
        branch: Branch { code: BranchCode::parse("001").unwrap(), name: Some(Line::parse("本店").unwrap()) },
        numbering: Numbering::Numbered,
    }
}

/// The letter as its customer reads it.
fn letter(facts: &LetterFacts, language: MailLanguage) -> Result<Wording, Fault> {
    let contract_id = ContractId::parse("20000000003").unwrap();
    let receipt_no = ReceiptNo::parse("001202611220001").unwrap();
    let at = Moment::parse("2026-11-22T10:05:00+09:00").unwrap();
    let numbered = facts.numbering == Numbering::Numbered;
    let own = Particulars { contract_id: &contract_id, receipt_no: numbered.then_some(&receipt_no), at };
    let Wording { subject, body } = Letters::default().wording(facts, language)?;
    Ok(Wording { subject: own.fill(&subject).unwrap(), body: own.fill(&body).unwrap() })
}

fn every_letter() -> impl Iterator<Item = (Template, MailLanguage, Wording)> {
    let pairs = Template::ALL.iter().flat_map(|t| MailLanguage::ALL.iter().map(|l| (*t, *l)));
    pairs.map(|(template, language)| (template, language, letter(&facts(template), language).unwrap()))
}

#[test]
fn every_letter_carries_its_facts() {
    for (template, language, letter) in every_letter() {
        for lang in language.languages() {
            let facts = lang.pick(
                [
                    "お取引店：本店（店番001）",
                    "日時：2026年11月22日 10時05分（日本時間）",
                    "（下3桁）：003\n",
                    "送信専用",
                ],
                [
                    "Branch: 本店 (branch 001)",
                    "time: 22 November 2026, 10:05 JST",
                    "(last three characters): 003\n",
                    "not reply",
                ],
            );
            for fact in facts.into_iter().chain(["見本信用金庫", "001202611220001"]) {
                assert!(letter.body.contains(fact), "{template} {language}: {fact} in\n{}", letter.body);
            }
            let advice = lang.pick("キャッシュカードまたは通帳", "cash card or in your passbook");
            assert!(letter.body.contains(advice), "{template} {language}");
        }
        assert!(letter.subject.contains("見本信用金庫") && !letter.subject.contains('\n'), "{}", letter.subject);
    }
}

#[test]
fn a_letter_in_both_languages_is_japanese_first() {
    for template in Template::ALL {
        let [ja, en, both] = [MailLanguage::Ja, MailLanguage::En, MailLanguage::Both]
            .map(|language| letter(&facts(*template), language).unwrap());
        assert_eq!(both.subject, format!("{} ／ {}", ja.subject, en.subject));
        let rule = "-".repeat(60);
        assert_eq!(both.body, format!("{}\n{rule}\n\n{}", ja.body, en.body));
    }
}

#[test]
fn no_letter_looks_like_phishing() {
    let serial = regex_lite::Regex::new("[A-Z]{2,}[- ]?[0-9]{4,}").unwrap();
    let digits = regex_lite::Regex::new("[0-9]+").unwrap();
    for (template, language, letter) in every_letter() {
        let text = format!("{}\n{}", letter.subject, letter.body);
        for word in ["http", "://", "www", "href", "@", "口座番号", "account number", "紛失", "盗難", "stolen", "lost"]
        {
            assert!(!text.contains(word), "{template} {language}: {word}");
        }
        assert!(!serial.is_match(&text), "{template} {language}");
        for number in digits.find_iter(&text).map(|found| found.as_str()) {
            assert!(number.len() <= 4 || number == "001202611220001", "{template} {language}: {number}");
        }
    }
}

#[test]
fn lines_are_short_and_tidy() {
    for (template, language, letter) in every_letter() {
        assert!(letter.body.ends_with("本店（店番001）\n") || letter.body.ends_with("本店 (branch 001)\n"));
        assert!(!letter.body.contains("\n\n\n") && !letter.body.starts_with('\n'), "{template}:\n{}", letter.body);
        for line in letter.body.lines() {
            assert!(line.width() <= 70 && line.trim_end() == line, "{template} {language}: {line}");
            assert!(!line.contains("{{") && !line.contains("{%"), "{line}");
        }
    }
}

#[test]
fn the_letter_of_step_two_says_what_to_do_next() {
    let ja = letter(&facts(Template::OtpDisabled), MailLanguage::Ja).unwrap();
    for step in ["利用を停止しました", "App Store", "Google Play", "ログインページ", "「利用開始」"]
    {
        assert!(ja.body.contains(step), "{step}");
    }
    let en = letter(&facts(Template::OtpDisabled), MailLanguage::En).unwrap();
    for step in ["has been stopped", "App Store", "Google Play", "login page", "利用開始"] {
        assert!(en.body.contains(step), "{step}");
    }
}

#[test]
fn a_missing_fact_is_an_error_and_an_absent_one_is_not() {
    for template in Template::ALL {
        let without = LetterFacts { numbering: Numbering::Unnumbered, ..facts(*template) };
        for language in MailLanguage::ALL {
            match letter(&without, *language) {
                Ok(letter) => assert!(!letter.body.contains("受付番号") && !letter.body.contains("Receipt")),
                Err(fault) => assert!(matches!(fault, Fault::Letter { .. }), "{fault}"),
            }
        }
        assert_eq!(
            letter(&without, MailLanguage::Ja).is_err(),
            !template.numberings().contains(&Numbering::Unnumbered)
        );
    }
    let unnamed = Branch { code: BranchCode::parse("001").unwrap(), name: None };
    let letter = letter(&LetterFacts { branch: unnamed, ..facts(Template::OtpHeld) }, MailLanguage::Ja).unwrap();
    assert!(letter.body.contains("お取引店：店番001\n"));
}

#[test]
fn a_wording_knows_no_customer() {
    for template in Template::ALL {
        let Wording { subject, body } = Letters::default().wording(&facts(*template), MailLanguage::Both).unwrap();
        for of_one in ["001202611220001", "003", "10時05分", "10:05"] {
            assert!(!subject.contains(of_one) && !body.contains(of_one), "{template}: {of_one}");
        }
    }
}
