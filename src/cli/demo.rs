//! `otpdesk demo`: the main job on sample data, in a folder of its own, as the real commands do it.

mod acts;
mod play;
mod shell;
mod stage;

use std::path::PathBuf;

use clap::Args;

use super::Globals;
use super::app::{App, Served};
use play::Play;
use stage::Stage;

#[derive(Debug, Args)]
pub struct DemoArgs {
    #[arg(help = both!("作成するフォルダ(既にあれば断る)", "Folder to create; an existing one is refused"))]
    #[arg(value_name = both!("フォルダ", "DIR"), default_value = "./otpdesk-demo")]
    pub dir: PathBuf,
}

/// Puts the demo's ledger in the place of whatever the flags say of the user's own.
pub(super) fn claim(args: &DemoArgs, globals: &mut Globals) {
    globals.ledger = Some(args.dir.join(stage::LEDGER));
    globals.config = None;
    globals.operator = None;
    globals.passphrase_file = None;
}

pub(super) fn exec(args: &DemoArgs, app: &mut App) -> Served {
    let stage = Stage::set(&args.dir, &mut (app.random)())?;
    let mut play = Play::new(app, &stage);
    acts::opening(&mut play)?;
    let waiting = acts::main_job(&mut play)?;
    acts::farewell(&mut play, &stage, &waiting)
}
