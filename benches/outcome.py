"""The state in which a side leaves its ledger, told in a way that all sides can be compared by."""

import csv
import functools
import hashlib
import io
import itertools
import json
import re
import sqlite3
from collections import Counter
from typing import NamedTuple

import bank

# The contracts at the head of a file whose letters are compared, and as many that have no address.
LETTERS = 3
TIME = re.compile(r"^日時：.*$", re.MULTILINE)
RECEIPT = re.compile(r"^(受付番号：\d{3})\d{8}", re.MULTILINE)


class Outcome(NamedTuple):
    """Digests of what became of forms, tokens and letters, and some letters in full. Times and message IDs differ."""

    forms: tuple
    tokens: tuple
    letters: Counter
    texts: dict

    def summary(self):
        letters = ", ".join(f"{count:,} {state}" for state, count in sorted(self.letters.items()))
        return f"{self.forms[0]:,} forms processed, {self.tokens[0]:,} tokens disabled, letters: {letters}"


@functools.cache
def sample(forms, contracts):
    """Contract IDs whose letters to compare: the first of the file, and the first without an address."""
    with open(contracts, newline="", encoding="utf-8") as file:
        unreachable = {row["contract_id"] for row in csv.DictReader(file) if not row["email"]}
    with open(forms, newline="", encoding="utf-8") as file:
        filed = [row["contract_id"] for row in csv.DictReader(file)]
    without = itertools.islice((contract for contract in filed if contract in unreachable), LETTERS)
    return tuple(dict.fromkeys([*filed[:LETTERS], *without]))


def of_plain(file, contracts):
    ledger = sqlite3.connect(file)
    forms = ledger.execute(
        "SELECT receipt_no, paper_no, contract_id, reason, mail_id IS NOT NULL FROM form WHERE state = 'processed'")
    tokens = ledger.execute("SELECT serial, contract_id, end_reason FROM token WHERE state = 'disabled'")
    outcome = Outcome(
        digested((undated(no), *rest) for no, *rest in forms),
        digested(tokens),
        Counter(dict(ledger.execute("SELECT state, count(*) FROM mail GROUP BY state"))),
        {contract: plain_letter(ledger, contract) for contract in contracts},
    )
    ledger.close()
    return outcome


def plain_letter(ledger, contract):
    """Found as otpdesk's is: by the form that names it."""
    query = "SELECT subject, body FROM mail JOIN form ON mail.id = mail_id WHERE form.contract_id = ?"
    return timeless(*ledger.execute(query, (contract,)).fetchone())


def of_bank(ledger, contracts):
    forms = listed(ledger, "form", "list", "--state", "processed")
    tokens = listed(ledger, "token", "list", "--state", "disabled")
    return Outcome(
        digested((undated(form["receipt_no"]), form["paper_no"], form["contract_id"], form["reason"],
                  int(form["mail_id"] != "")) for form in forms),
        digested((token["serial"], token["contract_id"], token["end_reason"]) for token in tokens),
        Counter(letter["state"] for letter in listed(ledger, "mail", "list")),
        {contract: letter(ledger, contract) for contract in contracts},
    )


def listed(ledger, *words):
    return csv.DictReader(io.StringIO(ledger.run(bank.OFFICER, *words, "--format", "csv"), newline=""))


def letter(ledger, contract):
    (form,) = json.loads(ledger.run(bank.OFFICER, "form", "list", "--contract", contract, "--format", "json"))
    shown = json.loads(ledger.run(bank.OFFICER, "mail", "show", str(form["mail_id"]), "--format", "json"))
    return timeless(shown["subject"], shown["body"])


def timeless(subject, body):
    return subject, RECEIPT.sub(r"\1", TIME.sub("日時：", body))


def undated(receipt_no):
    """Branch and sequence: midnight may fall between two sides."""
    return receipt_no[:3] + receipt_no[11:]


def digested(rows):
    """How many rows there are and the SHA-256 of them in order."""
    lines = sorted("\t".join(map(str, row)) for row in rows)
    return len(lines), hashlib.sha256("\n".join(lines).encode()).hexdigest()
