//! `contract set-passwords`: a customer who knows the login password chooses new ones; a letter confirms it (rule 8).

use crate::domain::{Action, ContractId, Template};
use crate::intake::answers::Answers;
use crate::intake::contracts;
use crate::keys::LoginPassword;
use crate::ops::customer::attempt;
use crate::ops::{Outcome, Session, contract, mail};
use crate::report::Masking;
use crate::report::contract::ContractSheet;
use crate::trail::Subject;
use crate::trail::details::PasswordsChosen;

pub fn set_passwords(session: &mut Session, id: &ContractId, answers: &Answers) -> Outcome<ContractSheet> {
    let login = contracts::chosen_login_password(answers.new_login_password()?)?;
    let transfer = contracts::chosen_transfer_password(answers.new_transfer_password()?)?;
    let customer = attempt::identify(session, Action::ContractSetPasswords, id, answers)?;
    let hashed = LoginPassword::of(&login, session.context.key_cost, &mut session.context.random)?;
    let subject = Subject::Contract(id.clone());
    session.perform(Action::ContractSetPasswords, &subject, |writer, context| {
        let contract = customer.still_stands(writer)?;
        let key = writer.new_data_key(&mut context.random)?;
        let login = key.seal_login(id, &hashed, &mut context.random)?;
        let transfer = key.seal_transfer(id, &transfer, &mut context.random)?;
        writer.put_passwords(id, &key, Some(&login), Some(&transfer))?;
        mail::letter::queue_to_registered(writer, context, Template::PasswordsChanged, &contract, None)?;
        attempt::forget_positions(writer, id)?;
        writer.record(Action::ContractSetPasswords, &subject, &PasswordsChosen { attempt: customer.attempt })?;
        Ok(())
    })?;
    session.ledger.read(|reader| Ok(contract::read::sheet(contract::read::standing(reader, id)?, Masking::Masked)))
}
