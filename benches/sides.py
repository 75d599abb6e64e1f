"""Who takes the forms in: otpdesk in three ways, two peers on a plain file, and what only writes otpdesk's rows. Each
prepares a fresh copy, runs, tells its outcome."""

import hashlib
import json
import os
import sys

import bank
import outcome
from measure import Cost, timed, told
from prepared import HERE, TEMPLATES

# A rollback journal beats WAL here, since the letters are new pages, which it need not save; with EXTRA it keeps a
# commit through a power cut as WAL with FULL does.
FASTEST = ("journal_mode = delete", "synchronous = extra", "cache_size = -262144", "mmap_size = 2000000000")
# As src/ledger/opening.rs sets them.
OF_OTPDESK = ("journal_mode = wal", "synchronous = full", "cache_size = -524288", "mmap_size = 0")


class Otpdesk:
    """The product: commands in turn, their costs added."""

    def __init__(self, words, commands, single=False):
        self.words, self.commands, self.single = words, commands, single

    def prepare(self, prepared, room):
        ledger = bank.copy_ledger(prepared.ledger(), room / "bank")
        if self.single:
            ledger.let_one_person_approve()
        return ledger

    def run(self, ledger, forms, count):
        blanks = {"FORMS": str(forms), "BATCH": batch(forms), "COUNT": str(count)}
        costs = []
        for operator, *words in self.commands:
            command = ledger.command(operator, *(blanks.get(word, word) for word in words))
            costs.append(timed(command, ledger.folder, ledger.environment()))
        return sum(costs[1:], costs[0])

    def outcome(self, ledger, contracts):
        return outcome.of_bank(ledger, contracts)


class Plain:
    """A peer: one command on a plain file, in a folder that has what it reads."""

    def __init__(self, words, command):
        self.words, self.command = words, command

    def prepare(self, prepared, room):
        bank.copy_warm(prepared.plain_file(), room / "plain.db")
        return room

    def run(self, room, forms, _count):
        os.symlink(forms, room / "forms.csv")
        os.symlink(TEMPLATES, room / "templates")
        return timed(self.command, room)

    def outcome(self, room, contracts):
        return outcome.of_plain(room / "plain.db", contracts)


class Bare:
    """What writing costs: the rows that `single` leaves, into another copy of the same ledger."""

    words = "bare prepared statements"

    def prepare(self, prepared, room):
        self.program = prepared.bare
        return OTPDESK["single"].prepare(prepared, room)

    def run(self, before, forms, count):
        after = bank.copy_ledger(before, before.folder.with_name("after"))
        OTPDESK["single"].run(after, forms, count)
        ledgers = [ledger.folder / bank.LEDGER for ledger in (before, after)]
        command = [self.program, *ledgers, bank.OFFICER, before.passphrases / bank.OFFICER]
        return Cost(**json.loads(told(command, before.environment())))

    def outcome(self, before, contracts):
        return outcome.of_bank(before, contracts)


def plain_sql(settings):
    pragmas = "; ".join(f"PRAGMA {setting}" for setting in settings)
    return ["sqlite3", "plain.db", pragmas, f".read {HERE / 'peer.sql'}"]


def batch(forms):
    """A batch is its file."""
    with open(forms, "rb") as file:
        return "B" + hashlib.file_digest(file, "sha256").hexdigest()[:12]


def steps(*last):
    received = (bank.TELLER, "form", "import", "FORMS", *last)
    approved = (bank.OFFICER, "form", "approve", "--batch", "BATCH", "--expect-rows", "COUNT", "--yes", *last)
    return [received, approved]


def one_command():
    return [(bank.OFFICER, "form", "import", "FORMS", "--process", "--exclusive")]


OTPDESK = {
    "single": Otpdesk("import --process --exclusive", one_command(), single=True),
    "dual": Otpdesk("import, approve --batch", steps()),
    "dual-exclusive": Otpdesk("import, approve --batch, both --exclusive", steps("--exclusive")),
}
PEERS = {
    "sql": Plain("peer.sql with the fastest settings", plain_sql(FASTEST)),
    "sql-wal": Plain("peer.sql with otpdesk's settings", plain_sql(OF_OTPDESK)),
    "script": Plain("peer.py", [sys.executable, HERE / "peer.py", "plain.db", "forms.csv", "templates"]),
}
BARE = {"bare": Bare()}
SIDES = {**OTPDESK, **PEERS, **BARE}
