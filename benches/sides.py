"""Who takes the forms in: otpdesk in three ways, peers that do the same work on a plain file, and what only writes
otpdesk's rows. Each prepares a fresh copy, runs, tells its outcome."""

import hashlib
import json
import os
import sys

import bank
import outcome
import plain
from measure import Cost, timed, told
from paths import HERE, TEMPLATES

# A rollback journal beats WAL here, since the letters are new pages, which it need not save; with EXTRA it keeps a
# commit through a power cut as WAL with FULL does.
FASTEST = ("journal_mode = delete", "synchronous = extra", "cache_size = -262144", "mmap_size = 2000000000")
# As src/ledger/engine/local/open.rs sets them.
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
        return sum((self.run_one(command, ledger, forms, count) for command in self.commands), Cost(0, 0))

    @staticmethod
    def run_one(command, ledger, forms, count):
        blanks = {"FORMS": str(forms), "BATCH": batch(forms), "COUNT": str(count)}
        operator, *words = command
        command = ledger.command(operator, *(blanks.get(word, word) for word in words))
        return timed(command, ledger.folder, ledger.environment())

    def outcome(self, ledger, contracts):
        return outcome.of_bank(ledger, contracts)


class Plain:
    """A peer: commands in turn on a plain file, in a folder that has what they read, their costs added."""

    def __init__(self, words, *commands, checked=False, single=False):
        self.words, self.commands, self.checked, self.single = words, commands, checked, single

    def file(self, prepared):
        return prepared.checked_file() if self.checked else prepared.unchecked_file()

    def prepare(self, prepared, room):
        bank.copy_warm(self.file(prepared), room / "plain.db")
        if self.single:
            plain.let_one_person_approve(room / "plain.db")
        return room

    def run(self, room, forms, _count):
        os.symlink(forms, room / "forms.csv")
        os.symlink(TEMPLATES, room / "templates")
        return sum((timed(command, room) for command in self.commands), Cost(0, 0))

    def outcome(self, room, contracts):
        return outcome.of_plain(room / "plain.db", contracts)


class Bare:
    """What writing costs: the rows that each command of a side leaves, into another copy of the same ledger."""

    def __init__(self, words, side):
        self.words, self.side = words, side

    def prepare(self, prepared, room):
        self.program = prepared.bare
        return OTPDESK[self.side].prepare(prepared, room)

    def run(self, before, forms, count):
        after = bank.copy_ledger(before, before.folder.with_name("after"))
        ledgers = [ledger.folder / bank.LEDGER for ledger in (before, after)]
        write = [self.program, *ledgers, bank.OFFICER, before.passphrases / bank.OFFICER]
        cost = Cost(0, 0)
        for command in OTPDESK[self.side].commands:
            OTPDESK[self.side].run_one(command, after, forms, count)
            cost += Cost(**json.loads(told(write, before.environment())))
        return cost

    def outcome(self, before, contracts):
        return outcome.of_bank(before, contracts)


def plain_sql(settings, before, *transaction):
    """A `sqlite3` that stages what it needs, and then writes in one transaction: each a list of peer/*.sql."""
    pragmas = "; ".join(f"PRAGMA {setting}" for setting in settings)
    words = [pragmas, *map(script, before), "BEGIN IMMEDIATE", *map(script, transaction), "COMMIT"]
    return ["sqlite3", "plain.db", *words]


def script(name):
    return f".read {HERE / 'peer' / name}.sql"


def python(*options):
    return [sys.executable, HERE / "peer/script.py", "plain.db", "forms.csv", "templates", *options]


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
PAPERS, LETTERS = ("stage", "papers"), ("stage",)
AT_ONCE = (PAPERS, "at_once", "series", "complete")
RECEIVE, APPROVE = (PAPERS, "receive", "series"), (LETTERS, "approve", "complete")
PEERS = {
    "sql": Plain("SQL at once, with the settings fastest for it", plain_sql(FASTEST, *AT_ONCE)),
    "sql-wal": Plain("SQL at once", plain_sql(OF_OTPDESK, *AT_ONCE)),
    "sql-two": Plain("SQL, two commands", plain_sql(OF_OTPDESK, *RECEIVE), plain_sql(OF_OTPDESK, *APPROVE)),
    "script": Plain("script at once", python(), checked=True, single=True),
    "script-unchecked": Plain("script at once, file without checks", python()),
    "script-two": Plain("script, two commands", python("--record"), python("--approve"), checked=True),
}
BARE = {
    "bare": Bare("bare statements, rows of single", "single"),
    "bare-two": Bare("bare statements, rows of dual-exclusive", "dual-exclusive"),
}
SIDES = {**OTPDESK, **PEERS, **BARE}
