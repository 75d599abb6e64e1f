//! From facts to a letter's wording: a folder of templates for each letter, a file for each language.
//!
//! A template's first line is the subject, the rest the body; `facts` and `closing` are shared by all. What differs
//! from customer to customer stays open: a wording is made once for all letters of a branch that say the same. An
//! institution may put templates of its own in the place of these ([`Letters::of_folder`]).

mod check;
mod own;

use std::path::Path;
use std::sync::LazyLock;

use minijinja::syntax::SyntaxConfig;
use minijinja::value::Value;
use minijinja::{Environment, UndefinedBehavior};

use crate::domain::{Branch, Lang, LetterFacts, MailLanguage, Numbering, Wording, wording::Place};
use crate::mail::fault::Fault;
use own::OwnTemplate;

/// Between the languages of a letter in both.
const RULE: &str = "\n------------------------------------------------------------\n\n";

/// What a template may name: the letter's facts, and no others.
const VARIABLES: [&str; 5] = ["institution", "branch", "at", "contract_tail", "receipt_no"];

macro_rules! text {
    ($folder:literal, $file:literal) => {
        (concat!($folder, "/", $file), include_str!(concat!("templates/", $folder, "/", $file)))
    };
}

/// Every template by its name.
macro_rules! sources {
    ($($letter:ident = $code:literal $japanese:literal $numberings:tt,)+) => {
        const SOURCES: &[(&str, &str)] = &[
            text!("facts", "ja.txt"),
            text!("facts", "en.txt"),
            text!("closing", "ja.txt"),
            text!("closing", "en.txt"),
            $(text!($code, "ja.txt"), text!($code, "en.txt"),)+
        ];
    };
}
letters!(sources);

/// Parsed once.
static BUILT_IN: LazyLock<Result<Environment<'static>, String>> =
    LazyLock::new(|| environment(SOURCES).map_err(|error| error.to_string()));

/// The templates that letters are made from.
#[derive(Default)]
pub struct Letters(TemplateSource);

#[derive(Default)]
enum TemplateSource {
    #[default]
    BuiltIn,
    Own(Box<Environment<'static>>),
}

impl Letters {
    /// The institution's own templates, in a folder as the built-in ones are (`otp_disabled/ja.txt`), each in the place
    /// of the built-in one of its name. All letters are made once, to see that they say what a letter must and nothing
    /// that it must not.
    pub fn of_folder(folder: &Path) -> Result<Self, Fault> {
        let own = own::read(folder)?;
        let mut environment = environment(SOURCES).map_err(|error| Fault::Templates(error.to_string()))?;
        for template in own {
            template.check()?;
            let OwnTemplate { name, path, text } = template;
            let added = environment.add_template_owned(name.clone(), text);
            let added = added.and_then(|()| environment.get_template(&name));
            let understood = added.map_err(|error| own::syntax(&error)).and_then(|added| check::variables(&added));
            understood.map_err(|what| Fault::Template { path, what })?;
        }
        let letters = Self(TemplateSource::Own(Box::new(environment)));
        check::all(&letters, folder)?;
        Ok(letters)
    }

    /// Fills in the letter's template. A fact that the template needs and the letter has not is an error.
    pub fn wording(&self, facts: &LetterFacts, language: MailLanguage) -> Result<Wording, Fault> {
        let fault = |cause: String| Fault::Letter { letter: facts.template, cause };
        let texts = language.languages().iter().map(|lang| self.text(facts, *lang)).collect::<Result<Vec<_>, _>>();
        let texts = texts.map_err(fault)?;
        let (subjects, bodies): (Vec<&str>, Vec<&str>) = texts
            .iter()
            .filter_map(|text| text.split_once('\n'))
            .map(|(subject, body)| (subject, body.trim_start()))
            .unzip();
        Ok(Wording { subject: subjects.join(" ／ "), body: bodies.join(RULE) })
    }

    fn text(&self, facts: &LetterFacts, lang: Lang) -> Result<String, String> {
        let templates = match &self.0 {
            TemplateSource::BuiltIn => BUILT_IN.as_ref().map_err(Clone::clone)?,
            TemplateSource::Own(environment) => environment,
        };
        let name = format!("{}/{}.txt", facts.template.code(), lang.code());
        let filled = templates.get_template(&name).and_then(|template| template.render(context(facts, lang)));
        filled.map_err(|error| error.to_string())
    }
}

/// An environment that knows no filter and no function: a fact stands in a letter as it is.
fn environment(sources: &[(&'static str, &'static str)]) -> Result<Environment<'static>, minijinja::Error> {
    let mut templates = Environment::empty();
    templates.set_undefined_behavior(UndefinedBehavior::Strict);
    templates.set_syntax(SyntaxConfig::builder().trim_blocks(true).keep_trailing_newline(true).build()?);
    templates.add_test("defined", |value: &Value| !value.is_undefined());
    for (name, source) in sources {
        templates.add_template(name, source)?;
    }
    Ok(templates)
}

/// A receipt number that the letter has not is left out, so that a template which names it fails.
fn context(facts: &LetterFacts, lang: Lang) -> Value {
    let named = [
        ("institution", facts.institution.to_string()),
        ("branch", branch(&facts.branch, lang)),
        ("at", Place::at(lang).marked()),
        ("contract_tail", Place::ContractTail.marked()),
    ];
    let receipt_no = match facts.numbering {
        Numbering::Numbered => Some(("receipt_no", Place::ReceiptNo.marked())),
        Numbering::Unnumbered => None,
    };
    Value::from_pairs(named.into_iter().chain(receipt_no))
}

fn branch(branch: &Branch, lang: Lang) -> String {
    let code = &branch.code;
    match &branch.name {
        Some(name) => phrase!(lang, "{name}（店番{code}）", "{name} (branch {code})"),
        None => phrase!(lang, "店番{code}", "branch {code}"),
    }
}
