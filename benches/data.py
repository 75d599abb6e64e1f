#!/usr/bin/env python3
"""Writes an invented bank's contracts.csv, tokens.csv and forms.csv, of any size and always the same for a seed.

  python3 benches/data.py FOLDER [--contracts N] [--forms N] [--seed N] [--day YYYY-MM-DD]

Every form is clean: a contract with an active token, the right holder and account, a verified seal. The forms name
their contracts in no order. Nobody in it lives; the addresses are under example.jp, which nobody can have.
"""

import argparse
import base64
import csv
import datetime
import hashlib
import pathlib
import random

BRANCHES = {"001": "本店", "002": "港支店", "003": "丘の上支店", "004": "駅前支店"}
CHECKER = "teller01"
FAMILIES = [
    ("青木", "アオキ"), ("石田", "イシダ"), ("上野", "ウエノ"), ("遠藤", "エンドウ"), ("岡本", "オカモト"),
    ("片山", "カタヤマ"), ("川﨑", "カワサキ"), ("黒田", "クロダ"), ("近藤", "コンドウ"), ("白石", "シライシ"),
    ("杉本", "スギモト"), ("髙山", "タカヤマ"), ("津田", "ツダ"), ("寺尾", "テラオ"), ("西村", "ニシムラ"),
    ("野口", "ノグチ"), ("橋本", "ハシモト"), ("平井", "ヒライ"), ("藤原", "フジワラ"), ("堀内", "ホリウチ"),
    ("松尾", "マツオ"), ("三浦", "ミウラ"), ("森本", "モリモト"), ("矢野", "ヤノ"), ("横山", "ヨコヤマ"),
    ("若林", "ワカバヤシ"),
]
GIVEN = [
    ("明", "アキラ"), ("彩", "アヤ"), ("和夫", "カズオ"), ("恭子", "キョウコ"), ("健司", "ケンジ"), ("沙織", "サオリ"),
    ("茂", "シゲル"), ("千尋", "チヒロ"), ("直樹", "ナオキ"), ("望", "ノゾミ"), ("春香", "ハルカ"), ("光", "ヒカル"),
    ("文江", "フミエ"), ("真理", "マリ"), ("康夫", "ヤスオ"), ("ゆかり", "ユカリ"), ("良太", "リョウタ"),
]
ACCOUNT_TYPES = ["普通", "普通", "普通", "普通", "普通", "普通", "当座", "貯蓄"]
REASONS = ["紛失", "盗難", "破損", "機種変更", "アプリ削除", "不正利用のおそれ", "その他"]
WITHOUT_EMAIL = 50
LONGEST_USE_DAYS = 2000

CONTRACT_COLUMNS = ["contract_id", "branch", "account_type", "account_no", "holder_name", "holder_kana", "email"]
TOKEN_COLUMNS = ["serial", "kind", "model", "secret", "digits", "period", "contract_id", "started_on", "login_otp"]
FORM_COLUMNS = [
    "paper_no", "filed_on", "branch", "contract_id", "account_type", "account_no", "holder_name", "holder_kana",
    "serial", "reason", "seal", "seal_checked_by", "note",
]


class Customer:
    """A customer is a function of seed and number: forms name them in any order, and no list of them is kept."""

    def __init__(self, seed, number):
        drawn = hashlib.blake2b(f"{seed}/{number}".encode(), digest_size=48).digest()
        family, family_kana = FAMILIES[drawn[0] % len(FAMILIES)]
        given, given_kana = GIVEN[drawn[1] % len(GIVEN)]
        self.number, self.drawn = number, drawn
        self.contract_id = str(70_000_000_000 + number * 9 + drawn[2] % 9)
        self.branch = list(BRANCHES)[number % len(BRANCHES)]
        self.account_type = ACCOUNT_TYPES[drawn[3] % len(ACCOUNT_TYPES)]
        self.account_no = f"{int.from_bytes(drawn[4:8], 'big') % 10**7:07}"
        self.name, self.kana = f"{family} {given}", f"{family_kana} {given_kana}"
        self.email = f"kokyaku{number}@example.jp" if number % WITHOUT_EMAIL else ""
        self.serial = f"BNCH{500_000_000 + number}"

    def contract(self):
        account = [self.branch, self.account_type, self.account_no]
        return [self.contract_id, *account, self.name, self.kana, self.email]

    def token(self, day):
        days = 30 + int.from_bytes(self.drawn[8:10], "big") % (LONGEST_USE_DAYS - 30)
        started = day - datetime.timedelta(days=days)
        secret = base64.b32encode(self.drawn[12:32]).decode()
        login_otp = "no" if self.number % 3 else "yes"
        model = f"soft-{1 + self.number % 2}"
        return [self.serial, "software", model, secret, 6, 30, self.contract_id, started.isoformat(), login_otp]

    def form(self, day, place):
        paper_no = f"K{day:%y%m%d}-{place:07}"
        account = [self.account_type, self.account_no]
        # A counter writes the space in a name as it likes.
        name = self.name if self.drawn[10] % 2 else self.name.replace(" ", "\u3000")
        serial = self.serial if self.drawn[11] % 4 else ""
        reason = REASONS[self.drawn[32] % len(REASONS)]
        holder = [name, self.kana, serial, reason]
        return [paper_no, day.isoformat(), self.branch, self.contract_id, *account, *holder, "verified", CHECKER, ""]


def write(path, columns, rows):
    """Streams the rows into a file that only appears once it is whole."""
    unfinished = path.with_suffix(".part")
    with open(unfinished, "w", newline="", encoding="utf-8") as file:
        sheet = csv.writer(file, lineterminator="\r\n")
        sheet.writerow(columns)
        sheet.writerows(rows)
    unfinished.rename(path)


def write_customers(folder, contracts, seed, day):
    customers = range(contracts)
    write(folder / "contracts.csv", CONTRACT_COLUMNS, (Customer(seed, n).contract() for n in customers))
    write(folder / "tokens.csv", TOKEN_COLUMNS, (Customer(seed, n).token(day) for n in customers))


def write_forms(path, contracts, forms, seed, day):
    filing = random.Random(seed).sample(range(contracts), forms)
    write(path, FORM_COLUMNS, (Customer(seed, n).form(day, place) for place, n in enumerate(filing, 1)))


def options():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--contracts", type=int, default=1_000_000)
    parser.add_argument("--forms", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--day", type=datetime.date.fromisoformat, default=datetime.date.today())
    chosen = parser.parse_args()
    if chosen.forms > chosen.contracts:
        parser.error("more forms than contracts: a contract has one open form")
    return chosen


def main():
    chosen = options()
    chosen.folder.mkdir(parents=True, exist_ok=True)
    write_customers(chosen.folder, chosen.contracts, chosen.seed, chosen.day)
    write_forms(chosen.folder / "forms.csv", chosen.contracts, chosen.forms, chosen.seed, chosen.day)


if __name__ == "__main__":
    main()
