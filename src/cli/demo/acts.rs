//! The acts: the bank's procedure from an empty folder to a stopped one-time password.

use super::play::Play;
use super::shell;
use super::stage::{self, Stage};
use crate::cli::app::Served;
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
pub(super) fn opening(play: &mut Play<'_>) -> Served {
    play.tell(play.lang().pick(
        "みほん信用金庫の台帳を作ります。最初の担当者はシステム管理の admin01 です。",
        "A ledger for an invented bank. Its first operator is an admin, admin01.",
    ))?;
    let founding = ["init", "--institution", "みほん信用金庫", "--branch", "001=本店", "--name", "管理 一郎"];
    play.act("admin01", &founding)?;
    people(play)?;
    play.tell(
        play.lang().pick(
            "店番を登録し、契約とトークンを取り込みます。",
            "A second branch; contracts and tokens are imported.",
        ),
    )?;
    play.act("admin01", &["branch", "add", "002", "--name", "みなと支店"])?;
    let (contracts, tokens) = (play.path(stage::CONTRACTS), play.path(stage::TOKENS));
    play.act("admin01", &["contract", "import", &contracts])?;
    play.act("admin01", &["token", "import", &tokens]).map(|_| ())
}

fn people(play: &mut Play<'_>) -> Served {
    play.tell(play.lang().pick(
        "職員を登録します。新しい担当者は、役席がもう一人として確認するまで何もできません。",
        "The staff. A new operator can do nothing until an officer confirms, as the second person.",
    ))?;
    for (operator, name, role, reach, confirmer) in [
        ("officer01", "役席 次郎", "officer", "all", ""),
        ("officer02", "役席 三枝", "officer", "all", "officer01"),
        ("teller01", "係 史郎", "teller", "001", "officer01"),
        ("teller02", "係 五月", "teller", "001", "officer01"),
        ("site01", "本店ロビー端末", "site", "all", "officer01"),
    ] {
        let file = play.path(&format!("{operator}.passphrase"));
        let add = ["operator", "add", operator, "--name", name, "--role", role, "--branch", reach];
        play.act("admin01", &[add.as_slice(), &["--new-passphrase-file", &file]].concat())?;
        if !confirmer.is_empty() {
            play.act(confirmer, &["operator", "confirm", operator])?;
        }
    }
    play.act("officer02", &["operator", "confirm", "officer01"]).map(|_| ())
}

/// From the counter to the letter, a hold, and what no officer may do. Gives the form that still waits.
pub(super) fn main_job(play: &mut Play<'_>) -> Result<String, Failure> {
    form_to_effect(play)?;
    letter(play)?;
    hold(play)?;
    let waiting = same_person(play)?;
    play.tell(play.lang().pick("いまのトークンの一覧です。", "The tokens as they are now."))?;
    play.act("officer01", &["token", "list"])?;
    play.tell(play.lang().pick(
        "証跡を検証します。すべての頁、連鎖、署名、役割、検印を調べます。",
        "The trail is verified: every page, the chain, the signatures, roles and approvals.",
    ))?;
    play.act("officer01", &["audit", "verify"])?;
    Ok(waiting)
}

fn form_to_effect(play: &mut Play<'_>) -> Served {
    play.tell(play.lang().pick(
        "手順①: スマートフォンを盗まれたお客さまが、窓口に解約届を提出します。係 teller01 が受け付けます。",
        "Step ①: a customer whose telephone was stolen hands in the form. Teller teller01 receives it.",
    ))?;
    let paper = ["--account-type", "普通", "--account-no", "2040118", "--holder-name", "桜井　美咲"];
    let form = receive(play, "teller01", STOLEN, &paper, &["--reason", "stolen", "--paper-no", "K26-0001"])?;
    play.tell(play.lang().pick(
        "別の係 teller02 が、届出のお届印を照合します。この時点では、まだ何も停止していません。",
        "Another teller, teller02, compares the seal. Nothing is stopped yet.",
    ))?;
    play.act("teller02", &["form", "seal", &form, "--result", "verified"])?;
    play.tell(play.lang().pick("係は検印できません。", "A teller cannot approve."))?;
    play.refused("teller02", &["form", "approve", &form, "--yes"])?;
    play.tell(play.lang().pick(
        "手順②: 受付にも照合にも関わっていない役席 officer01 が検印します。利用が停止し、お知らせが用意されます。",
        "Step ②: officer01, who neither received nor compared, approves. OTP is stopped and the letter queued.",
    ))?;
    play.act("officer01", &["form", "approve", &form, "--yes"])?;
    play.act("teller01", &["otp", "status", STOLEN]).map(|_| ())
}

fn letter(play: &mut Play<'_>) -> Served {
    play.tell(play.lang().pick(
        "手順②の続き: お知らせメールを送ります(このデモでは letters フォルダに .eml として置きます)。③以降はお客さまの手続です。",
        "Step ②, continued: the letter leaves (here into the folder letters). From step ③ on it is the customer's turn.",
    ))?;
    play.act("teller01", &["mail", "send"])?;
    play.act("teller01", &["mail", "show", "1"]).map(|_| ())
}

fn hold(play: &mut Play<'_>) -> Served {
    play.tell(play.lang().pick(
        "電話での紛失の届出です。係が一人ですぐに仮停止し、見つかったので役席が解除します。",
        "A loss reported by telephone: one teller holds at once; when it is found again, an officer releases.",
    ))?;
    let report = ["--reason", "lost", "--note", "本人から電話。電車に置き忘れ"];
    play.act("teller01", &[["otp", "hold", FOUND].as_slice(), &report].concat())?;
    play.act("officer01", &["otp", "release", FOUND, "--reason", "本人来店。端末が見つかった", "--yes"]).map(|_| ())
}

fn same_person(play: &mut Play<'_>) -> Result<String, Failure> {
    play.tell(play.lang().pick(
        "混雑のため役席 officer01 が自分で受け付けて照合しました。自分では検印できません。",
        "On a busy day officer01 receives and compares a form alone, and may not approve it alone.",
    ))?;
    let paper = ["--account-type", "普通", "--account-no", "2040226", "--holder-name", "高橋健一"];
    let form = receive(play, "officer01", CHANGED, &paper, &["--reason", "model_change", "--seal", "verified"])?;
    play.refused("officer01", &["form", "approve", &form, "--yes"])?;
    Ok(form)
}

/// Receives a paper of today; gives the receipt number that was shown.
fn receive(
    play: &mut Play<'_>,
    operator: &str,
    contract: &str,
    paper: &[&str],
    rest: &[&str],
) -> Result<String, Failure> {
    let today = play.today();
    let first = ["form", "receive", "--contract", contract, "--filed-on", &today];
    let shown = play.act(operator, &[first.as_slice(), paper, rest].concat())?;
    let number = shown.split(|c: char| !c.is_ascii_digit()).find(|run| run.len() >= RECEIPT_DIGITS);
    number.map(str::to_owned).ok_or_else(|| Failure::unexpected("no receipt number was shown"))
}

/// What makes plain commands work here, and what to try with them.
pub(super) fn farewell(play: &mut Play<'_>, stage: &Stage, waiting: &str) -> Served {
    play.tell(play.lang().pick(
        "次の行をシェルに貼り付けると、この台帳で otpdesk がそのまま使えます。",
        "Paste these lines into your shell, and otpdesk works on this ledger:",
    ))?;
    play.print(&format!("\n{}", exports(stage)))?;
    play.tell(play.lang().pick("続けて試せること:", "What to try next:"))?;
    let approval = play.command("officer02", &["form", "approve", waiting, "--yes"]);
    let folder = shell::quoted(stage.folder());
    let lang = play.lang();
    let tries = [
        ("otpdesk token list", lang.pick("トークンの一覧", "the tokens")),
        (approval.as_str(), lang.pick("待っている解約届を別の役席が検印", "another officer approves what waits")),
        ("otpdesk mail send", lang.pick("残りのお知らせを送る", "send the other letters")),
        ("otpdesk audit list", lang.pick("証跡を見る", "read the trail")),
        (&format!("rm -r {folder}"), lang.pick("デモを消す", "throw the demo away")),
    ];
    let tries = tries.map(|(command, what)| format!("\n# {what}\n{command}\n"));
    play.print(&tries.concat())
}

fn exports(stage: &Stage) -> String {
    let program = std::env::current_exe().ok().and_then(|file| Some(file.parent()?.to_str()?.to_owned()));
    let path = program.map(|folder| format!("export PATH={}:\"$PATH\"\n", shell::quoted(&folder)));
    let variables = [
        ("OTPDESK_LEDGER", stage.path(stage::LEDGER)),
        ("OTPDESK_CONFIG", stage.path(stage::CONFIG)),
        ("OTPDESK_OPERATOR", "officer01".to_owned()),
        ("OTPDESK_PASSPHRASE_FILE", stage.passphrase_file("officer01")),
    ];
    let variables = variables.map(|(name, value)| format!("export {name}={}\n", shell::quoted(&value)));
    path.unwrap_or_default() + &variables.concat()
}
