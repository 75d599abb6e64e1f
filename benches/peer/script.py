#!/usr/bin/env python3
"""Takes forms.csv in and completes every form of it as a script on the sqlite3 module would: with the checks that the
product makes and an HMAC chain, without encryption, 10,000 forms a transaction.

  python3 benches/peer/script.py FILE.db FORMS.csv TEMPLATES [--record | --approve]

With --record the forms are recorded only; with --approve a second person completes what was recorded.
"""

import csv
import hashlib
import itertools
import json
import pathlib
import sqlite3
import sys

import paper as papers
from paper import Rejected
from step import SIZE, TELLER, Approval, Form, Intake

# As sides.FASTEST, and for its reasons.
SETTINGS = ("journal_mode = delete", "synchronous = extra", "cache_size = -262144", "mmap_size = 2000000000")
ADD_BATCH = "INSERT INTO batch (batch, sha256, file, imported_by, imported_at, seq) VALUES (?, ?, ?, ?, ?, ?)"
WAITING = "SELECT * FROM form WHERE batch = ? AND state = 'checked' AND id > ? ORDER BY id LIMIT ?"


class Batch:
    """What stays the same from step to step of a file."""

    def __init__(self, ledger, forms, templates, at_once):
        self.templates, self.at_once = templates, at_once
        self.papers = set()
        with open(forms, "rb") as file:
            self.sha256 = hashlib.file_digest(file, "sha256").hexdigest()
        self.name, self.file = f"B{self.sha256[:12]}", forms.name
        (self.key,) = ledger.execute("SELECT digest_key FROM ledger").fetchone()
        self.operators = {operator for operator, in ledger.execute("SELECT operator FROM operator")}
        self.accepted, self.rejected = 0, []

    def must_stand(self, paper):
        """No number twice in a file, and the seal compared by somebody known."""
        if paper.paper_no in self.papers:
            raise Rejected("duplicate_in_file")
        self.papers.add(paper.paper_no)
        if paper.seal_checked_by not in self.operators:
            raise Rejected("operator_not_found")
        if paper.seal != "verified":
            raise Rejected("seal_not_verified")

    def register(self, ledger, step):
        step.trail.append(step.now, TELLER, "form.import", f"batch/{self.name}", {"sha256": self.sha256}, ())
        ledger.execute(ADD_BATCH, (self.name, self.sha256, self.file, TELLER, step.now, step.trail.seq))

    def take_in(self, ledger, rows, is_first):
        ledger.execute("BEGIN IMMEDIATE")
        step = Intake(ledger, self)
        if is_first:
            self.register(ledger, step)
        for number, cells in rows:
            try:
                step.take(cells)
            except Rejected as fault:
                self.rejected.append((number, str(fault)))
        step.write()
        ledger.execute("COMMIT")
        self.accepted += len(step.forms)

    def approve(self, ledger, last):
        """Approves a step of the forms behind `last`. Gives the last of them, or nothing when there was none."""
        ledger.execute("BEGIN IMMEDIATE")
        step = Approval(ledger, self)
        waiting = list(map(Form._make, ledger.execute(WAITING, (self.name, last, SIZE))))
        for form in waiting:
            try:
                step.approve(form)
            except Rejected as fault:
                self.rejected.append((form.receipt_no, str(fault)))
        step.write()
        ledger.execute("COMMIT")
        return waiting[-1].id if waiting else None


def steps(file):
    sheet = csv.reader(file, strict=True)
    rows = enumerate(map(papers.in_order(next(sheet)), sheet), 1)
    while step := list(itertools.islice(rows, SIZE)):
        yield step


def main(file, forms, templates, only=None):
    ledger = sqlite3.connect(file, isolation_level=None)
    ledger.execute("PRAGMA foreign_keys = on")
    for setting in SETTINGS:
        ledger.execute(f"PRAGMA {setting}")
    batch = Batch(ledger, pathlib.Path(forms), pathlib.Path(templates), at_once=only is None)
    if only == "--approve":
        last = 0
        while last is not None:
            last = batch.approve(ledger, last)
    else:
        with open(forms, newline="", encoding="utf-8-sig") as sheet:
            for number, rows in enumerate(steps(sheet)):
                batch.take_in(ledger, rows, is_first=number == 0)
    ledger.close()
    print(json.dumps({"accepted": batch.accepted, "rejected": batch.rejected}))
    return 5 if batch.rejected else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
