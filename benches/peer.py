#!/usr/bin/env python3
"""Takes forms.csv in and completes every form of it as a script on the sqlite3 module would: with the checks that the
product makes and an HMAC chain, on a plain file, 10,000 forms a transaction.

  python3 benches/peer.py PLAIN.db FORMS.csv TEMPLATES
"""

import csv
import datetime
import hashlib
import hmac
import itertools
import json
import pathlib
import secrets
import sqlite3
import sys

import paper as papers
from paper import Rejected

STEP = 10_000
# As sides.FASTEST, and for its reasons.
SETTINGS = ("journal_mode = delete", "synchronous = extra", "cache_size = -262144", "mmap_size = 2000000000")
TELLER, OFFICER = "teller01", "officer01"
URGENT = {"stolen", "fraud"}
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
TEXT_OF = json.JSONEncoder(ensure_ascii=False).encode
# Places in a row of `token`.
ID, SERIAL, KIND, STATE, SECRET = 0, 1, 2, 4, 9
HELD_AT, HELD_REASON, ENDED_AT, END_REASON, END_FORM = 12, 13, 15, 16, 17
ADD_FORM = f"INSERT INTO form VALUES ({','.join('?' * 30)})"
END_TOKEN = """
    UPDATE token SET state = 'disabled', secret = NULL, held_at = NULL, held_reason = NULL, ended_at = ?,
        end_reason = ?, end_form = ?
    WHERE id = ?
"""
ADD_MAIL = f"INSERT INTO mail VALUES ({','.join('?' * 17)})"
ADD_ENTRY = "INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
KEEP_SERIES = """
    INSERT INTO receipt_series (branch, day, last) VALUES (?, ?, ?)
    ON CONFLICT (branch, day) DO UPDATE SET last = excluded.last
"""


def framed(row):
    return TEXT_OF(row).encode()


class Trail:
    """The chain: an entry's hash covers it, the digests of the rows that it tells of and the hash before it."""

    def __init__(self, ledger, key):
        self.key, self.entries = key, []
        last = ledger.execute("SELECT seq, hash FROM entry ORDER BY seq DESC LIMIT 1").fetchone()
        self.seq, self.hash = last or (0, bytes(32))

    def digest(self, table, row):
        return self.mac(framed((table, *row)))

    def mac(self, message):
        return hmac.digest(self.key, message, "sha256")

    def append(self, now, subject, details, rows):
        self.seq += 1
        told = (self.seq, now, OFFICER, "form.process", subject, TEXT_OF(details))
        rows = b"".join(id.to_bytes(8, "big") + self.digest(table, (id, *row)) for table, (id, *row) in rows)
        self.hash = self.mac(framed(told) + rows + self.hash)
        self.entries.append((*told, rows, self.hash))


class Letters:
    """The letter in each branch's name at one time, but for what differs from customer to customer."""

    def __init__(self, ledger, templates, now):
        text = (templates / "otp_disabled/ja.txt").read_text(encoding="utf-8")
        for part in ("facts", "closing"):
            included = (templates / part / "ja.txt").read_text(encoding="utf-8")
            text = text.replace(f'{{% include "{part}/ja.txt" %}}\n', included)
        (institution,) = ledger.execute("SELECT value FROM setting WHERE key = 'institution'").fetchone()
        at = f"{now.year}年{now.month}月{now.day}日 {now:%H時%M分}"
        text = text.replace("{{ institution }}", institution).replace("{{ at }}", at)
        self.of_branch = {
            branch: self.parts(text.replace("{{ branch }}", f"{name}（店番{branch}）" if name else f"店番{branch}"))
            for branch, name in ledger.execute("SELECT branch, name FROM branch")
        }
        self.due = due(now).isoformat()

    @staticmethod
    def parts(text):
        subject, body = text.split("\n", 1)
        return subject, body.lstrip().replace("{{ receipt_no }}", "%s").replace("{{ contract_tail }}", "%s")

    def row(self, id, form, receipt_no, email, now):
        subject, body = self.of_branch[form.branch]
        urgent = form.reason in URGENT
        waits = (now if urgent else self.due) if email else None
        return (
            id, "otp_disabled", form.contract_id, receipt_no, None, int(urgent), subject,
            body % (receipt_no, form.contract_id[-3:]), f"<{secrets.token_hex(16)}@example.jp>",
            "queued" if email else "no_address", now, 0, waits, None, None, None, None,
        )


def due(now):
    """Now, or the end of the quiet hours from 23:00 to 8:30."""
    morning = now.replace(hour=8, minute=30, second=0)
    if now.hour >= 23:
        return morning + datetime.timedelta(days=1)
    return max(now, morning)


class Step:
    """Up to 10,000 forms on their way into one transaction."""

    def __init__(self, ledger, batch):
        now = datetime.datetime.now(JST).replace(microsecond=0)
        self.ledger, self.batch = ledger, batch
        self.now, self.day = now.isoformat(), now.date().isoformat()
        self.trail = Trail(ledger, batch.key)
        self.letters = Letters(ledger, batch.templates, now)
        self.series = dict(ledger.execute("SELECT branch, last FROM receipt_series WHERE day = ?", (self.day,)))
        self.form_id = next(ledger.execute("SELECT coalesce(max(id), 0) FROM form"))[0]
        self.mail_id = next(ledger.execute("SELECT coalesce(max(id), 0) FROM mail"))[0]
        self.forms, self.tokens, self.mails, self.ended = [], [], [], set()

    def take(self, cells):
        form = papers.read(cells, self.day)
        self.batch.must_stand(form)
        contract, token = self.matched(form)
        if self.ledger.execute(SAME_PAPER, (form.paper_no,)).fetchone():
            raise Rejected("paper_no_conflict")
        if self.ledger.execute(OPEN_FORM, (form.contract_id,)).fetchone():
            raise Rejected("open_form_exists")
        self.complete(form, contract[4], list(token))

    def matched(self, form):
        """Contract and live token, which the paper must name as they are."""
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
        return contract, token

    def complete(self, form, email, token):
        receipt_no = self.draw(form.branch)
        self.form_id += 1
        self.mail_id += 1
        row = self.form_row(form, receipt_no)
        letter = self.letters.row(self.mail_id, form, receipt_no, email, self.now)
        token[STATE], token[SECRET], token[HELD_AT], token[HELD_REASON] = "disabled", None, None, None
        token[ENDED_AT], token[END_REASON], token[END_FORM] = self.now, form.reason, receipt_no
        details = {"contract": form.contract_id, "serial": token[SERIAL]}
        rows = (("form", row), ("token", token), ("mail", letter))
        self.trail.append(self.now, f"form/{receipt_no}", details, rows)
        self.forms.append(row)
        self.tokens.append((self.now, form.reason, receipt_no, token[ID]))
        self.mails.append(letter)
        self.ended.add(form.contract_id)

    def draw(self, branch):
        last = self.series[branch] = self.series.get(branch, 0) + 1
        return f"{branch}{self.day.replace('-', '')}{last:04}"

    def form_row(self, form, receipt_no):
        return (
            self.form_id, receipt_no, form.paper_no, "processed", form.contract_id, form.branch, form.account_type,
            form.account_no, form.holder_name, form.holder_kana, form.serial, form.reason, form.filed_on, self.now,
            TELLER, form.seal, form.seal_checked_by, TELLER, self.now, OFFICER, self.now, None, None, None, None, None,
            form.note, self.mail_id, self.batch.name, form.seal,
        )

    def write(self):
        self.ledger.executemany(ADD_FORM, self.forms)
        self.ledger.executemany(END_TOKEN, sorted(self.tokens, key=lambda token: token[-1]))
        self.ledger.executemany(ADD_MAIL, self.mails)
        self.ledger.executemany(KEEP_SERIES, [(branch, self.day, last) for branch, last in self.series.items()])
        self.ledger.executemany(ADD_ENTRY, self.trail.entries)


class Batch:
    """What stays the same from step to step of a file."""

    def __init__(self, ledger, forms, templates):
        self.templates, self.papers = templates, set()
        with open(forms, "rb") as file:
            self.name = "B" + hashlib.file_digest(file, "sha256").hexdigest()[:12]
        (self.key,) = ledger.execute("SELECT value FROM setting WHERE key = 'digest_key'").fetchone()
        self.operators = {operator for operator, in ledger.execute("SELECT operator FROM operator")}
        self.accepted, self.rejected = 0, []

    def must_stand(self, form):
        """No number twice in a file, and the seal compared by somebody known."""
        if form.paper_no in self.papers:
            raise Rejected("duplicate_in_file")
        self.papers.add(form.paper_no)
        if form.seal_checked_by not in self.operators:
            raise Rejected("operator_not_found")
        if form.seal != "verified":
            raise Rejected("seal_not_verified")

    def take_in(self, ledger, rows):
        ledger.execute("BEGIN IMMEDIATE")
        step = Step(ledger, self)
        for number, cells in rows:
            try:
                step.take(cells)
            except Rejected as fault:
                self.rejected.append((number, str(fault)))
        step.write()
        ledger.execute("COMMIT")
        self.accepted += len(step.forms)


def steps(file):
    sheet = csv.reader(file, strict=True)
    rows = enumerate(map(papers.in_order(next(sheet)), sheet), 1)
    while step := list(itertools.islice(rows, STEP)):
        yield step


def main(plain, forms, templates):
    ledger = sqlite3.connect(plain, isolation_level=None)
    for setting in SETTINGS:
        ledger.execute(f"PRAGMA {setting}")
    batch = Batch(ledger, forms, pathlib.Path(templates))
    with open(forms, newline="", encoding="utf-8-sig") as file:
        for rows in steps(file):
            batch.take_in(ledger, rows)
    ledger.close()
    print(json.dumps({"accepted": batch.accepted, "rejected": batch.rejected}))
    return 5 if batch.rejected else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
