//! Forms (解約届): received, compared, approved or returned.

pub mod amend;
pub mod approve;
pub mod approve_batch;
pub mod process;
pub mod read;
pub mod receive;
pub mod return_form;
pub mod seal;
