//! A paper at the counter, dictated to a terminal: what was not given is asked.

use crate::cli::app::App;
use crate::cli::ui::{self, Ui};
use crate::cli::words::Failure;
use crate::domain::{
    BadValue, FormDraft, FormField, Moment, Paper, PaperDraft, Refusal, field::Answer, field::Question,
    form::FORM_FIELDS,
};
use crate::ops::{Session, form};
use crate::report::say;

/// What the paper says; what was not given is asked where somebody can be asked.
pub(super) fn asked_paper(given: PaperDraft, session: &mut Session, app: &mut App) -> Result<Paper, Failure> {
    let mut draft = FormDraft { paper: given, ..FormDraft::default() };
    let is_dictated = draft.paper.contract_id.is_none();
    ask_missing(&mut draft, app, |field, _| field.key == "contract_id")?;
    if let Some(contract) = draft.paper.contract_id.as_ref().filter(|_| is_dictated) {
        // Before the rest of the paper is typed in vain.
        app.serve(session, |session, _| Ok(form::receive::may_receive(session, contract)?))?;
    }
    ask_missing(&mut draft, app, |_, question| question.answer == Answer::Needed)?;
    if is_dictated {
        ask_missing(&mut draft, app, |_, question| question.answer == Answer::IfAny)?;
    }
    Ok(draft.paper.complete()?)
}

/// Asks for those of the missing fields that are meant, in the table's order.
fn ask_missing(
    draft: &mut FormDraft,
    app: &mut App,
    is_meant: impl Fn(&FormField, &Question<FormDraft>) -> bool,
) -> Result<(), Refusal> {
    for field in FORM_FIELDS {
        let Some(question) = field.question.as_ref().filter(|question| is_meant(field, question)) else { continue };
        if (question.value)(draft).is_none() {
            ask(field, question, draft, &mut app.ui, app.now)?;
        }
    }
    Ok(())
}

fn ask(
    field: &FormField,
    question: &Question<FormDraft>,
    draft: &mut FormDraft,
    ui: &mut Ui,
    now: Moment,
) -> Result<(), Refusal> {
    let lang = ui.lang();
    let [ja, en] = question.example;
    let asked = ui::Question { field: field.key, flag: question.flag, example: lang.pick(ja, en) };
    let mut understood = |text: &str| -> Result<String, BadValue> {
        if question.answer == Answer::Needed || !text.trim().is_empty() {
            (field.read)(draft, text, now)?;
        }
        Ok((question.value)(draft).map(|value| say(lang, &value)).unwrap_or_default())
    };
    ui.ask(asked, &mut understood).map(|_| ())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::tree;
    use crate::domain::Lang;

    #[test]
    fn every_question_names_an_option_of_the_command() {
        let tree = tree::command(Lang::En);
        let receive = tree.find_subcommand("form").and_then(|form| form.find_subcommand("receive")).unwrap();
        let options: Vec<String> =
            receive.get_arguments().filter_map(|arg| Some(format!("--{}", arg.get_long()?))).collect();
        let questions = FORM_FIELDS.iter().filter_map(|field| field.question.as_ref());
        for question in questions {
            assert!(options.iter().any(|option| option == question.flag), "{}", question.flag);
        }
    }
}
