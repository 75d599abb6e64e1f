//! Lists: their order, pages and filters; questions within questions.

use super::{Fixture, branch, contract_id, on_every_engine, serial};
use crate::domain::{ContractId, Serial, TokenState};
use crate::ledger::{ContractFilter, Fault, Page, TokenFilter};

fn contracts(store: &Fixture, filter: &ContractFilter, page: &Page<ContractId>) -> Vec<String> {
    let mut ids = Vec::new();
    store.read(|reader| {
        reader.each_contract(filter, page, |standing| {
            ids.push(standing.contract.id.to_string());
            Ok::<_, Fault>(())
        })
    });
    ids
}

#[test]
fn keys_are_ordered_by_their_characters_and_differ_by_case() {
    on_every_engine(|store| {
        store.add_contracts(&["c1", "B2", "a1", "C1", "10"]);
        let all = contracts(store, &ContractFilter::default(), &Page::ALL);
        assert_eq!(all, ["10", "B2", "C1", "a1", "c1"]);
        assert!(store.read(|reader| reader.contract(&contract_id("A1"))).is_none());
    });
}

#[test]
fn pages_follow_each_other_without_gap() {
    on_every_engine(|store| {
        store.add_contracts(&["C1", "C2", "C3", "C4", "C5"]);
        let filter = ContractFilter { branch: Some(branch("001")), ..ContractFilter::default() };
        let mut page = Page { limit: Some(2), after: None };
        let mut pages = Vec::new();
        loop {
            let ids = contracts(store, &filter, &page);
            let Some(last) = ids.last() else { break };
            page.after = Some(contract_id(last));
            pages.push(ids.join(" "));
        }
        assert_eq!(pages, ["C1 C2", "C3 C4", "C5"]);
        let elsewhere = ContractFilter { branch: Some(branch("002")), ..ContractFilter::default() };
        assert_eq!(contracts(store, &elsewhere, &Page::ALL), Vec::<String>::new());
    });
}

#[test]
fn a_question_may_be_asked_while_the_same_one_is_answered() {
    on_every_engine(|store| {
        store.add_contracts(&["C1", "C2"]);
        let mut pairs = Vec::new();
        let (filter, page) = (TokenFilter::default(), Page::<Serial>::ALL);
        store.read(|reader| {
            reader.each_token(&filter, &page, |outer, _| {
                reader.each_token(&filter, &page, |inner, of| {
                    assert_eq!(of, Some(branch("001")));
                    pairs.push(format!("{} {}", outer.serial, inner.serial));
                    Ok::<_, Fault>(())
                })
            })
        });
        assert_eq!(pairs, ["SC1 SC1", "SC1 SC2", "SC2 SC1", "SC2 SC2"]);
    });
}

#[test]
fn what_shows_a_list_may_stop_it_and_the_next_is_whole() {
    on_every_engine(|store| {
        store.add_contracts(&["C1", "C2", "C3"]);
        let stopped = store.ledger.read(|reader| {
            reader.each_token(&TokenFilter::default(), &Page::ALL, |_, _| Err(Fault::Unrecorded("enough")))
        });
        assert!(matches!(stopped, Err(Fault::Unrecorded("enough"))));
        let held = TokenFilter { state: Some(TokenState::Active), ..TokenFilter::default() };
        let mut found = Vec::new();
        store.read(|reader| {
            reader.each_token(&held, &Page { limit: None, after: Some(serial("C1")) }, |token, _| {
                found.push(token.serial.to_string());
                Ok::<_, Fault>(())
            })
        });
        assert_eq!(found, ["SC2", "SC3"]);
    });
}
