//! The integration tests: one binary, a module for each room or story.
//!
//! Those that need cheap keys exist only in builds with debug assertions, and `plain_build` only in builds without.

#[cfg(test)]
#[cfg(debug_assertions)]
#[path = "it/approval.rs"]
mod approval;
#[cfg(test)]
#[cfg(debug_assertions)]
#[path = "it/bank.rs"]
mod bank;
#[cfg(test)]
#[cfg(debug_assertions)]
#[path = "it/batch.rs"]
mod batch;
#[cfg(test)]
#[cfg(debug_assertions)]
#[path = "it/bit_flips.rs"]
mod bit_flips;
#[cfg(test)]
#[path = "it/certificate.rs"]
mod certificate;
#[cfg(test)]
#[cfg(debug_assertions)]
#[path = "it/contracts.rs"]
mod contracts;
#[cfg(test)]
#[cfg(debug_assertions)]
#[path = "it/counter.rs"]
mod counter;
#[cfg(test)]
#[cfg(debug_assertions)]
#[path = "it/crowd.rs"]
mod crowd;
#[cfg(test)]
#[cfg(debug_assertions)]
#[cfg(feature = "external")]
#[path = "it/customer_kill.rs"]
mod customer_kill;
#[cfg(test)]
#[cfg(debug_assertions)]
#[path = "it/customer_terminal.rs"]
mod customer_terminal;
#[cfg(test)]
#[cfg(debug_assertions)]
#[path = "it/customers.rs"]
mod customers;
#[cfg(test)]
#[cfg(debug_assertions)]
#[path = "it/customers_desk.rs"]
mod customers_desk;
#[cfg(test)]
#[path = "it/demo.rs"]
mod demo;
#[cfg(test)]
#[cfg(debug_assertions)]
#[path = "it/desk.rs"]
mod desk;
#[cfg(test)]
#[cfg(debug_assertions)]
#[path = "it/form_file_answers.rs"]
mod form_file_answers;
#[cfg(test)]
#[cfg(debug_assertions)]
#[path = "it/form_files.rs"]
mod form_files;
#[cfg(test)]
#[cfg(debug_assertions)]
#[path = "it/form_import.rs"]
mod form_import;
#[cfg(test)]
#[cfg(debug_assertions)]
#[path = "it/form_import_model.rs"]
mod form_import_model;
#[cfg(test)]
#[cfg(debug_assertions)]
#[path = "it/form_rows.rs"]
mod form_rows;
#[cfg(test)]
#[cfg(debug_assertions)]
#[path = "it/formats.rs"]
mod formats;
#[cfg(test)]
#[cfg(debug_assertions)]
#[path = "it/forms_as_received.rs"]
mod forms_as_received;
#[cfg(test)]
#[cfg(debug_assertions)]
#[path = "it/history.rs"]
mod history;
#[cfg(test)]
#[cfg(debug_assertions)]
#[path = "it/holds.rs"]
mod holds;
#[cfg(test)]
#[cfg(debug_assertions)]
#[path = "it/hostile.rs"]
mod hostile;
#[cfg(test)]
#[cfg(debug_assertions)]
#[path = "it/import_modes.rs"]
mod import_modes;
#[cfg(test)]
#[cfg(debug_assertions)]
#[path = "it/import_process.rs"]
mod import_process;
#[cfg(test)]
#[cfg(debug_assertions)]
#[path = "it/imports_alike.rs"]
mod imports_alike;
#[cfg(test)]
#[cfg(debug_assertions)]
#[path = "it/insider.rs"]
mod insider;
#[cfg(test)]
#[cfg(debug_assertions)]
#[path = "it/insider_batches.rs"]
mod insider_batches;
#[cfg(test)]
#[cfg(debug_assertions)]
#[path = "it/insider_customers.rs"]
mod insider_customers;
#[cfg(test)]
#[cfg(debug_assertions)]
#[path = "it/insider_edits.rs"]
mod insider_edits;
#[cfg(test)]
#[cfg(debug_assertions)]
#[path = "it/insider_limits.rs"]
mod insider_limits;
#[cfg(test)]
#[cfg(debug_assertions)]
#[path = "it/keyring.rs"]
mod keyring;
#[cfg(test)]
#[cfg(debug_assertions)]
#[path = "it/kill.rs"]
mod kill;
#[cfg(test)]
#[path = "it/letter.rs"]
mod letter;
#[cfg(test)]
#[path = "it/mail.rs"]
mod mail;
#[cfg(test)]
#[cfg(debug_assertions)]
#[path = "it/mail_desk.rs"]
mod mail_desk;
#[cfg(test)]
#[cfg(debug_assertions)]
#[path = "it/mail_faults.rs"]
mod mail_faults;
#[cfg(test)]
#[cfg(debug_assertions)]
#[cfg(feature = "external")]
#[path = "it/mail_kill.rs"]
mod mail_kill;
#[cfg(test)]
#[cfg(debug_assertions)]
#[path = "it/main_job.rs"]
mod main_job;
#[cfg(test)]
#[cfg(debug_assertions)]
#[path = "it/manners.rs"]
mod manners;
#[cfg(test)]
#[path = "it/message.rs"]
mod message;
#[cfg(test)]
#[cfg(debug_assertions)]
#[path = "it/migration.rs"]
mod migration;
#[cfg(test)]
#[cfg(debug_assertions)]
#[path = "it/model.rs"]
mod model;
#[cfg(test)]
#[cfg(debug_assertions)]
#[path = "it/outbox.rs"]
mod outbox;
#[cfg(test)]
#[cfg(debug_assertions)]
#[path = "it/people.rs"]
mod people;
#[cfg(test)]
#[cfg(not(debug_assertions))]
#[path = "it/plain_build.rs"]
mod plain_build;
#[cfg(test)]
#[cfg(debug_assertions)]
#[cfg(feature = "external")]
#[path = "it/postfix.rs"]
mod postfix;
#[cfg(test)]
#[cfg(debug_assertions)]
#[path = "it/procedure.rs"]
mod procedure;
#[cfg(test)]
#[cfg(debug_assertions)]
#[path = "it/pskc.rs"]
mod pskc;
#[cfg(test)]
#[cfg(feature = "external")]
#[path = "it/python.rs"]
mod python;
#[cfg(test)]
#[cfg(debug_assertions)]
#[path = "it/readme.rs"]
mod readme;
#[cfg(test)]
#[cfg(debug_assertions)]
#[path = "it/refusal.rs"]
mod refusal;
#[cfg(test)]
#[cfg(debug_assertions)]
#[path = "it/refusal_cases.rs"]
mod refusal_cases;
#[cfg(test)]
#[cfg(debug_assertions)]
#[path = "it/session.rs"]
mod session;
#[cfg(test)]
#[cfg(debug_assertions)]
#[path = "it/settings.rs"]
mod settings;
#[cfg(test)]
#[cfg(feature = "external")]
#[path = "it/shells.rs"]
mod shells;
#[cfg(test)]
#[path = "it/smtp.rs"]
mod smtp;
#[cfg(test)]
#[cfg(debug_assertions)]
#[path = "it/steps.rs"]
mod steps;
#[cfg(test)]
#[cfg(debug_assertions)]
#[path = "it/terminal.rs"]
mod terminal;
#[cfg(test)]
#[path = "it/tidy.rs"]
mod tidy;
#[cfg(test)]
#[cfg(debug_assertions)]
#[path = "it/tokens.rs"]
mod tokens;
