//! The table of actions against the rules that it must keep.

use super::*;
use crate::domain::effect::Table;

#[test]
fn the_matrix_is_the_banks() {
    for (action, roles) in [
        (Action::FormReceive, "teller officer"),
        (Action::FormImport, "teller officer job"),
        (Action::FormApprove, "officer"),
        (Action::FormReturn, "teller officer"),
        (Action::FormReturnChecked, "officer"),
        (Action::OtpHold, "teller officer"),
        (Action::OtpRelease, "officer"),
        (Action::ContractSetEmail, "officer"),
        (Action::ContractImport, "admin"),
        (Action::OperatorAdd, "admin"),
        (Action::OperatorConfirm, "officer admin"),
        (Action::OperatorShare, "site"),
        (Action::MailClaim, "teller officer job"),
        (Action::MailCancel, "officer"),
        (Action::AuditVerify, "teller officer admin auditor job"),
        (Action::TokenList, "teller officer admin auditor"),
    ] {
        let outcome: Vec<&str> = action.roles().iter().map(|role| role.code()).collect();
        assert_eq!(outcome.join(" "), roles, "{action}");
    }
}

#[test]
fn nobody_but_an_officer_approves_and_a_terminal_of_customers_reads_nothing() {
    for role in Role::ALL {
        for action in [Action::FormApprove, Action::FormImportProcess] {
            assert_eq!(action.is_open_to(*role), *role == Role::Officer);
        }
    }
    for action in Action::ALL {
        let own = matches!(action, Action::OperatorPasswd | Action::OperatorShare | Action::Refused);
        let customers = action.roles() == [Role::Site];
        assert_eq!(action.is_open_to(Role::Site), own || customers, "{action}");
    }
}

#[test]
fn a_token_is_disabled_by_a_form_that_takes_effect_alone() {
    for action in Action::ALL {
        let may = action.effects().any(|effect| effect.table == Table::Token && effect.to == "disabled");
        assert_eq!(may, matches!(action, Action::FormApprove | Action::FormImportProcess), "{action}");
    }
}

#[test]
fn what_an_action_must_change_it_may_change() {
    for action in Action::ALL {
        for (table, least, most) in action.extent() {
            assert!(least <= most && action.effects().any(|effect| effect.table == *table), "{action} {table}");
        }
    }
}

#[test]
fn nothing_leaves_a_final_state() {
    for action in Action::ALL {
        for effect in action.effects() {
            let gone = matches!(
                (effect.table, effect.from),
                (Table::Form, Some("processed" | "returned"))
                    | (Table::Token, Some("disabled" | "replaced"))
                    | (Table::Mail, Some("told" | "cancelled"))
            );
            assert!(!gone, "{action} {effect:?}");
        }
    }
}

#[test]
fn an_action_that_queues_a_letter_names_it() {
    for action in Action::ALL {
        let queues =
            action.effects().any(|effect| (effect.table, effect.from, effect.to) == (Table::Mail, None, "queued"));
        assert_eq!(action.letter().is_some(), queues, "{action}");
    }
}

#[test]
fn somebody_may_do_every_action_and_what_reads_changes_nothing() {
    for action in Action::ALL {
        assert!(!action.roles().is_empty(), "{action}");
    }
    for reading in [Action::AuditVerify, Action::ContractShow, Action::Lookup, Action::OtpStatus, Action::Refused] {
        assert!(reading.effects().next().is_none() && reading.extent().is_empty(), "{reading}");
        assert_eq!(reading.letter(), None, "{reading}");
    }
}
