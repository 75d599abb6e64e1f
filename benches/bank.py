"""The bank that the benchmark founds: its people, and otpdesk's commands as they give them."""

import os
import pathlib
import shutil
import subprocess

import data
import measure

INSTITUTION = "みほん信用金庫"
ADMIN, OFFICER, THIRD, TELLER, SITE = "admin01", "officer01", "officer02", data.CHECKER, "site01"
NAMES = {ADMIN: "管理 花子", OFFICER: "役席 太郎", THIRD: "役席 次郎", TELLER: "係 一郎", SITE: "本店 窓口端末"}
ROLES = {OFFICER: "officer", THIRD: "officer", TELLER: "teller", SITE: "site"}
# Whose passphrase file holds what the admin gives to new operators.
FIRST = "first"
LEDGER = "ledger.db"
KEYRING = "ledger.db.keys"


class Bank:
    """A ledger's folder, and the program that works on it."""

    def __init__(self, otpdesk, folder, passphrases):
        self.otpdesk, self.folder, self.passphrases = otpdesk, folder, passphrases

    def command(self, operator, *words, passphrase=None):
        passphrase = self.passphrases / (passphrase or operator)
        who = ["--operator", operator, "--passphrase-file", passphrase]
        return [self.otpdesk, "--ledger", self.folder / LEDGER, *who, "--lang", "en", "--quiet", *words]

    def environment(self):
        """Nothing of the user's own: another copy's state would look like a restored ledger."""
        return {"PATH": os.environ["PATH"], "HOME": str(self.folder), "TMPDIR": str(self.folder)}

    def run(self, operator, *words, passphrase=None):
        """Gives what the command says on its standard output."""
        return measure.told(self.command(operator, *words, passphrase=passphrase), self.environment())

    def is_founded(self):
        """Whether there is a ledger that this program can still open."""
        if not (self.folder / LEDGER).exists():
            return False
        opening = self.command(OFFICER, "ledger", "info")
        return subprocess.run(opening, env=self.environment(), capture_output=True, check=False).returncode == 0

    def found(self, contracts, tokens):
        """A new ledger with its people, branches, contracts and tokens, under two persons' approval."""
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir(mode=0o700)
        self.write_passphrases()
        first, *others = data.BRANCHES.items()
        self.run(ADMIN, "init", "--institution", INSTITUTION, "--branch", "=".join(first), "--name", NAMES[ADMIN])
        for branch, name in others:
            self.run(ADMIN, "branch", "add", branch, "--name", name)
        for operator, role in ROLES.items():
            self.add(operator, role)
        for operator in (OFFICER, ADMIN):
            self.run(THIRD, "operator", "confirm", operator, "--yes")
        self.run(ADMIN, "contract", "import", contracts)
        self.run(ADMIN, "token", "import", tokens)

    def write_passphrases(self):
        self.passphrases.mkdir(mode=0o700, exist_ok=True)
        for operator in (FIRST, *NAMES):
            file = os.open(self.passphrases / operator, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            with open(file, "w", encoding="utf-8") as passphrase:
                passphrase.write(f"the long phrase of {operator}\n")

    def add(self, operator, role):
        """Somebody who makes keys of their own and, but for the first second person, is confirmed by that one."""
        self.run(ADMIN, "operator", "add", operator, "--name", NAMES[operator], "--role", role, "--branch", "all",
                 "--new-passphrase-file", self.passphrases / FIRST)
        self.run(operator, "operator", "passwd", "--new-passphrase-file", self.passphrases / operator,
                 passphrase=FIRST)
        if operator != OFFICER:
            self.run(OFFICER, "operator", "confirm", operator, "--yes")

    def let_one_person_approve(self):
        self.run(ADMIN, "settings", "set", "policy.approval", "single")
        self.run(OFFICER, "settings", "confirm", "policy.approval", "--yes")


def copy_warm(source, target):
    """A copy that is on the disk and in the page cache, so that no run pays for the copying."""
    shutil.copy(source, target)
    with open(target, "rb+") as copy:
        os.fsync(copy.fileno())
        while copy.read(1 << 20):
            pass


def copy_ledger(bank, folder):
    """The same bank in a fresh folder of its own."""
    folder.mkdir(mode=0o700)
    for name in (LEDGER, KEYRING):
        copy_warm(bank.folder / name, folder / name)
        os.chmod(folder / name, 0o600)
    return Bank(bank.otpdesk, pathlib.Path(folder), bank.passphrases)
