//! The running program: screen, settings, time, and how an operator's session is opened.

use std::io;

use zeroize::Zeroizing;

use super::settings::Settings;
use super::ui::{Attendance, Ui};
use super::words::Failure;
use super::{private_file, terminal};
use crate::domain::clock::Clock;
use crate::domain::{BadValue, ContractId, FormKey, Lang, Moment, OperatorId, Passphrase, ReceiptNo, Refusal};
use crate::ops::{self, Context, Error, KeyCost, LoginFile, OperatorLogin, Outcome, Random, Session, form};
use crate::report::{Format, Next, Sheet, list};

/// Everything that a command may use.
pub(super) struct App {
    pub(super) ui: Ui,
    pub(super) settings: Settings,
    /// When the command began, or had its input.
    pub(super) now: Moment,
    pub(super) clock: Clock,
    /// Makes a source of randomness for each session.
    pub(super) random: fn() -> Random,
}

/// Contracts without an address that are named one by one.
const NAMED: usize = 5;

/// How a command ended; its output is printed already.
pub(super) type CommandResult = Result<(), Failure>;

impl App {
    /// The session of the operator who acts: by passphrase file, this terminal's login or prompt, in this order.
    pub(super) fn session(&mut self) -> Result<Session, Failure> {
        ops::enter::check(&self.settings.ledger)?;
        if let Some((login_file, login)) = self.open_login()? {
            self.must_be_named(login.opened.operator())?;
            self.show_ledger(self.ui.lang().pick("この端末のログイン", "session of this terminal"));
            let (ledger, context) = (&self.settings.ledger, self.context());
            let session = ops::enter::by_login(ledger, &login_file, login, self.clock, context)?;
            return self.begun(session);
        }
        let operator = self.settings.operator.clone().ok_or(Refusal::NotLoggedIn)?;
        self.session_by_passphrase(&operator)
    }

    /// The session of an operator whose passphrase is taken freshly, whoever is logged in.
    pub(super) fn fresh_session(&mut self) -> Result<Session, Failure> {
        ops::enter::check(&self.settings.ledger)?;
        let operator = self.acting_operator()?;
        self.session_by_passphrase(&operator)
    }

    /// As [`App::fresh_session`], for an operator who makes keys of their own; the initial passphrase is accepted too.
    pub(super) fn session_for_own_keys(&mut self) -> Result<Session, Failure> {
        ops::enter::check(&self.settings.ledger)?;
        let operator = self.acting_operator()?;
        let passphrase = self.passphrase_of(&operator)?;
        let (ledger, context) = (&self.settings.ledger, self.context());
        let session = ops::enter::to_make_keys(ledger, &operator, &passphrase, self.clock, context)?;
        self.begun(session)
    }

    /// The session of an officer at another's terminal: their passphrase is typed here and now.
    pub(super) fn session_of_officer(&mut self, officer: &OperatorId) -> Result<Session, Failure> {
        ops::enter::check(&self.settings.ledger)?;
        if self.ui.attendance() == Attendance::Unattended {
            return Err(Refusal::NeedsTerminal { flag: "--operator OFFICER --passphrase-file PATH" }.into());
        }
        let passphrase = self.typed_passphrase(officer)?;
        self.enter(officer, &passphrase)
    }

    /// Who acts: the operator who is logged in, or the one named.
    pub(super) fn acting_operator(&self) -> Result<OperatorId, Failure> {
        if let Some((_, login)) = self.open_login()? {
            self.must_be_named(login.opened.operator())?;
            return Ok(login.opened.operator().clone());
        }
        Ok(self.settings.operator.clone().ok_or(Refusal::NotLoggedIn)?)
    }

    /// The passphrase of an operator: the file's, or typed.
    pub(super) fn passphrase_of(&mut self, operator: &OperatorId) -> Result<Passphrase, Failure> {
        match &self.settings.passphrase_file {
            Some(path) => Ok(Passphrase::given(private_file::first_line(path)?)),
            None => self.typed_passphrase(operator),
        }
    }

    /// A new passphrase: the file's, or typed twice.
    pub(super) fn new_passphrase(
        &mut self,
        file: Option<&std::path::Path>,
        flag: &'static str,
        operator: &OperatorId,
    ) -> Result<Passphrase, Failure> {
        let text = if let Some(path) = file {
            private_file::first_line(path)?
        } else {
            let prompt = phrase!(self.ui.lang(), "{operator}の新しいパスフレーズ", "{operator}: new passphrase");
            self.ui.new_passphrase(&prompt, flag)?
        };
        Ok(Passphrase::chosen(text).map_err(|weakness| Refusal::WeakPassphrase { weakness })?)
    }

    /// Serves a use case in the operator's session, and warns of refusals that could not be recorded.
    pub(super) fn in_session<T>(
        &mut self,
        serve: impl FnOnce(&mut Session, &mut Ui) -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        let mut session = self.session()?;
        self.serve(&mut session, serve)
    }

    /// As [`App::in_session`], in a session that is open already.
    pub(super) fn serve<T>(
        &mut self,
        session: &mut Session,
        serve: impl FnOnce(&mut Session, &mut Ui) -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        let served = serve(session, &mut self.ui);
        self.warn_of_unreachable(std::mem::take(&mut session.context.queued.unreachable));
        for fault in session.unrecorded.drain(..) {
            self.ui.warn(&phrase!(
                self.ui.lang(),
                "拒否を証跡に記録できませんでした: {fault}",
                "the refusal could not be recorded in the trail: {fault}"
            ));
        }
        served
    }

    /// Names the customers whom no letter reaches; of more than a few, only their number.
    fn warn_of_unreachable(&mut self, contracts: Vec<ContractId>) {
        let lang = self.ui.lang();
        if contracts.len() > NAMED {
            self.ui.warn(&no_addresses(lang, contracts.len()));
            return;
        }
        for contract in contracts {
            self.ui.warn(&no_address(lang, &contract));
        }
    }

    /// Serves a use case and shows its one answer; then sends its letter, where the configuration says at once.
    pub(super) fn run_and_show<S: Sheet>(&mut self, serve: impl FnOnce(&mut Session) -> Outcome<S>) -> CommandResult {
        let mut session = self.session()?;
        let sheet = self.serve(&mut session, |session, _| Ok(serve(session)?))?;
        self.ui.show(&sheet)?;
        self.send_queued_letters(&mut session);
        Ok(())
    }

    /// Serves a list, a row at a time.
    pub(super) fn list<S: Sheet>(
        &mut self,
        limit: Option<u64>,
        fetch: impl FnOnce(&mut Session, Option<u64>, &mut dyn FnMut(S) -> io::Result<()>) -> Outcome<()>,
    ) -> CommandResult {
        let limit = limit.map(|limit| usize::try_from(limit).unwrap_or(usize::MAX));
        let page = limit.or((self.ui.format() == Format::Table).then_some(list::PAGE));
        let wanted = page.and_then(|rows| u64::try_from(rows.saturating_add(1)).ok());
        let tail = self.in_session(|session, ui| {
            let mut rows = ui.list::<S>(limit);
            let fetched = fetch(session, wanted, &mut |sheet| match rows.row(&sheet)? {
                Next::More => Ok(()),
                Next::Enough => Err(io::ErrorKind::BrokenPipe.into()),
            });
            match fetched {
                Err(Error::Output(error)) if error.kind() == io::ErrorKind::BrokenPipe => {}
                other => other?,
            }
            Ok(rows.finish()?)
        })?;
        self.ui.tail(&tail);
        Ok(())
    }

    /// Serves a short list that is read whole; `--after` goes by each row's key.
    pub(super) fn short_list<S: Sheet>(
        &mut self,
        limit: Option<u64>,
        is_after: impl Fn(&S) -> bool,
        fetch: impl FnOnce(&mut Session) -> Outcome<Vec<S>>,
    ) -> CommandResult {
        self.list(limit, |session, _, show| {
            for sheet in fetch(session)?.into_iter().filter(|sheet| is_after(sheet)) {
                show(sheet)?;
            }
            Ok(())
        })
    }

    /// A form's receipt number. On a terminal today's bare sequence number will do, echoed in full.
    pub(super) fn form_no(&mut self, session: &Session, key: &FormKey) -> Result<ReceiptNo, Failure> {
        let sequence = match key {
            FormKey::Full(no) => return Ok(no.clone()),
            FormKey::Today(sequence) => *sequence,
        };
        if self.ui.attendance() == Attendance::Unattended {
            let fault = BadValue::Shape("001202611220001");
            return Err(Refusal::BadValue { field: "receipt_no", fault }.into());
        }
        let found = form::read::todays_form(session, sequence)?;
        let no = found.ok_or_else(|| Refusal::FormNotFound { form: sequence.to_string() })?;
        self.ui.note(&phrase!(self.ui.lang(), "受付番号: {no}", "Receipt number: {no}"));
        Ok(no)
    }

    /// This terminal's login, its idle time begun anew; a passphrase file says to ignore it.
    pub(super) fn open_login(&self) -> Result<Option<(LoginFile, OperatorLogin)>, Failure> {
        let Some(login_file) = self.login_file().filter(|_| self.settings.passphrase_file.is_none()) else {
            return Ok(None);
        };
        let login = login_file.resume(self.now).map_err(Error::from)?;
        Ok(login.map(|login| (login_file, login)))
    }

    /// Where this terminal's login lies; `None` off a terminal or without a private run-time folder.
    pub(super) fn login_file(&self) -> Option<LoginFile> {
        let folder = self.settings.runtime_folder.clone()?;
        Some(LoginFile::new(folder, &self.settings.ledger, &terminal::identity()?))
    }

    pub(super) fn context(&self) -> Context {
        let templates = self.settings.mail.as_ref().and_then(|mail| mail.templates.as_deref());
        Context::new((self.random)(), self.key_cost(), &self.mail_domain()).with_templates(templates)
    }

    #[cfg(debug_assertions)]
    const fn key_cost(&self) -> KeyCost {
        if self.settings.test_key_cost_low { KeyCost::LOW } else { KeyCost::FULL }
    }

    #[cfg(not(debug_assertions))]
    #[expect(clippy::unused_self, reason = "test builds read a setting here")]
    const fn key_cost(&self) -> KeyCost {
        KeyCost::FULL
    }

    /// The sender's domain; a reserved one (RFC 2606) where no sender is configured yet.
    fn mail_domain(&self) -> String {
        let sender = self.settings.mail.as_ref().and_then(|mail| ops::Sender::parse(mail.from.as_str()).ok());
        sender.map_or_else(|| "otpdesk.invalid".to_owned(), |sender| sender.address.parts().1.to_owned())
    }

    fn must_be_named(&self, login: &OperatorId) -> Result<(), Refusal> {
        match &self.settings.operator {
            Some(named) if named != login => Err(Refusal::OtherSession { session: login.clone() }),
            _ => Ok(()),
        }
    }

    fn session_by_passphrase(&mut self, operator: &OperatorId) -> Result<Session, Failure> {
        self.show_ledger(match self.settings.passphrase_file {
            Some(_) => self.ui.lang().pick("パスフレーズのファイル", "passphrase file"),
            None => self.ui.lang().pick("パスフレーズの入力", "typed passphrase"),
        });
        let passphrase = self.passphrase_of(operator)?;
        self.enter(operator, &passphrase)
    }

    /// For `--verbose`: the ledger, and how its operator was identified.
    fn show_ledger(&mut self, way: &str) {
        let path = self.settings.ledger.display();
        let lines =
            phrase!(self.ui.lang(), "台帳: {path}\n担当者の確認: {way}", "Ledger: {path}\nOperator from: {way}");
        self.ui.detail(&lines);
    }

    fn enter(&mut self, operator: &OperatorId, passphrase: &Passphrase) -> Result<Session, Failure> {
        let (ledger, context) = (&self.settings.ledger, self.context());
        let session = ops::enter::by_passphrase(ledger, operator, passphrase, self.clock, context)?;
        self.begun(session)
    }

    /// A session that begins at the command's time. Where nobody has worked for so long that the clock is doubtful,
    /// whoever sits here is asked whether it is right; elsewhere a flag says so.
    fn begun(&mut self, mut session: Session) -> Result<Session, Failure> {
        session.now = self.now;
        if self.ui.is_asking() && session.is_clock_doubtful()? {
            let now = session.clock.now();
            self.ui.confirm(&phrase!(
                self.ui.lang(),
                "最後の記録から 35 日を過ぎています。この機械の時計は {now} です。正しいですか",
                "The last entry is more than 35 days old. This machine's clock says {now}. Is it right?"
            ))?;
            session.clock = session.clock.vouched();
        }
        Ok(session)
    }

    fn typed_passphrase(&mut self, operator: &OperatorId) -> Result<Passphrase, Failure> {
        let typed: Zeroizing<String> = self.ui.passphrase(&passphrase_of(self.ui.lang(), operator))?;
        Ok(Passphrase::given(typed))
    }
}

/// Prompt for an operator's passphrase.
pub(super) fn passphrase_of(lang: Lang, operator: &OperatorId) -> String {
    phrase!(lang, "{operator}のパスフレーズ", "{operator}: passphrase")
}

fn no_addresses(lang: Lang, count: usize) -> String {
    phrase!(
        lang,
        "{count} 件の契約はメールアドレスの登録がなく、お知らせを送れません。郵送か電話で連絡し、otpdesk mail list --state no_address で確かめて otpdesk mail close で記録してください。",
        "{count} contracts have no e-mail address. Inform the customers by letter or telephone; the letters are in otpdesk mail list --state no_address, and each is recorded with otpdesk mail close."
    )
}

fn no_address(lang: Lang, contract: &ContractId) -> String {
    phrase!(
        lang,
        "契約者ID {contract} はメールアドレスの登録がなく、お知らせを送れません。郵送か電話で連絡し、otpdesk mail list --state no_address で確かめて otpdesk mail close で記録してください。",
        "Contract {contract} has no e-mail address. Inform the customer by letter or telephone; the letter is in otpdesk mail list --state no_address, and is recorded with otpdesk mail close."
    )
}
