"""What all rounds begin from, made once and kept: the files of an invented bank, its otpdesk ledger, its peers' files."""

import datetime
import shutil
import sys

import bank
import data
import plain

SEED = 1


class Prepared:
    """The bank with so many contracts, in a folder of its own."""

    def __init__(self, work, otpdesk, bare, contracts):
        self.folder = work / f"contracts-{contracts}"
        self.bare, self.contracts = bare, contracts
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

    def unchecked_file(self):
        """The bank as a plain file."""
        return self.made("unchecked.db", lambda file: plain.write_unchecked(self.folder, file))

    def checked_file(self):
        """The same under the constraints and triggers of otpdesk's ledger."""
        unchecked = self.unchecked_file()
        return self.made("checked.db", lambda file: plain.write_checked(unchecked, file))

    def made(self, name, write):
        """A file that only appears once it is whole."""
        file = self.folder / name
        if not file.exists():
            self.customers()
            say(f"loading {name}")
            unfinished = file.with_suffix(".part")
            unfinished.unlink(missing_ok=True)
            write(unfinished)
            unfinished.rename(file)
        return file

    def room(self):
        """An empty folder for one run."""
        room = self.folder / "room"
        shutil.rmtree(room, ignore_errors=True)
        room.mkdir(mode=0o700)
        return room


def say(text):
    print(text, file=sys.stderr, flush=True)
