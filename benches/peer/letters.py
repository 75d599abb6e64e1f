"""The script's letters."""

import datetime
import secrets

URGENT = {"stolen", "fraud"}


class Letters:
    """The letter in each branch's name at one time, but for what differs from customer to customer."""

    def __init__(self, ledger, templates, now):
        text = (templates / "otp_disabled/ja.txt").read_text(encoding="utf-8")
        for part in ("facts", "closing"):
            included = (templates / part / "ja.txt").read_text(encoding="utf-8")
            text = text.replace(f'{{% include "{part}/ja.txt" %}}\n', included)
        (institution,) = ledger.execute("SELECT value FROM setting WHERE key = 'institution'").fetchone()
        at = f"{now.year}年{now.month}月{now.day}日 {now:%H時%M分}"
        text = text.replace("{{ institution }}", institution).replace("{{ at }}", at)
        self.of_branch = {
            branch: self.parts(text.replace("{{ branch }}", f"{name}（店番{branch}）" if name else f"店番{branch}"))
            for branch, name in ledger.execute("SELECT branch, name FROM branch")
        }
        self.now, self.due = now.isoformat(), due(now).isoformat()

    @staticmethod
    def parts(text):
        subject, body = text.split("\n", 1)
        return subject, body.lstrip().replace("{{ receipt_no }}", "%s").replace("{{ contract_tail }}", "%s")

    def row(self, id, form, receipt_no, email, seq):
        """A row of `mail`."""
        subject, body = self.of_branch[form.branch]
        urgent = form.reason in URGENT
        waits = (self.now if urgent else self.due) if email else None
        return (
            id, "otp_disabled", form.contract_id, receipt_no, None, int(urgent), subject,
            body % (receipt_no, form.contract_id[-3:]), f"<{secrets.token_hex(16)}@example.jp>",
            "queued" if email else "no_address", self.now, 0, waits, None, None, None, None, seq, None,
        )


def due(now):
    """Now, or the end of the quiet hours from 23:00 to 8:30."""
    morning = now.replace(hour=8, minute=30, second=0)
    if now.hour >= 23:
        return morning + datetime.timedelta(days=1)
    return max(now, morning)
