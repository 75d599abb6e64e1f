//! `otpdesk settings`: the ledger's own settings, whose changes stand in the trail.

use super::counter::{Counter, Served};
use crate::ops::{confirm_setting, list_settings, set_setting};
use crate::report::setting::SettingSheet;
use clap::{Args, Subcommand};

use super::value::{self, one_of};
use crate::domain::setting::SettingKey;

#[derive(Debug, Subcommand)]
pub enum SettingsCommand {
    /// List the settings
    List(ListArgs),
    /// Change a setting
    Set(SetArgs),
    /// Confirm a change as the second person
    Confirm(ConfirmArgs),
}

#[derive(Debug, Args)]
pub struct ListArgs {
    /// Show at most this many
    #[arg(long, value_name = "N", value_parser = value::of(value::limit))]
    pub limit: Option<u64>,
    /// Continue after this setting
    #[arg(long, value_name = "KEY", value_parser = one_of!(SettingKey))]
    pub after: Option<SettingKey>,
}

#[derive(Debug, Args)]
pub struct SetArgs {
    /// Name of the setting
    #[arg(value_parser = one_of!(SettingKey))]
    pub key: SettingKey,
    /// Its new value; what fits depends on the setting
    #[arg(allow_hyphen_values = true)]
    pub value: String,
}

#[derive(Debug, Args)]
pub struct ConfirmArgs {
    /// Name of the setting
    #[arg(value_parser = one_of!(SettingKey))]
    pub key: SettingKey,
}

pub(super) fn exec(command: SettingsCommand, counter: &mut Counter) -> Served {
    match command {
        SettingsCommand::List(args) => counter.short_list(
            args.limit,
            |sheet: &SettingSheet| args.after.is_none_or(|after| sheet.key > after),
            list_settings::list_settings,
        ),
        SettingsCommand::Set(args) => set(&args, counter),
        SettingsCommand::Confirm(args) => confirm(&args, counter),
    }
}

fn set(args: &SetArgs, counter: &mut Counter) -> Served {
    let sheet = counter.at_desk(|desk, _| Ok(set_setting::set_setting(desk, args.key, &args.value)?))?;
    counter.ui.show(&sheet)?;
    if sheet.pending.is_some() {
        let key = args.key;
        counter.ui.note(&phrase!(
            counter.ui.lang(),
            "この変更は確認待ちです。役席または別のシステム管理者が otpdesk settings confirm {key} を実行すると有効になります。",
            "The change is pending: an officer or another admin runs otpdesk settings confirm {key}."
        ));
    }
    Ok(())
}

/// The second person's own passphrase, whatever session is open (rule 9).
fn confirm(args: &ConfirmArgs, counter: &mut Counter) -> Served {
    let mut desk = counter.fresh_desk()?;
    let sheet = counter.at(&mut desk, |desk, _| Ok(confirm_setting::confirm_setting(desk, args.key)?))?;
    Ok(counter.ui.show(&sheet)?)
}
