"""A row of forms.csv read as values, with the faults that the product finds in it too."""

import datetime
import functools
import operator
import re
import unicodedata
from typing import NamedTuple

COLUMNS = {
    "paper_no": "届出番号", "filed_on": "届出日", "branch": "店番", "contract_id": "契約者ID", "account_type": "科目",
    "account_no": "口座番号", "holder_name": "氏名", "holder_kana": "フリガナ", "serial": "シリアル番号",
    "reason": "解約理由", "seal": "印鑑照合", "seal_checked_by": "照合者", "note": "備考",
}
ACCOUNT_TYPES = {
    "ordinary": "ordinary", "普通": "ordinary", "普通預金": "ordinary", "1": "ordinary", "01": "ordinary",
    "current": "current", "当座": "current", "当座預金": "current", "2": "current", "02": "current",
    "savings": "savings", "貯蓄": "savings", "貯蓄預金": "savings", "4": "savings", "04": "savings",
}
REASONS = {
    "lost": "lost", "紛失": "lost", "stolen": "stolen", "盗難": "stolen", "broken": "broken", "破損": "broken",
    "故障": "broken", "破損・故障": "broken", "破損/故障": "broken", "model_change": "model_change",
    "機種変更": "model_change", "app_deleted": "app_deleted", "アプリ削除": "app_deleted", "fraud": "fraud",
    "不正利用のおそれ": "fraud", "不正利用": "fraud", "other": "other", "その他": "other",
}
SEALS = {
    "verified": "verified", "一致": "verified", "照合済": "verified", "済": "verified", "○": "verified",
    "mismatch": "mismatch", "不一致": "mismatch", "×": "mismatch", "unclear": "unclear", "不鮮明": "unclear",
    "pending": "pending", "未照合": "pending", "未": "pending", "": "pending",
}
# The year before an era's year 1, its first and its last day.
ERAS = {
    "令和": (2018, "2019-05-01", "9999-12-31"), "R": (2018, "2019-05-01", "9999-12-31"),
    "平成": (1988, "1989-01-08", "2019-04-30"), "H": (1988, "1989-01-08", "2019-04-30"),
    "昭和": (1925, "1926-12-25", "1989-01-07"), "S": (1925, "1926-12-25", "1989-01-07"),
}
IN_ERA = re.compile(r"(令和|平成|昭和|[RHS])(元|\d{1,2})(?:年|[./-])(\d{1,2})(?:月|[./-])(\d{1,2})日?")
WESTERN = re.compile(r"(\d{4})(?:年|[./-])(\d{1,2})(?:月|[./-])(\d{1,2})日?|(\d{4})(\d\d)(\d\d)")
CODE = re.compile(r"[0-9A-Za-z]{1,32}")
PAPER_NO = re.compile(r"[0-9A-Za-z._/-]{1,40}")
# Control and bidirectional characters, and what a masked list leaves of a value.
REFUSED = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|\\*\\*\\*")
LONGEST = 1024


class Rejected(Exception):
    """A row that is not taken in, by its code."""


class Paper(NamedTuple):
    """What a form says."""

    paper_no: str
    filed_on: str
    branch: str
    contract_id: str
    account_type: str
    account_no: str
    holder_name: str
    holder_kana: str | None
    serial: str | None
    reason: str
    seal: str
    seal_checked_by: str | None
    note: str | None


def in_order(header):
    """Takes a row's cells in the order of COLUMNS. An unknown, repeated or missing column ends the file."""
    english = {japanese: key for key, japanese in COLUMNS.items()}
    keys = [english.get(name.strip(), name.strip()) for name in header]
    if len(set(keys)) != len(keys) or set(keys) != set(COLUMNS):
        raise SystemExit("forms: columns missing, repeated or unknown")
    return operator.itemgetter(*(keys.index(key) for key in COLUMNS))


def read(cells, today):
    if REFUSED.search(",".join(cells)) or max(map(len, cells)) > LONGEST:
        raise Rejected("bad_value")
    (paper_no, filed_on, branch, contract_id, account_type, account_no, name, kana, serial, reason, seal, checker,
        note) = cells
    if not (paper_no and filed_on and branch and contract_id and account_type and account_no and name and reason):
        raise Rejected("missing_value")
    filed_on = day(filed_on)
    if filed_on > today:
        raise Rejected("date_in_future")
    seal, checker = word(SEALS, seal), code(checker)
    if seal != "pending" and not checker:
        raise Rejected("seal_checker_missing")
    return Paper(
        shaped(PAPER_NO, paper_no), filed_on, digits(branch, 3), shaped(CODE, contract_id),
        word(ACCOUNT_TYPES, account_type), digits(account_no, 7), name, widened(kana) or None, code(serial) or None,
        word(REASONS, reason), seal, checker or None, note or None,
    )


def code(text):
    """Full-width letters, digits and signs as ASCII."""
    return text if text.isascii() else unicodedata.normalize("NFKC", text).strip()


def shaped(pattern, text):
    folded = code(text)
    if not pattern.fullmatch(folded):
        raise Rejected("bad_value")
    return folded


def digits(text, count):
    """Restores the zeros that a spreadsheet took."""
    folded = code(text)
    if not folded.isdecimal() or len(folded) > count:
        raise Rejected("bad_value")
    return folded.zfill(count)


def word(known, text):
    found = known.get(text) or known.get(code(text))
    if found is None:
        raise Rejected("bad_value")
    return found


def widened(kana):
    return " ".join(unicodedata.normalize("NFKC", kana).split())


@functools.lru_cache
def day(text):
    """A date in any of the ways in which a counter writes it, as ISO."""
    folded = code(text)
    era, western = IN_ERA.fullmatch(folded), WESTERN.fullmatch(folded)
    if era:
        before, first, last = ERAS[era[1]]
        year = before + (1 if era[2] == "元" else int(era[2]))
        found = calendar_day(year, era[3], era[4])
        if first <= found <= last:
            return found
    elif western:
        year, month, day_of_month = filter(None, western.groups())
        return calendar_day(int(year), month, day_of_month)
    raise Rejected("bad_value")


def calendar_day(year, month, day_of_month):
    try:
        return datetime.date(year, int(month), int(day_of_month)).isoformat()
    except ValueError:
        raise Rejected("bad_value") from None


def same_name(left, right):
    """Whether two writings name one holder: compared after NFKC and without spaces."""
    return left == right or name_key(left) == name_key(right)


def name_key(name):
    return "".join(unicodedata.normalize("NFKC", name).split())
