#!/usr/bin/env python3
"""The import benchmark: otpdesk against plain SQL, a script, and bare statements, in turn, on the same forms.

  python3 benches/import.py [--contracts N] [--forms N] [--rounds N] [--work DIR] [--otpdesk PATH] [--bare PATH]
  python3 benches/import.py --growth    otpdesk against itself: processor time a form at ten times the forms

Exits with 1 when a promise is broken, when two sides end in different states, or when the control does not fail.
"""

import argparse
import os
import pathlib
import platform
import shutil
import sqlite3
import subprocess
import sys

import outcome
import sides
from measure import Promise, median, ratio
from paths import HERE
from prepared import Prepared, say

SQL, SCRIPT, BARE = Promise(2.0, 1.0), Promise(0.5, 0.35), Promise(1.5, 1.2)
# Two persons open two keys and look twice; in steps they let others work between.
SQL_TWO, SQL_STEPS = Promise(3.0, 2.0), Promise(4.0, 2.5)
# Each way of otpdesk's with those that do the same work. Those without a promise show what a condition makes: journal
# and cache, a file's own checks.
COMPARISONS = [
    ("single", "sql-wal", SQL), ("single", "sql", None), ("single", "script", SCRIPT),
    ("single", "script-unchecked", None), ("single", "bare", BARE),
    ("dual-exclusive", "sql-two", SQL_TWO), ("dual-exclusive", "script-two", SCRIPT), ("dual-exclusive", "bare-two", BARE),
    ("dual", "sql-two", SQL_STEPS), ("dual", "script-two", None),
]
GROWTH = Promise(1.1, 1.0)
TIMES = 10


def options():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--contracts", type=int, default=1_000_000)
    parser.add_argument("--forms", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--work", type=pathlib.Path, default=HERE.parent / "target/bench")
    parser.add_argument("--otpdesk", type=pathlib.Path, default=HERE.parent / "target/release/otpdesk")
    parser.add_argument("--bare", type=pathlib.Path, help="the newest beside otpdesk")
    parser.add_argument("--sides", nargs="+", choices=sides.SIDES, default=list(sides.SIDES))
    parser.add_argument("--growth", action="store_true")
    parser.add_argument("--prepare", action="store_true", help="make what the rounds begin from, and stop")
    chosen = parser.parse_args()
    if chosen.forms * (TIMES if chosen.growth else 1) > chosen.contracts:
        parser.error("more forms than contracts: a contract has one open form")
    if not shutil.which("sqlite3"):
        parser.error("the sqlite3 command line is missing")
    if (sides.OTPDESK | sides.BARE).keys() & set(chosen.sides) and not chosen.otpdesk.exists():
        parser.error(f"{chosen.otpdesk} is missing: cargo build --release makes it")
    chosen.bare = chosen.bare or newest_bare(chosen.otpdesk.parent / "deps")
    if sides.BARE.keys() & set(chosen.sides) and not chosen.growth and not chosen.bare.exists():
        parser.error(f"{chosen.bare} is missing: cargo bench --no-run --bench bare makes it")
    return chosen


def newest_bare(folder):
    """Cargo puts a hash behind its name."""
    programs = [file for file in folder.glob("bare-*") if not file.suffix]
    return max(programs, key=lambda file: file.stat().st_mtime, default=folder / "bare")


class Contest:
    """Sides in turn on the same forms, each on a fresh copy, all to the same end."""

    def __init__(self, prepared, names):
        self.prepared, self.names = prepared, names
        self.ends, self.faults = {}, []

    def round(self, turn, forms, count):
        """Gives each side's cost. Who begins changes from round to round."""
        first = turn % len(self.names)
        return {name: self.run(name, forms, count) for name in self.names[first:] + self.names[:first]}

    def run(self, name, forms, count):
        side, room = sides.SIDES[name], self.prepared.room()
        ledger = side.prepare(self.prepared, room)
        forms.read_bytes()
        cost = side.run(ledger, forms, count)
        say(f"  {name:<15} {cost.wall:8.2f} s wall {cost.cpu:8.2f} s processors")
        self.compare(name, side, ledger, forms, count)
        shutil.rmtree(room)
        return cost

    def compare(self, name, side, ledger, forms, count):
        contracts = outcome.sample(forms, self.prepared.folder / "contracts.csv")
        end = side.outcome(ledger, contracts)
        expected = self.ends.setdefault(forms, end)
        differing = [field for field in end._fields if getattr(end, field) != getattr(expected, field)]
        if differing or end.forms[0] != count:
            self.faults.append(f"{name} ends in another state ({', '.join(differing)}): {end.summary()}")


def compete(prepared, chosen):
    forms = prepared.forms(chosen.forms)
    contest = Contest(prepared, chosen.sides)
    costs = {name: [] for name in chosen.sides}
    for turn in range(chosen.rounds):
        say(f"round {turn + 1} of {chosen.rounds}")
        for name, cost in contest.round(turn, forms, chosen.forms).items():
            costs[name].append(cost)
    print(f"{chosen.contracts:,} contracts, {chosen.forms:,} forms, {chosen.rounds} rounds; {machine()}")
    print(f"Every side: {contest.ends[forms].summary()}\n")
    show_costs(costs, chosen.forms)
    return contest.faults + show_ratios(costs) + control(costs)


def show_costs(costs, count):
    print(f"{'side':<50} {'wall s':>8} {'CPU s':>8} {'forms/s':>9}")
    for name, rounds in costs.items():
        middle = median(rounds)
        words = f"{'otpdesk: ' if name in sides.OTPDESK else ''}{sides.SIDES[name].words}"
        print(f"{words:<50} {middle.wall:8.2f} {middle.cpu:8.2f} {count / middle.wall:9,.0f}")


def show_ratios(costs):
    """A promise is about wall time; processor time stands beside it."""
    compared = [pair for pair in COMPARISONS if {*pair[:2]} <= costs.keys()]
    if compared:
        print(f"\n{'otpdesk / peer':<28} {'wall':<22} {'CPU':<22} {'at least':>8} {'aim':>6}")
    faults = []
    for name, peer, promise in compared:
        wall, cpu = (ratio(costs[name], costs[peer], field) for field in ("wall", "cpu"))
        line = f"{name + ' / ' + peer:<28} {str(wall):<22} {str(cpu):<22}"
        if promise is None:
            print(f"{line} {'-':>8} {'-':>6}")
            continue
        verdict = promise.verdict(wall.median)
        print(f"{line} {promise.at_least:8} {promise.aim:6}  {verdict}")
        if verdict == "BROKEN":
            faults.append(f"{name} / {peer}: {wall.median:.2f} is more than {promise.at_least}")
    return faults


def control(costs):
    """The script in otpdesk's place must break the promise against plain SQL."""
    if not {"script", "sql-wal"} <= costs.keys():
        return []
    wall = ratio(costs["script"], costs["sql-wal"], "wall")
    verdict = SQL.verdict(wall.median)
    print(f"\nControl, the script in otpdesk's place: script / sql-wal {wall}, {verdict}")
    return [] if verdict == "BROKEN" else ["the control did not fail: these figures show nothing"]


def grow(prepared, chosen):
    """Processor time a form at ten times as many forms."""
    counts = [chosen.forms, chosen.forms * TIMES]
    contest = Contest(prepared, [name for name in chosen.sides if name in sides.OTPDESK])
    costs = {(name, count): [] for name in contest.names for count in counts}
    for turn in range(chosen.rounds):
        for count in counts:
            say(f"round {turn + 1} of {chosen.rounds}, {count:,} forms")
            for name, cost in contest.round(turn, prepared.forms(count), count).items():
                costs[name, count].append(cost)
    print(f"{chosen.contracts:,} contracts, {chosen.rounds} rounds; {machine()}")
    return contest.faults + show_growth(costs, contest.names, counts)


def show_growth(costs, names, counts):
    few, many = counts
    faults = []
    for name in names:
        less, more = (median(costs[name, count]).cpu / count for count in counts)
        grown = ratio(costs[name, many], costs[name, few], "cpu")
        growth = grown.scaled(few / many)
        verdict = GROWTH.verdict(growth.median)
        print(f"{name:<15} CPU a form: {less * 1e6:.1f} µs of {few:,}, {more * 1e6:.1f} µs of {many:,}: {growth}, "
              f"at least {GROWTH.at_least}, aim {GROWTH.aim}: {verdict}")
        if verdict == "BROKEN":
            faults.append(f"{name}: {growth.median:.2f} is more than {GROWTH.at_least}")
    return faults


def machine():
    shell = subprocess.run(["sqlite3", "--version"], capture_output=True, text=True, check=True).stdout.split()[0]
    return (f"{os.cpu_count()} processors, {platform.system()} {platform.machine()}, sqlite3 {shell}, "
            f"Python {platform.python_version()} with SQLite {sqlite3.sqlite_version}")


def prepare(prepared, chosen):
    prepared.forms(chosen.forms)
    for peer in sides.PEERS.keys() & set(chosen.sides):
        sides.PEERS[peer].file(prepared)
    if (sides.OTPDESK | sides.BARE).keys() & set(chosen.sides):
        prepared.ledger()
    return []


def main():
    chosen = options()
    prepared = Prepared(chosen.work.resolve(), chosen.otpdesk.resolve(), chosen.bare.resolve(), chosen.contracts)
    work = prepare if chosen.prepare else grow if chosen.growth else compete
    faults = work(prepared, chosen)
    for fault in faults:
        say(fault)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
