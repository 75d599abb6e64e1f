"""What a command costs, and how two sides compare."""

import os
import statistics
import subprocess
import tempfile
import time
from typing import NamedTuple


class Cost(NamedTuple):
    """Seconds of a command, from its start to its end and on the processors."""

    wall: float
    cpu: float

    def __add__(self, other):
        return Cost(self.wall + other.wall, self.cpu + other.cpu)


class Promise(NamedTuple):
    """A ratio of times that must be reached, and one to reach for."""

    at_least: float
    aim: float

    def verdict(self, ratio):
        if ratio <= self.aim:
            return "aim reached"
        return "kept" if ratio <= self.at_least else "BROKEN"


class Ratio(NamedTuple):
    """One median over another, and the least and the most that a single round showed."""

    median: float
    least: float
    most: float

    def scaled(self, factor):
        return Ratio(*(part * factor for part in self))

    def __str__(self):
        return f"{self.median:.2f} ({self.least:.2f}..{self.most:.2f})"


def timed(command, folder, environment=None):
    """Runs a command to its end. Whatever it says goes to files, so that no reader takes part."""
    with tempfile.TemporaryFile() as said, tempfile.TemporaryFile() as told:
        begun = time.perf_counter()
        process = subprocess.Popen(command, cwd=folder, env=environment, stdin=subprocess.DEVNULL, stdout=said,
                                   stderr=told)
        _, status, used = os.wait4(process.pid, 0)
        wall = time.perf_counter() - begun
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            told.seek(0)
            fault = told.read().decode(errors="replace")
            raise SystemExit(f"{' '.join(map(str, command))}: exit {process.returncode}\n{fault}")
    return Cost(wall, used.ru_utime + used.ru_stime)


def told(command, environment):
    """Runs a command to its end. Gives what it says on its standard output."""
    done = subprocess.run(command, env=environment, stdin=subprocess.DEVNULL, capture_output=True, text=True,
                          encoding="utf-8", check=False)
    if done.returncode:
        raise SystemExit(f"{' '.join(map(str, command))}: exit {done.returncode}\n{done.stderr}")
    return done.stdout


def ratio(costs, peers, field):
    """`field`: wall or cpu. A round's two sides ran one after the other, so their ratio is the fairest spread."""
    ours, theirs = ([getattr(cost, field) for cost in side] for side in (costs, peers))
    rounds = [our / their for our, their in zip(ours, theirs)]
    return Ratio(statistics.median(ours) / statistics.median(theirs), min(rounds), max(rounds))


def median(costs):
    return Cost(*map(statistics.median, zip(*costs)))
