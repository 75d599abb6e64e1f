//! The way of a form: received, its seal compared, approved by a second person; one by one and by batch.

mod approval;
mod batch;
mod counter;
mod crowd;
mod main_job;
mod model;
mod procedure;
