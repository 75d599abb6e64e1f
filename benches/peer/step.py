"""The script's transactions: up to 10,000 forms are judged, and what comes of them is written together."""

import datetime
from typing import NamedTuple

import paper as papers
from letters import Letters
from paper import Rejected
from trail import Trail

SIZE = 10_000
TELLER, OFFICER = "teller01", "officer01"
JST = datetime.timezone(datetime.timedelta(hours=9))
MATCH = """
    SELECT contract.branch, account_type, account_no, holder_name, email, closed_at, token.*
    FROM contract
    LEFT JOIN token ON token.contract_id = contract.contract_id AND token.state IN ('active', 'held')
    WHERE contract.contract_id = ?
"""
OPEN_FORM = "SELECT 1 FROM form WHERE contract_id = ? AND state IN ('received', 'checked')"
SAME_PAPER = "SELECT 1 FROM form WHERE paper_no = ? AND state <> 'returned'"
CONTRACT_COLUMNS = 6
# Places in a row of `token`.
ID, SERIAL, KIND, STATE, SECRET = 0, 1, 2, 4, 10
HELD_AT, HELD_REASON, ENDED_AT, END_REASON, END_FORM, SEQ = 13, 14, 16, 17, 18, 20
ADD_FORM = f"INSERT INTO form VALUES ({','.join('?' * 32)})"
PROCESS_FORM = """
    UPDATE form SET state = 'processed', approved_by = ?, approved_at = ?, mail_id = ?, seq = ? WHERE id = ?
"""
END_TOKEN = """
    UPDATE token SET state = 'disabled', secret = NULL, data_key_id = NULL, held_at = NULL, held_reason = NULL,
        held_note = NULL, ended_at = ?,
        end_reason = ?, end_form = ?, seq = ?
    WHERE id = ?
"""
ADD_MAIL = f"INSERT INTO mail VALUES ({','.join('?' * 19)})"
KEEP_SERIES = """
    INSERT INTO receipt_series (branch, day, last, seq) VALUES (?, ?, ?, ?)
    ON CONFLICT (branch, day) DO UPDATE SET last = excluded.last, seq = excluded.seq
"""


class Form(NamedTuple):
    """A row of `form`."""

    id: int
    receipt_no: str
    paper_no: str
    state: str
    contract_id: str
    branch: str
    account_type: str
    account_no: str
    holder_name: str
    holder_kana: str | None
    serial: str | None
    reason: str
    filed_on: str
    received_at: str
    received_by: str
    seal: str
    seal_checked_by: str | None
    seal_recorded_by: str | None
    seal_checked_at: str | None
    approved_by: str | None
    approved_at: str | None
    returned_by: str | None
    returned_at: str | None
    returned_reason: str | None
    replaces: str | None
    paper_ref: str | None
    note: str | None
    mail_id: int | None
    seq: int
    batch: str | None
    first_seal: str | None
    first_content: str | None


class Step:
    """What forms and their effects have in common."""

    def __init__(self, ledger, batch):
        now = datetime.datetime.now(JST).replace(microsecond=0)
        self.ledger, self.batch = ledger, batch
        self.now, self.day = now.isoformat(), now.date().isoformat()
        self.trail = Trail(ledger, batch.key)
        self.letters = Letters(ledger, batch.templates, now)
        (self.mail_id,) = ledger.execute("SELECT coalesce(max(id), 0) FROM mail").fetchone()
        self.forms, self.tokens, self.mails, self.ended = [], [], [], set()

    def matched(self, form):
        """The contract's address and its live token, which the paper must name as they are."""
        found = self.ledger.execute(MATCH, (form.contract_id,)).fetchone()
        if not found or found[5]:
            raise Rejected("contract_not_found")
        contract, token = found[:CONTRACT_COLUMNS], found[CONTRACT_COLUMNS:]
        same = (form.branch, form.account_type, form.account_no) == contract[:3]
        if not same or not papers.same_name(form.holder_name, contract[3]):
            raise Rejected("contract_mismatch")
        if form.serial and token[ID] is not None and form.serial != token[SERIAL]:
            raise Rejected("serial_mismatch")
        if token[ID] is None or form.contract_id in self.ended:
            raise Rejected("no_active_token")
        if token[KIND] != "software":
            raise Rejected("not_software_token")
        return contract[4], list(token)

    def take_effect(self, form, email, token, seen):
        """Ends the token, queues the letter, tells of it. `form` is as it will be."""
        letter = self.letters.row(self.mail_id, form, form.receipt_no, email, form.seq)
        token[STATE], token[SECRET], token[HELD_AT], token[HELD_REASON] = "disabled", None, None, None
        token[ENDED_AT], token[END_REASON], token[END_FORM], token[SEQ] = self.now, form.reason, form.receipt_no, form.seq
        details = {"contract": form.contract_id, "serial": token[SERIAL], "seen": seen}
        rows = (("form", form), ("token", token), ("mail", letter))
        self.trail.append(self.now, OFFICER, "form.approve", f"form/{form.receipt_no}", details, rows)
        self.tokens.append((self.now, form.reason, form.receipt_no, form.seq, token[ID]))
        self.mails.append(letter)
        self.ended.add(form.contract_id)

    def write_effects(self):
        self.ledger.executemany(END_TOKEN, sorted(self.tokens, key=lambda token: token[-1]))
        self.ledger.executemany(ADD_MAIL, self.mails)
        self.trail.write(self.ledger)


class Intake(Step):
    """Papers become forms that wait, or that take effect at once."""

    def __init__(self, ledger, batch):
        super().__init__(ledger, batch)
        self.open = set()
        self.series = dict(ledger.execute("SELECT branch, last FROM receipt_series WHERE day = ?", (self.day,)))
        (self.form_id,) = ledger.execute("SELECT coalesce(max(id), 0) FROM form").fetchone()

    def take(self, cells):
        paper = papers.read(cells, self.day)
        self.batch.must_stand(paper)
        email, token = self.matched(paper)
        if self.ledger.execute(SAME_PAPER, (paper.paper_no,)).fetchone():
            raise Rejected("paper_no_conflict")
        if paper.contract_id in self.open or self.ledger.execute(OPEN_FORM, (paper.contract_id,)).fetchone():
            raise Rejected("open_form_exists")
        if self.batch.at_once:
            self.mail_id += 1
            form = self.form(paper, "processed", OFFICER, self.now, self.mail_id)
            self.take_effect(form, email, token, None)
        else:
            form = self.form(paper, "checked", None, None, None)
            details = {"contract": form.contract_id, "batch": form.batch}
            self.trail.append(self.now, TELLER, "form.import", f"form/{form.receipt_no}", details, (("form", form),))
            self.open.add(form.contract_id)
        self.forms.append(form)

    def form(self, paper, state, approved_by, approved_at, mail_id):
        self.form_id += 1
        last = self.series[paper.branch] = self.series.get(paper.branch, 0) + 1
        receipt_no = f"{paper.branch}{self.day.replace('-', '')}{last:04}"
        return Form(
            self.form_id, receipt_no, paper.paper_no, state, paper.contract_id, paper.branch, paper.account_type,
            paper.account_no, paper.holder_name, paper.holder_kana, paper.serial, paper.reason, paper.filed_on, self.now,
            TELLER, paper.seal, paper.seal_checked_by, TELLER, self.now, approved_by, approved_at, None, None, None, None,
            None, paper.note, mail_id, self.trail.next, self.batch.name, paper.seal, None,
        )

    def write(self):
        self.ledger.executemany(ADD_FORM, self.forms)
        series = [(branch, self.day, last, self.trail.seq) for branch, last in self.series.items()]
        self.ledger.executemany(KEEP_SERIES, series)
        self.write_effects()


class Approval(Step):
    """Waiting forms take effect by an officer."""

    def approve(self, form):
        if OFFICER in (form.received_by, form.seal_checked_by, form.seal_recorded_by):
            raise Rejected("same_person")
        if form.seal != "verified":
            raise Rejected("seal_not_verified")
        email, token = self.matched(form)
        seen = self.trail.digest("form", form).hex()
        self.mail_id += 1
        form = form._replace(state="processed", approved_by=OFFICER, approved_at=self.now, mail_id=self.mail_id,
                             seq=self.trail.next)
        self.take_effect(form, email, token, seen)
        self.forms.append((OFFICER, self.now, self.mail_id, form.seq, form.id))

    def write(self):
        self.ledger.executemany(PROCESS_FORM, self.forms)
        self.write_effects()
