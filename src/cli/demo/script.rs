//! The demo's steps: the bank's procedure from an empty folder to a stopped one-time password.

use super::files::{self, DemoFiles};
use super::runner::{Runner, Visibility};
use super::shell;
use crate::cli::app::CommandResult;
use crate::cli::words::Failure;

/// Digits of a receipt number at least.
const RECEIPT_DIGITS: usize = 15;

/// The customer whose telephone was stolen.
const STOLEN: &str = "70010000011";
/// The customer who telephones that theirs is lost, and finds it again.
const FOUND: &str = "70010000053";
/// The customer with a new telephone.
const CHANGED: &str = "70010000029";

/// A ledger, its people, contracts and tokens.
pub(super) fn opening(runner: &mut Runner<'_>) -> CommandResult {
    runner.narrate(runner.lang().pick(
        "みほん信用金庫の台帳を作ります。最初の担当者はシステム管理の admin01 です。",
        "Create a ledger for an invented bank. Its first operator is the admin admin01.",
    ))?;
    let founding = ["init", "--institution", "みほん信用金庫", "--branch", "001=本店", "--name", "管理 一郎"];
    runner.act("admin01", &founding)?;
    people(runner)?;
    runner.narrate(runner.lang().pick(
        "店番を登録し、契約とトークンを取り込みます。",
        "Add a second branch, and import contracts and tokens.",
    ))?;
    runner.act("admin01", &["branch", "add", "002", "--name", "みなと支店"])?;
    let (contracts, tokens) = (runner.path(files::CONTRACTS), runner.path(files::TOKENS));
    runner.act("admin01", &["contract", "import", &contracts])?;
    runner.act("admin01", &["token", "import", &tokens]).map(|_| ())
}

/// Shows how the first second person is added, step by step; the others' commands are hidden.
fn people(runner: &mut Runner<'_>) -> CommandResult {
    runner.narrate(runner.lang().pick(
        "確認者(二人目)となる役席を登録します。本人がパスフレーズと鍵を作ると有効になります。",
        "Add an officer, the first person who can confirm what the admin does. The account is active once the officer has set a passphrase and made keys.",
    ))?;
    hire(runner, ("officer01", "役席 次郎", "officer", "all"), Visibility::Shown)?;
    runner.narrate(runner.lang().pick(
        "以後に登録する担当者は、本人の鍵を二人目が確認するまで何もできません。officer02、続いて係とお客さま端末です(同じ手順)。",
        "From now on whoever is added can do nothing until a second person confirms their own keys: officer02, and in the same way two tellers and a customer terminal.",
    ))?;
    for person in [
        ("officer02", "役席 三枝", "officer", "all"),
        ("teller01", "係 史郎", "teller", "001"),
        ("teller02", "係 五月", "teller", "001"),
        ("site01", "本店ロビー端末", "site", "all"),
    ] {
        hire(runner, person, Visibility::Hidden)?;
    }
    runner.act("officer01", &["operator", "confirm", "officer02", "--yes"])?;
    for who in ["teller01", "teller02", "site01"] {
        runner.act_with_visibility("officer01", &["operator", "confirm", who, "--yes"], Visibility::Hidden)?;
    }
    runner.narrate(runner.lang().pick(
        "officer02 が officer01 と admin01 を確認します。これで初期設定は完了です。",
        "officer02 confirms officer01 and admin01; setup is complete.",
    ))?;
    for who in ["officer01", "admin01"] {
        runner.act_with_visibility("officer02", &["operator", "confirm", who, "--yes"], Visibility::Hidden)?;
    }
    Ok(())
}

/// Adds somebody, who then makes keys of their own.
fn hire(runner: &mut Runner<'_>, person: (&str, &str, &str, &str), visibility: Visibility) -> CommandResult {
    let (operator, name, role, reach) = person;
    let initial = runner.path(&format!("{}.passphrase", files::INITIAL));
    let add = ["operator", "add", operator, "--name", name, "--role", role, "--branch", reach];
    runner.act_with_visibility(
        "admin01",
        &[add.as_slice(), &["--new-passphrase-file", &initial]].concat(),
        visibility,
    )?;
    runner.set_own_passphrase(operator, visibility)
}

/// From the counter to the letter, a hold, and what no officer may do. Returns the form that still waits.
pub(super) fn procedure(runner: &mut Runner<'_>) -> Result<String, Failure> {
    form_to_effect(runner)?;
    letter(runner)?;
    hold(runner)?;
    let waiting = same_person(runner)?;
    runner.narrate(runner.lang().pick("現在のトークンの一覧です。", "The tokens now."))?;
    runner.act("officer01", &["token", "list"])?;
    runner.narrate(runner.lang().pick(
        "証跡を検証します。すべてのページ、連鎖、署名、役割、検印を調べます。",
        "Verify the trail: every page, the hash chain, the signatures, roles and approvals.",
    ))?;
    runner.act("officer01", &["audit", "verify"])?;
    Ok(waiting)
}

fn form_to_effect(runner: &mut Runner<'_>) -> CommandResult {
    runner.narrate(runner.lang().pick(
        "手順①: スマートフォンを盗まれたお客さまが、窓口に解約届を提出します。係 teller01 が受け付けます。",
        "Step ①: a customer whose phone was stolen hands in the form. Teller teller01 receives it.",
    ))?;
    let paper = ["--account-type", "普通", "--account-no", "2040118", "--holder-name", "桜井　美咲"];
    let form = receive(runner, "teller01", STOLEN, &paper, &["--reason", "stolen", "--paper-no", "K26-0001"])?;
    runner.narrate(runner.lang().pick(
        "別の係 teller02 が、届出のお届印を照合します。この時点では、まだ何も停止していません。",
        "Another teller, teller02, compares the seal. The token is not disabled yet.",
    ))?;
    runner.act("teller02", &["form", "seal", &form, "--result", "verified"])?;
    runner.narrate(runner.lang().pick("係は検印できません。", "A teller cannot approve."))?;
    runner.act_refused("teller02", &["form", "approve", &form, "--yes"])?;
    runner.narrate(runner.lang().pick(
        "手順②: 受付にも照合にも関わっていない役席 officer01 が検印します。利用が停止し、お知らせが用意されます。",
        "Step ②: officer01, who neither received the form nor compared the seal, approves it. The token is disabled and the letter queued.",
    ))?;
    runner.act("officer01", &["form", "approve", &form, "--yes"])?;
    runner.act("teller01", &["otp", "status", STOLEN]).map(|_| ())
}

fn letter(runner: &mut Runner<'_>) -> CommandResult {
    runner.narrate(runner.lang().pick(
        "手順②の続き: お知らせメールを送ります(このデモでは letters フォルダーに .eml として置きます)。③以降はお客さまのお手続きです。",
        "Step ②, continued: the letter is sent (here into the folder letters). Steps ③ and later are the customer's.",
    ))?;
    runner.act("teller01", &["mail", "send"])?;
    runner.act("teller01", &["mail", "show", "1"]).map(|_| ())
}

fn hold(runner: &mut Runner<'_>) -> CommandResult {
    runner.narrate(runner.lang().pick(
        "電話での紛失の届出です。係が一人ですぐに仮停止し、見つかったので役席が解除します。",
        "A loss reported by telephone: one teller puts the token on hold; once it is found, an officer releases it.",
    ))?;
    let report = ["--reason", "lost", "--note", "本人から電話。電車に置き忘れ"];
    runner.act("teller01", &[["otp", "hold", FOUND].as_slice(), &report].concat())?;
    runner.act("officer01", &["otp", "release", FOUND, "--reason", "本人来店。端末が見つかった", "--yes"]).map(|_| ())
}

fn same_person(runner: &mut Runner<'_>) -> Result<String, Failure> {
    runner.narrate(runner.lang().pick(
        "混雑のため役席 officer01 が自分で受け付けて照合しました。自分では検印できません。",
        "On a busy day officer01 receives a form and compares its seal alone; officer01 cannot also approve it.",
    ))?;
    let paper = ["--account-type", "普通", "--account-no", "2040226", "--holder-name", "高橋健一"];
    let form = receive(runner, "officer01", CHANGED, &paper, &["--reason", "model_change", "--seal", "verified"])?;
    runner.act_refused("officer01", &["form", "approve", &form, "--yes"])?;
    Ok(form)
}

/// Receives a paper of today; gives the receipt number that was shown.
fn receive(
    runner: &mut Runner<'_>,
    operator: &str,
    contract: &str,
    paper: &[&str],
    rest: &[&str],
) -> Result<String, Failure> {
    let today = runner.today();
    let first = ["form", "receive", "--contract", contract, "--filed-on", &today];
    let shown = runner.act(operator, &[first.as_slice(), paper, rest].concat())?;
    let number = shown.split(|c: char| !c.is_ascii_digit()).find(|run| run.len() >= RECEIPT_DIGITS);
    number.map(str::to_owned).ok_or_else(|| Failure::unexpected("no receipt number was shown"))
}

/// What makes plain commands work here, and what to try with them.
pub(super) fn farewell(runner: &mut Runner<'_>, files: &DemoFiles, waiting: &str) -> CommandResult {
    runner.narrate(runner.lang().pick(
        "次の行をシェルに貼り付けると、この台帳で otpdesk がそのまま使えます。",
        "Paste these lines into your shell to use otpdesk with this ledger:",
    ))?;
    runner.print(&format!("\n{}", exports(files)))?;
    runner.narrate(runner.lang().pick("続けて試せること:", "What to try next:"))?;
    let approval = runner.command_line("officer02", &["form", "approve", waiting, "--yes"]);
    let folder = shell::quoted(files.folder());
    let lang = runner.lang();
    let suggestions = [
        ("otpdesk token list", lang.pick("トークンの一覧", "list the tokens")),
        (approval.as_str(), lang.pick("検印待ちの解約届を別の役席が検印", "another officer approves the waiting form")),
        ("otpdesk mail send", lang.pick("残りのお知らせを送信", "send the remaining letters")),
        ("otpdesk audit list", lang.pick("証跡を見る", "read the trail")),
        (&format!("rm -r {folder}"), lang.pick("デモを消す", "delete the demo")),
    ];
    let suggestions = suggestions.map(|(command, what)| format!("\n# {what}\n{command}\n"));
    runner.print(&suggestions.concat())
}

fn exports(files: &DemoFiles) -> String {
    let program = std::env::current_exe().ok().and_then(|file| Some(file.parent()?.to_str()?.to_owned()));
    let path = program.map(|folder| format!("export PATH={}:\"$PATH\"\n", shell::quoted(&folder)));
    let variables = [
        ("OTPDESK_LEDGER", files.path(files::LEDGER)),
        ("OTPDESK_CONFIG", files.path(files::CONFIG)),
        ("OTPDESK_OPERATOR", "officer01".to_owned()),
        ("OTPDESK_PASSPHRASE_FILE", files.passphrase_file("officer01")),
    ];
    let variables = variables.map(|(name, value)| format!("export {name}={}\n", shell::quoted(&value)));
    path.unwrap_or_default() + &variables.concat()
}
