//! `otpdesk settings`: the ledger's own settings, whose changes stand in the trail.

use super::app::{App, CommandResult};
use crate::ops::setting;
use crate::report::setting::SettingSheet;
use clap::{Args, Subcommand};

use super::value::{self, one_of, placeholder};
use crate::domain::SettingKey;

#[derive(Debug, Subcommand)]
pub enum SettingsCommand {
    #[command(about = both!("設定の一覧", "List the settings"))]
    List(ListArgs),
    #[command(about = both!("設定を変更する", "Change a setting"))]
    Set(SetArgs),
    #[command(about = both!("設定の変更を二人目として確認する", "Confirm a change as the second person"))]
    Confirm(ConfirmArgs),
}

#[derive(Debug, Args)]
pub struct ListArgs {
    #[arg(help = both!("表示する件数の上限", "Show at most this many"))]
    #[arg(long, value_name = placeholder::N, value_parser = value::of(value::limit))]
    pub limit: Option<u64>,
    #[arg(help = both!("この設定の次から", "Start after this setting"))]
    #[arg(long, value_name = placeholder::KEY, value_parser = one_of!(SettingKey))]
    pub after: Option<SettingKey>,
}

#[derive(Debug, Args)]
pub struct SetArgs {
    #[arg(help = both!("設定の名前", "Name of the setting"))]
    #[arg(value_name = placeholder::KEY, value_parser = one_of!(SettingKey))]
    pub key: SettingKey,
    #[arg(help = both!("新しい値(設定により異なる)", "New value (depends on the setting)"))]
    #[arg(value_name = both!("値", "VALUE"), allow_hyphen_values = true)]
    pub value: String,
}

#[derive(Debug, Args)]
pub struct ConfirmArgs {
    #[arg(help = both!("設定の名前", "Name of the setting"))]
    #[arg(value_name = placeholder::KEY, value_parser = one_of!(SettingKey))]
    pub key: SettingKey,
}

pub(super) fn exec(command: SettingsCommand, app: &mut App) -> CommandResult {
    match command {
        SettingsCommand::List(args) => app.short_list(
            args.limit,
            |sheet: &SettingSheet| args.after.is_none_or(|after| sheet.key > after),
            setting::read::list_settings,
        ),
        SettingsCommand::Set(args) => set(&args, app),
        SettingsCommand::Confirm(args) => confirm(&args, app),
    }
}

fn set(args: &SetArgs, app: &mut App) -> CommandResult {
    let sheet = app.in_session(|session, _| Ok(setting::set::set_setting(session, args.key, &args.value)?))?;
    app.ui.show(&sheet)?;
    if sheet.pending.is_some() {
        let key = args.key;
        app.ui.note(&phrase!(
            app.ui.lang(),
            "この変更は確認待ちです。役席または別のシステム管理者が otpdesk settings confirm {key} を実行すると有効になります。",
            "The change is pending: an officer or another admin runs otpdesk settings confirm {key}."
        ));
    }
    Ok(())
}

/// The second person's own passphrase, whatever session is open (rule 9).
fn confirm(args: &ConfirmArgs, app: &mut App) -> CommandResult {
    let mut session = app.fresh_session()?;
    let key = args.key;
    let shown = app.serve(&mut session, |session, _| Ok(setting::confirm::review(session, key)?))?;
    let (value, by) = (&shown.sheet.value, &shown.proposed_by);
    app.ui.confirm(&phrase!(
        app.ui.lang(),
        "設定 {key} を {value} にします(依頼: {by})。確認しますか",
        "Setting {key} becomes {value}, as {by} asked. Confirm?"
    ))?;
    let sheet = app.serve(&mut session, |session, _| Ok(setting::confirm::confirm_setting(session, key, &shown)?))?;
    Ok(app.ui.show(&sheet)?)
}
