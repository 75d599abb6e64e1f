//! `otpdesk demo`: the main job on sample data, in a folder of its own, as the real commands do it.

mod files;
mod runner;
mod script;
mod shell;

use std::path::PathBuf;

use clap::Args;

use super::Globals;
use super::app::{App, CommandResult};
use files::DemoFiles;
use runner::Runner;

#[derive(Debug, Args)]
pub struct DemoArgs {
    #[arg(help = both!("作成するフォルダー(すでにある場合は中止)", "Folder to create; it must not exist yet"))]
    #[arg(value_name = both!("フォルダー", "DIR"), default_value = "./otpdesk-demo")]
    pub dir: PathBuf,
}

/// Puts the demo's ledger in the place of whatever the flags say of the user's own.
pub(super) fn claim(args: &DemoArgs, globals: &mut Globals) {
    globals.ledger = Some(args.dir.join(files::LEDGER));
    globals.config = None;
    globals.operator = None;
    globals.passphrase_file = None;
}

pub(super) fn exec(args: &DemoArgs, app: &mut App) -> CommandResult {
    let files = DemoFiles::create(&args.dir, &mut (app.random)())?;
    let mut runner = Runner::new(app, &files);
    script::opening(&mut runner)?;
    let waiting = script::procedure(&mut runner)?;
    script::farewell(&mut runner, &files, &waiting)
}
