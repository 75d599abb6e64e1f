//! What the schema holds of the customer's own steps.

use super::constraints::check;

/// A token whose step 7 was used, then another.
fn used_then(step: &str) -> String {
    format!(
        "UPDATE token SET last_step = 7 WHERE serial = 'S1'; UPDATE token SET last_step = {step} WHERE serial = 'S1'"
    )
}

#[test]
fn a_step_of_a_token_is_used_once() {
    check(&[
        (&used_then("6"), "a step goes back"),
        (&used_then("7"), "a step goes back"),
        (&used_then("NULL"), "a step goes back"),
        (&used_then("8"), "done"),
    ]);
}

#[test]
fn a_customers_attempts_are_counted_to_five() {
    let count = |state: &str, failures: i64, first: &str, second: &str| {
        format!(
            "INSERT INTO self_service (contract_id, state, failures, first_position, second_position, seq)
                 VALUES ('C2', '{state}', {failures}, {first}, {second}, 1)"
        )
    };
    check(&[
        (&count("open", 4, "1", "10"), "done"),
        (&count("locked", 5, "NULL", "NULL"), "done"),
        (&count("open", 5, "NULL", "NULL"), "CHECK"),
        (&count("locked", 4, "NULL", "NULL"), "CHECK"),
        (&count("open", 6, "NULL", "NULL"), "CHECK"),
        (&count("open", 0, "3", "NULL"), "CHECK"),
        (&count("open", 0, "3", "3"), "CHECK"),
        (&count("open", 0, "9", "11"), "CHECK"),
        (
            &format!("{}; UPDATE self_service SET contract_id = 'C3'", count("open", 0, "1", "2")),
            "self_service: identity",
        ),
    ]);
}
