"""The script's trail: a chain of HMACs."""

import hmac
import json

TEXT_OF = json.JSONEncoder(ensure_ascii=False, default=bytes.hex).encode
ADD_ENTRY = "INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"


class Trail:
    """An entry's hash covers it, the digests of the rows that it tells of and the hash before it."""

    def __init__(self, ledger, key):
        self.key, self.entries = key, []
        last = ledger.execute("SELECT seq, hash FROM entry ORDER BY seq DESC LIMIT 1").fetchone()
        self.seq, self.hash = last or (0, bytes(32))

    @property
    def next(self):
        """The number of the next entry, which every row that it tells of bears."""
        return self.seq + 1

    def digest(self, table, row):
        return self.mac(TEXT_OF((table, *row)).encode())

    def mac(self, message):
        return hmac.digest(self.key, message, "sha256")

    def append(self, now, operator, action, subject, details, rows):
        """`rows`: table and row of each that was changed, led by its id."""
        self.seq += 1
        told = (self.seq, now, operator, action, subject, TEXT_OF(details), None)
        rows = b"".join(row[0].to_bytes(8, "big") + self.digest(table, row) for table, row in rows)
        self.hash = self.mac(TEXT_OF(told).encode() + rows + self.hash)
        self.entries.append((*told, rows, self.hash))

    def write(self, ledger):
        ledger.executemany(ADD_ENTRY, self.entries)
