"""What all rounds begin from, made once and kept: the files of an invented bank, its otpdesk ledger, its plain file."""

import datetime
import pathlib
import secrets
import shutil
import sqlite3
import subprocess
import sys

import bank
import data

HERE = pathlib.Path(__file__).resolve().parent
TEMPLATES = HERE.parent / "src/mail/templates"
SEED = 1


class Prepared:
    """The bank with so many contracts, in a folder of its own."""

    def __init__(self, work, otpdesk, bare, contracts):
        self.folder = work / f"contracts-{contracts}"
        self.bare, self.contracts = bare, contracts
        self.plain = self.folder / "plain.db"
        self.bank = bank.Bank(otpdesk, self.folder / "bank", self.folder / "passphrases")

    def customers(self):
        files = [self.folder / name for name in ("contracts.csv", "tokens.csv")]
        if not all(file.exists() for file in files):
            say(f"writing {self.contracts:,} contracts and tokens")
            self.folder.mkdir(parents=True, exist_ok=True)
            data.write_customers(self.folder, self.contracts, SEED, datetime.date.today())
        return files

    def forms(self, count):
        file = self.folder / f"forms-{count}.csv"
        if not file.exists():
            say(f"writing {count:,} forms")
            self.folder.mkdir(parents=True, exist_ok=True)
            data.write_forms(file, self.contracts, count, SEED, datetime.date.today())
        return file

    def ledger(self):
        """otpdesk's own; made anew when the program cannot open what an older one left."""
        if not self.bank.is_founded():
            files = self.customers()
            say("founding the bank and importing its contracts and tokens")
            unfinished = bank.Bank(self.bank.otpdesk, self.folder / "bank.part", self.bank.passphrases)
            unfinished.found(*files)
            shutil.rmtree(self.bank.folder, ignore_errors=True)
            unfinished.folder.rename(self.bank.folder)
        return self.bank

    def plain_file(self):
        if not self.plain.exists():
            self.customers()
            say("loading the plain file")
            unfinished = self.folder / "plain.part"
            unfinished.unlink(missing_ok=True)
            load = ["sqlite3", unfinished.name, f".read {HERE / 'plain.sql'}"]
            subprocess.run(load, cwd=self.folder, check=True, stdout=subprocess.DEVNULL)
            fill_in(unfinished)
            unfinished.rename(self.plain)
        return self.plain

    def room(self):
        """An empty folder for one run."""
        room = self.folder / "room"
        shutil.rmtree(room, ignore_errors=True)
        room.mkdir(mode=0o700)
        return room


def fill_in(plain):
    """What the otpdesk ledger has beside contracts and tokens."""
    with sqlite3.connect(plain) as ledger:
        ledger.executemany("INSERT INTO branch VALUES (?, ?)", data.BRANCHES.items())
        people = [(operator, role, "active") for operator, role in bank.ROLES.items()]
        ledger.executemany("INSERT INTO operator VALUES (?, ?, ?)", people)
        settings = {"institution": bank.INSTITUTION, "digest_key": secrets.token_bytes(32)}
        ledger.executemany("INSERT INTO setting VALUES (?, ?)", settings.items())
    ledger.close()


def say(text):
    print(text, file=sys.stderr, flush=True)
