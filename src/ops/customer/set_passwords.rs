//! `contract set-passwords`: a customer who knows the login password chooses new ones, and is told by letter (rule 8).

use serde_json::json;

use crate::domain::{Action, ContractId, Template};
use crate::intake::answers::Answers;
use crate::intake::contracts;
use crate::keys::LoginPassword;
use crate::ops::customer::attempt;
use crate::ops::{Desk, Outcome, contract, mail};
use crate::report::Masking;
use crate::report::contract::ContractSheet;
use crate::trail::Subject;

pub fn set_passwords(desk: &mut Desk, id: &ContractId, answers: &Answers) -> Outcome<ContractSheet> {
    let login = contracts::chosen_login_password(answers.new_login_password()?)?;
    let transfer = contracts::chosen_transfer_password(answers.new_transfer_password()?)?;
    let customer = attempt::identify(desk, Action::ContractSetPasswords, id, answers)?;
    let hashed = LoginPassword::of(&login, desk.means.key_cost, &mut desk.means.random)?;
    let subject = Subject::Contract(id.clone());
    desk.perform(Action::ContractSetPasswords, &subject, |writer, means| {
        let contract = customer.still_stands(writer)?;
        let key = writer.new_data_key(&mut means.random)?;
        let login = key.seal_login(id, &hashed, &mut means.random)?;
        let transfer = key.seal_transfer(id, &transfer, &mut means.random)?;
        writer.put_passwords(id, &key, Some(&login), Some(&transfer))?;
        mail::letter::tell(writer, means, Template::PasswordsChanged, &contract, None)?;
        attempt::forget_positions(writer, id)?;
        writer.record(Action::ContractSetPasswords, &subject, &json!({ "attempt": customer.attempt }))?;
        Ok(())
    })?;
    desk.ledger.read(|reader| Ok(contract::read::sheet(contract::read::standing(reader, id)?, Masking::Masked)))
}
