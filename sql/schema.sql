-- The whole current schema, explained. The program runs the migrations; a test compares what they make with this file.
--
-- Every state row carries in `seq` the entry that last told of it; `id` is what the trail's row digests name. Times are
-- text (RFC 3339, +09:00), given by the program. The lists in CHECKs are the domain's enums (a test compares). The
-- triggers hold the rules that must hold however a command is reached, by a database tool too.
--
-- Written for many rows a second, without giving up a rule. A row comes before its entry, so `seq` is no foreign key: a
-- deferred one would make SQLite look through whole tables at each entry (`audit verify` compares all). Whoever breaks a
-- rule loses the whole transaction (ROLLBACK), and foreign keys are looked at when a row is written but judged at the
-- commit: so no statement needs a copy of every page that it touches. Nor does a CHECK call a function, which might fail in the
-- middle of a statement. A list behind IN is built anew as a table by every statement; a chain of OR is not.

-- One line of the append-only trail: what was done, by whom, to which rows. Hashed with all before it.
CREATE TABLE entry (
    -- 1, 2, 3 … without gaps.
    seq      INTEGER PRIMARY KEY,
    -- RFC 3339 with +09:00, as every time here.
    at       TEXT NOT NULL,
    -- Who acted; no reference, so that the trail stands alone.
    operator TEXT NOT NULL,
    -- A code of the domain's `Action`.
    action   TEXT NOT NULL,
    -- What it was about: `form/NO`, `contract/ID`, `operator/ID`, `ledger` …
    subject  TEXT NOT NULL,
    -- JSON without personal data.
    details  TEXT NOT NULL,
    -- What people typed with it, a reason or a note; may be personal.
    remark   TEXT,
    -- Of every row that changed: table, row, the state it came to, its keyed digest.
    rows     BLOB NOT NULL,
    -- SHA-256 over the hash before it and this whole entry, length-framed; of the remark its keyed digest.
    hash     BLOB NOT NULL
) STRICT;

-- `audit list` by form, contract or operator.
CREATE INDEX entry_subject ON entry (subject, seq);

-- No entry is left out, none comes before its time.
CREATE TRIGGER entry_has_no_gap BEFORE INSERT ON entry
WHEN NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM entry)
BEGIN SELECT raise(ROLLBACK, 'entry: a gap'); END;

-- Corrections are new entries.
CREATE TRIGGER entry_is_not_changed BEFORE UPDATE ON entry
BEGIN SELECT raise(ROLLBACK, 'entry: append-only'); END;

-- Nothing is taken out of the trail.
CREATE TRIGGER entry_is_not_deleted BEFORE DELETE ON entry
BEGIN SELECT raise(ROLLBACK, 'entry: append-only'); END;

-- The operator's Ed25519 signature over one transaction, and by the chain over all before it.
CREATE TABLE signature (
    -- The transaction's first entry …
    first_seq INTEGER NOT NULL,
    -- … and its last.
    last_seq  INTEGER PRIMARY KEY REFERENCES entry (seq),
    -- Whose key signed: the one who acted.
    operator  TEXT NOT NULL,
    -- The entry that introduced that key.
    keys_seq  INTEGER NOT NULL,
    -- The digest of what they went by: their own row and every setting, as the transaction found them.
    went_by   BLOB NOT NULL CHECK (length(went_by) = 32),
    -- The latest time in the trail up to here: an entry that is much older than it was written under a false clock.
    latest    TEXT NOT NULL,
    -- 64 bytes.
    signature BLOB NOT NULL CHECK (length(signature) = 64),
    -- A transaction without an entry has nothing to sign.
    CHECK (first_seq <= last_seq)
) STRICT;

-- Each begins where the one before it ended.
CREATE TRIGGER signature_has_no_gap BEFORE INSERT ON signature
WHEN NEW.first_seq <> (SELECT coalesce(max(last_seq), 0) + 1 FROM signature)
BEGIN SELECT raise(ROLLBACK, 'signature: a gap'); END;

-- A signature stays as it was given.
CREATE TRIGGER signature_is_not_changed BEFORE UPDATE ON signature
BEGIN SELECT raise(ROLLBACK, 'signature: append-only'); END;

-- What was signed stays signed.
CREATE TRIGGER signature_is_not_deleted BEFORE DELETE ON signature
BEGIN SELECT raise(ROLLBACK, 'signature: append-only'); END;

-- The ledger itself: one row.
CREATE TABLE ledger (
    -- Always 1.
    id          INTEGER PRIMARY KEY CHECK (id = 1),
    -- 16 random bytes in hexadecimal, which keyring and seals name.
    ledger_id   TEXT NOT NULL CHECK (length(ledger_id) = 32),
    -- The key of the rows' digests: random, made once, never changed.
    digest_key  BLOB NOT NULL CHECK (length(digest_key) = 32),
    -- The entry that introduced the secrets key in force; NULL until a `site` operator who brings one is confirmed.
    secrets_seq INTEGER,
    -- How many secrets keys there have been; NULL like the entry.
    secrets_generation INTEGER CHECK ((secrets_generation IS NULL) = (secrets_seq IS NULL)),
    -- When `init` made it.
    created_at  TEXT NOT NULL,
    -- The entry that last told of this row.
    seq         INTEGER NOT NULL
) STRICT;

-- Keyring, seals and digests name it.
CREATE TRIGGER ledger_keeps_its_identity BEFORE UPDATE OF id, ledger_id, digest_key, created_at ON ledger
BEGIN SELECT raise(ROLLBACK, 'ledger: identity'); END;

-- There is always this one row.
CREATE TRIGGER ledger_is_not_deleted BEFORE DELETE ON ledger
BEGIN SELECT raise(ROLLBACK, 'ledger: no deletion'); END;

-- Branches (店番).
CREATE TABLE branch (
    -- The row's number, by which the trail names it.
    id     INTEGER PRIMARY KEY,
    -- Three digits.
    branch TEXT NOT NULL UNIQUE CHECK (branch GLOB '[0-9][0-9][0-9]'),
    -- As letters say it.
    name   TEXT,
    -- The entry that last told of this row.
    seq    INTEGER NOT NULL
) STRICT;

-- Forms and receipt numbers name it.
CREATE TRIGGER branch_is_not_deleted BEFORE DELETE ON branch
BEGIN SELECT raise(ROLLBACK, 'branch: no deletion'); END;

-- Staff, jobs and customer terminals (担当者). Their keys are in the keyring and, the public ones, in the trail.
CREATE TABLE operator (
    -- The row's number, by which the trail names it.
    id                 INTEGER PRIMARY KEY,
    -- Who it is, in every other table and in the trail.
    operator           TEXT NOT NULL UNIQUE,
    -- Who added them; of the first admin, themselves.
    added_by           TEXT NOT NULL,
    -- As the others see it.
    name               TEXT NOT NULL,
    -- What the matrix of commands goes by.
    role               TEXT NOT NULL CHECK (role IN ('teller', 'officer', 'admin', 'auditor', 'job', 'site')),
    -- A branch, or `all`.
    reach              TEXT NOT NULL,
    -- `pending` until they act (rule 9).
    state              TEXT NOT NULL CHECK (state IN ('pending', 'active', 'disabled')),
    -- The keyring's seat in force; another seat of theirs opens nothing. NULL: no keys were ever in force.
    seat               TEXT,
    -- The entry that introduced the public keys in force.
    keys_seq           INTEGER,
    -- The generation of the secrets key that they hold.
    secrets_generation INTEGER,
    -- The second person; NULL: unconfirmed, on every day-close sheet.
    confirmed_by       TEXT,
    -- What waits for a second person; nothing of it is in force.
    proposed           TEXT CHECK (proposed IN ('added', 'alone', 'changed', 'reset', 'disabling')),
    -- Who asked for it …
    proposed_by        TEXT,
    -- … the entry that last changed it, which a confirmation names …
    proposed_seq       INTEGER,
    -- … and its time: it lapses.
    proposed_at        TEXT,
    -- The role and the reach that are asked for, where they are others.
    proposed_role      TEXT CHECK (proposed_role IN ('teller', 'officer', 'admin', 'auditor', 'job', 'site')),
    proposed_reach     TEXT,
    -- The seat and the keys that are to come into force …
    proposed_seat      TEXT,
    proposed_keys_seq  INTEGER,
    -- … and whether their owner made them: else somebody knows the passphrase.
    proposed_keys_own  INTEGER CHECK (proposed_keys_own IN (0, 1)),
    -- The entry that last told of this row.
    seq                INTEGER NOT NULL,
    CHECK ((seat IS NULL) = (keys_seq IS NULL)),
    CHECK (state <> 'active' OR seat IS NOT NULL),
    CHECK (state <> 'pending' OR proposed IS NOT NULL),
    -- A proposal is whole.
    CHECK ((proposed IS NULL) = (proposed_by IS NULL) AND (proposed IS NULL) = (proposed_seq IS NULL)
       AND (proposed IS NULL) = (proposed_at IS NULL)),
    CHECK ((proposed_seat IS NULL) = (proposed_keys_seq IS NULL)
       AND (proposed_seat IS NULL) = (proposed_keys_own IS NULL)),
    CHECK (proposed IS NOT NULL OR (proposed_seat IS NULL AND proposed_role IS NULL AND proposed_reach IS NULL)),
    -- Nobody confirms themselves.
    CHECK (confirmed_by IS NULL OR confirmed_by <> operator)
) STRICT;

-- Nobody confirms what they asked for.
CREATE TRIGGER operator_is_confirmed_by_another BEFORE UPDATE OF confirmed_by ON operator
WHEN NEW.confirmed_by IS NOT OLD.confirmed_by AND NEW.confirmed_by = coalesce(OLD.proposed_by, OLD.added_by)
BEGIN SELECT raise(ROLLBACK, 'operator: a second person'); END;

-- The trail names them for ever.
CREATE TRIGGER operator_stays_who_it_is BEFORE UPDATE OF operator, added_by ON operator
BEGIN SELECT raise(ROLLBACK, 'operator: identity'); END;

-- The trail names them; they are disabled instead.
CREATE TRIGGER operator_is_not_deleted BEFORE DELETE ON operator
BEGIN SELECT raise(ROLLBACK, 'operator: no deletion'); END;

-- The ledger's own settings that differ from the program's.
CREATE TABLE setting (
    -- The row's number, by which the trail names it.
    id           INTEGER PRIMARY KEY,
    -- The keys of `settings list`.
    key          TEXT NOT NULL UNIQUE CHECK (key IN ('institution', 'policy.approval', 'form.kinds',
                     'contract_id.pattern', 'mail.quiet_hours', 'mail.language')),
    -- In force.
    value        TEXT NOT NULL,
    -- A change that waits for a second person (`policy.approval`).
    pending      TEXT,
    -- Who asked for it, or set it while there was no second person; NULL: nothing is to be confirmed …
    proposed_by  TEXT,
    -- … the entry in which they did, which a confirmation names …
    proposed_seq INTEGER,
    -- … and its time: it lapses.
    proposed_at  TEXT,
    -- The entry that last told of this row.
    seq          INTEGER NOT NULL,
    CHECK ((proposed_by IS NULL) = (proposed_seq IS NULL) AND (proposed_by IS NULL) = (proposed_at IS NULL)),
    CHECK (pending IS NULL OR proposed_by IS NOT NULL)
) STRICT;

-- A setting is set anew instead.
CREATE TRIGGER setting_is_not_deleted BEFORE DELETE ON setting
BEGIN SELECT raise(ROLLBACK, 'setting: no deletion'); END;

-- Keys of token seeds and customers' passwords, one for each import.
CREATE TABLE data_key (
    -- The row's number, by which the trail names it.
    id         INTEGER PRIMARY KEY,
    -- Sealed to the secrets key, which only `site` operators hold.
    sealed     BLOB NOT NULL,
    -- Which secrets key: its generation.
    generation INTEGER NOT NULL,
    -- The entry that last told of this row.
    seq        INTEGER NOT NULL
) STRICT;

-- What it seals would be lost.
CREATE TRIGGER data_key_is_not_deleted BEFORE DELETE ON data_key
BEGIN SELECT raise(ROLLBACK, 'data_key: no deletion'); END;

-- The last receipt number of a branch on a day: one series for forms and registrations.
CREATE TABLE receipt_series (
    -- The row's number, by which the trail names it.
    id     INTEGER PRIMARY KEY,
    -- Whose series.
    branch TEXT NOT NULL REFERENCES branch (branch) DEFERRABLE INITIALLY DEFERRED,
    -- The day on the bank's calendar, ISO.
    day    TEXT NOT NULL,
    -- Given out last; begins at 1.
    last   INTEGER NOT NULL CHECK (last > 0),
    -- The entry that last told of this row.
    seq    INTEGER NOT NULL,
    -- One series a branch and day.
    UNIQUE (branch, day)
) STRICT;

-- A number is never given out twice.
CREATE TRIGGER receipt_series_only_grows BEFORE UPDATE OF
    branch, day, last
ON receipt_series
WHEN NEW.last <= OLD.last OR NEW.branch <> OLD.branch OR NEW.day <> OLD.day
BEGIN SELECT raise(ROLLBACK, 'receipt_series: only grows'); END;

-- It would begin at 1 again.
CREATE TRIGGER receipt_series_is_not_deleted BEFORE DELETE ON receipt_series
BEGIN SELECT raise(ROLLBACK, 'receipt_series: no deletion'); END;

-- Internet-banking contracts (契約).
CREATE TABLE contract (
    -- The row's number, by which the trail names it.
    id                INTEGER PRIMARY KEY,
    -- 契約者ID, case-sensitive.
    contract_id       TEXT NOT NULL UNIQUE,
    -- 店番, whose staff look after it.
    branch            TEXT NOT NULL REFERENCES branch (branch) DEFERRABLE INITIALLY DEFERRED,
    -- 科目 of the representative account, whose seal counts.
    account_type      TEXT NOT NULL CHECK (account_type = 'ordinary' OR account_type = 'current' OR account_type = 'savings'),
    -- Seven digits.
    account_no        TEXT NOT NULL CHECK (account_no BETWEEN '0000000' AND '9999999'),
    -- As written.
    holder_name       TEXT NOT NULL,
    -- Folded for comparing and looking up: NFKC, no spaces, variants of kanji alike.
    holder_key        TEXT NOT NULL,
    -- As written.
    holder_kana       TEXT,
    -- Folded likewise.
    kana_key          TEXT,
    -- Where letters go; NULL: they become tasks.
    email             TEXT,
    -- Which data key seals the passwords.
    data_key_id       INTEGER REFERENCES data_key (id) DEFERRABLE INITIALLY DEFERRED,
    -- Sealed: Argon2id of the login password.
    login_password    BLOB,
    -- Sealed: the ten digits.
    transfer_password BLOB,
    -- From then on it is only read.
    closed_at         TEXT,
    -- The entry that last told of this row.
    seq               INTEGER NOT NULL,
    -- The officer who asked that the passwords be cleared; a second one does it.
    clear_asked_by    TEXT REFERENCES operator (operator) DEFERRABLE INITIALLY DEFERRED,
    -- In which entry, which the second one names …
    clear_asked_seq   INTEGER,
    -- … and when: it lapses.
    clear_asked_at    TEXT,
    -- A request is whole.
    CHECK ((clear_asked_by IS NULL) = (clear_asked_seq IS NULL) AND (clear_asked_by IS NULL) = (clear_asked_at IS NULL)),
    -- No password without its key.
    CHECK ((login_password IS NULL AND transfer_password IS NULL) OR data_key_id IS NOT NULL)
) STRICT;

-- `contract list --name`.
CREATE INDEX contract_holder ON contract (holder_key);
-- `contract list --kana`.
CREATE INDEX contract_kana ON contract (kana_key) WHERE kana_key IS NOT NULL;
-- `contract list --account`.
CREATE INDEX contract_account ON contract (account_no);

-- A closed contract stays as it was.
CREATE TRIGGER contract_closed_is_only_read BEFORE UPDATE OF
    account_no, account_type, branch, clear_asked_at, clear_asked_by, clear_asked_seq, closed_at, contract_id,
    data_key_id, email, holder_kana, holder_key, holder_name, kana_key, login_password, transfer_password
ON contract
WHEN OLD.closed_at IS NOT NULL
BEGIN SELECT raise(ROLLBACK, 'contract: closed'); END;

-- No contract is closed over a live token or an open form.
CREATE TRIGGER contract_in_use_is_not_closed BEFORE UPDATE OF closed_at ON contract
WHEN NEW.closed_at IS NOT NULL
    AND (EXISTS (SELECT 1 FROM token WHERE contract_id = NEW.contract_id AND state IN ('active', 'held'))
        OR EXISTS (SELECT 1 FROM form WHERE contract_id = NEW.contract_id AND state IN ('received', 'checked')))
BEGIN SELECT raise(ROLLBACK, 'contract: in use'); END;

-- It is closed instead.
CREATE TRIGGER contract_is_not_deleted BEFORE DELETE ON contract
BEGIN SELECT raise(ROLLBACK, 'contract: no deletion'); END;

-- Files of forms that were imported: a batch is its file.
CREATE TABLE batch (
    -- The row's number, by which the trail names it.
    id          INTEGER PRIMARY KEY,
    -- `B` and the first 12 digits of the digest.
    batch       TEXT NOT NULL UNIQUE CHECK (length(batch) = 13),
    -- SHA-256 of the file's bytes, as the approver is shown it.
    sha256      TEXT NOT NULL CHECK (length(sha256) = 64 AND batch = 'B' || substr(sha256, 1, 12)),
    -- What the file was called when it first came.
    file        TEXT NOT NULL,
    -- Who imported it first …
    imported_by TEXT NOT NULL REFERENCES operator (operator) DEFERRABLE INITIALLY DEFERRED,
    -- … and when.
    imported_at TEXT NOT NULL,
    -- The entry that told of this row.
    seq         INTEGER NOT NULL
) STRICT;

-- The same file again is the same batch.
CREATE TRIGGER batch_is_not_changed BEFORE UPDATE OF
    batch, file, imported_at, imported_by, sha256
ON batch
BEGIN SELECT raise(ROLLBACK, 'batch: no change'); END;

-- Its forms name it.
CREATE TRIGGER batch_is_not_deleted BEFORE DELETE ON batch
BEGIN SELECT raise(ROLLBACK, 'batch: no deletion'); END;

-- Cancellation forms (解約届).
CREATE TABLE form (
    -- Order of receipt.
    id               INTEGER PRIMARY KEY,
    -- 受付番号: branch, day, sequence.
    receipt_no       TEXT NOT NULL UNIQUE CHECK (receipt_no BETWEEN '000000000000000' AND '99999999999999999999'),
    -- 届出番号 on the paper; the receipt number where it has none.
    paper_no         TEXT NOT NULL,
    -- `received` → `checked` → `processed`, or `returned` from the first two.
    state            TEXT NOT NULL CHECK (state = 'received' OR state = 'checked' OR state = 'processed' OR state = 'returned'),
    -- Whose token is to be cancelled.
    contract_id      TEXT NOT NULL REFERENCES contract (contract_id) DEFERRABLE INITIALLY DEFERRED,
    -- The contract's, at receipt.
    branch           TEXT NOT NULL REFERENCES branch (branch) DEFERRABLE INITIALLY DEFERRED,
    -- What the paper says, to the name: compared with the contract again at approval (rule 2).
    account_type     TEXT NOT NULL CHECK (account_type = 'ordinary' OR account_type = 'current' OR account_type = 'savings'),
    -- 代表口座の口座番号 on the paper.
    account_no       TEXT NOT NULL CHECK (account_no BETWEEN '0000000' AND '9999999'),
    -- 氏名 on the paper, as written.
    holder_name      TEXT NOT NULL,
    -- フリガナ on the paper, if it is there.
    holder_kana      TEXT,
    -- If the paper says it.
    serial           TEXT,
    -- 解約理由. `stolen` and `fraud` make the letter urgent.
    reason           TEXT NOT NULL CHECK (reason = 'lost' OR reason = 'stolen' OR reason = 'broken' OR reason = 'model_change'
                         OR reason = 'app_deleted' OR reason = 'fraud' OR reason = 'other'),
    -- The date on the paper.
    filed_on         TEXT NOT NULL CHECK (filed_on BETWEEN '1873-01-01' AND '9999-12-31'),
    -- When it was taken at the counter …
    received_at      TEXT NOT NULL,
    -- … and by whom: they may not approve it.
    received_by      TEXT NOT NULL REFERENCES operator (operator) DEFERRABLE INITIALLY DEFERRED,
    -- 印鑑照合.
    seal             TEXT NOT NULL CHECK (seal = 'pending' OR seal = 'verified' OR seal = 'mismatch' OR seal = 'unclear'),
    -- Who compared it, by the word of …
    seal_checked_by  TEXT REFERENCES operator (operator) DEFERRABLE INITIALLY DEFERRED,
    -- … the one who recorded it.
    seal_recorded_by TEXT REFERENCES operator (operator) DEFERRABLE INITIALLY DEFERRED,
    -- When it was recorded.
    seal_checked_at  TEXT,
    -- 検印: the officer who let it take effect …
    approved_by      TEXT REFERENCES operator (operator) DEFERRABLE INITIALLY DEFERRED,
    -- … and when: the moment of processing.
    approved_at      TEXT,
    -- 返却: who handed it back …
    returned_by      TEXT REFERENCES operator (operator) DEFERRABLE INITIALLY DEFERRED,
    -- … when …
    returned_at      TEXT,
    -- … and why, as the customer is told.
    returned_reason  TEXT,
    -- The returned form whose paper came again.
    replaces         TEXT REFERENCES form (receipt_no) DEFERRABLE INITIALLY DEFERRED,
    -- The shelf on which the paper lies.
    paper_ref        TEXT,
    -- Remarks; may hold line breaks.
    note             TEXT,
    -- The letter that was queued when it took effect.
    mail_id          INTEGER,
    -- The entry that last told of this row.
    seq              INTEGER NOT NULL,
    -- The file that brought it, or that brought its seal; NULL for a paper received at the counter.
    batch            TEXT REFERENCES batch (batch) DEFERRABLE INITIALLY DEFERRED,
    -- 印鑑照合 as the file first told it, by which the same row is known again; NULL is `pending`.
    first_seal       TEXT CHECK (first_seal = 'pending' OR first_seal = 'verified' OR first_seal = 'mismatch'
                         OR first_seal = 'unclear'),
    -- Who amended it, each once, parted by spaces: they may not approve it either.
    amended_by       TEXT,
    -- 氏名の表記相違: why the holder's name on the paper is another writing of the contract's, in the receiver's words.
    name_differs     TEXT,
    -- What the paper said when it was first recorded, kept at the first amendment; NULL: it still says so.
    first_content    TEXT,
    -- A seal was compared by somebody, or not at all.
    CHECK ((seal = 'pending') = (seal_checked_by IS NULL)),
    -- Who compared, who recorded and when stand together.
    CHECK ((seal_checked_by IS NULL) = (seal_recorded_by IS NULL)
        AND (seal_checked_by IS NULL) = (seal_checked_at IS NULL)),
    -- Nothing waits or takes effect without a verified seal.
    CHECK (state NOT IN ('checked', 'processed') OR seal = 'verified'),
    -- What took effect has its officer and time, and nothing else has.
    CHECK ((state = 'processed') = (approved_by IS NOT NULL)
        AND (approved_by IS NULL) = (approved_at IS NULL)),
    -- What was returned says by whom, when and why, and nothing else does.
    CHECK ((state = 'returned') = (returned_by IS NOT NULL)
        AND (returned_by IS NULL) = (returned_at IS NULL)
        AND (returned_by IS NULL) = (returned_reason IS NULL))
) STRICT;

-- One open form a contract.
CREATE UNIQUE INDEX form_open ON form (contract_id) WHERE state IN ('received', 'checked');
-- A paper number is unique among forms not returned, so that the same paper is the same form.
CREATE UNIQUE INDEX form_paper ON form (paper_no) WHERE state <> 'returned';
-- The papers that may come in again.
CREATE INDEX form_paper_returned ON form (paper_no, id) WHERE state = 'returned';
-- The forms of a contract.
CREATE INDEX form_contract ON form (contract_id, id);
-- The forms of a batch.
CREATE INDEX form_batch ON form (batch, id) WHERE batch IS NOT NULL;

-- A file may tell the seal at once: such a form begins as checked, or returned. None starts its life approved, but where
-- one person may approve, a row of a file by an active officer.
CREATE TRIGGER form_begins_before_its_effect BEFORE INSERT ON form
WHEN NEW.state = 'processed'
    AND (NEW.batch IS NULL
        OR NOT EXISTS (SELECT 1 FROM setting WHERE key = 'policy.approval' AND value = 'single')
        OR NOT EXISTS (SELECT 1 FROM operator
            WHERE operator = NEW.approved_by AND role = 'officer' AND state = 'active'))
BEGIN SELECT raise(ROLLBACK, 'form: begins before its effect'); END;

-- By how it began, the same row of a file is known again.
CREATE TRIGGER form_keeps_how_it_began BEFORE UPDATE OF first_seal, first_content ON form
WHEN NEW.first_seal IS NOT OLD.first_seal
    OR (OLD.first_content IS NOT NULL AND NEW.first_content IS NOT OLD.first_content)
BEGIN SELECT raise(ROLLBACK, 'form: how it began'); END;

-- Nothing new for a closed contract.
CREATE TRIGGER form_of_an_open_contract BEFORE INSERT ON form
WHEN EXISTS (SELECT 1 FROM contract WHERE contract_id = NEW.contract_id AND closed_at IS NOT NULL)
BEGIN SELECT raise(ROLLBACK, 'form: contract closed'); END;

-- Nothing leaves `processed` or `returned`, nor is it rewritten.
CREATE TRIGGER form_final_stays BEFORE UPDATE OF
    account_no, account_type, amended_by, approved_at, approved_by, batch, branch, contract_id, filed_on,
    first_content, first_seal, holder_kana, holder_name, mail_id, name_differs, note, paper_no, paper_ref, reason,
    receipt_no, received_at, received_by, replaces, returned_at, returned_by, returned_reason, seal, seal_checked_at,
    seal_checked_by, seal_recorded_by, serial, state
ON form
WHEN OLD.state IN ('processed', 'returned')
BEGIN SELECT raise(ROLLBACK, 'form: final'); END;

-- The steps of a form, each allowed one named.
CREATE TRIGGER form_steps BEFORE UPDATE OF state ON form
WHEN NOT ((OLD.state = 'received' AND (NEW.state = 'received' OR NEW.state = 'checked' OR NEW.state = 'returned'))
    OR (OLD.state = 'checked' AND (NEW.state = 'checked' OR NEW.state = 'processed' OR NEW.state = 'returned')))
BEGIN SELECT raise(ROLLBACK, 'form: no such step'); END;

-- What a form is, and who received it, cannot be amended.
CREATE TRIGGER form_keeps_its_identity
BEFORE UPDATE OF receipt_no, received_by, received_at, contract_id, branch, replaces ON form
WHEN NEW.receipt_no <> OLD.receipt_no OR NEW.received_by <> OLD.received_by OR NEW.received_at <> OLD.received_at
    OR NEW.contract_id <> OLD.contract_id OR NEW.branch <> OLD.branch OR NEW.replaces IS NOT OLD.replaces
BEGIN SELECT raise(ROLLBACK, 'form: identity'); END;

-- Rule 1: an active officer approves, and rule 9: whom a second person has confirmed …
CREATE TRIGGER form_takes_effect_by_an_officer BEFORE UPDATE OF state ON form
WHEN NEW.state = 'processed'
    AND NOT EXISTS (SELECT 1 FROM operator
        WHERE operator = NEW.approved_by AND role = 'officer' AND state = 'active'
            AND (confirmed_by IS NOT NULL
                OR EXISTS (SELECT 1 FROM setting WHERE key = 'policy.approval' AND value = 'single')))
BEGIN SELECT raise(ROLLBACK, 'form: not an officer'); END;

-- … who neither received nor amended the form, nor compared the seal nor recorded that, unless the policy says so.
CREATE TRIGGER form_takes_effect_by_another BEFORE UPDATE OF state ON form
WHEN NEW.state = 'processed'
    AND (NEW.approved_by = NEW.received_by OR NEW.approved_by = NEW.seal_checked_by
        OR NEW.approved_by = NEW.seal_recorded_by
        OR instr(' ' || NEW.amended_by || ' ', ' ' || NEW.approved_by || ' ') > 0)
    AND NOT EXISTS (SELECT 1 FROM setting WHERE key = 'policy.approval' AND value = 'single')
BEGIN SELECT raise(ROLLBACK, 'form: same person'); END;

-- It is returned instead.
CREATE TRIGGER form_is_not_deleted BEFORE DELETE ON form
BEGIN SELECT raise(ROLLBACK, 'form: no deletion'); END;

-- One-time-password tokens, on telephones or cards.
CREATE TABLE token (
    -- The row's number, by which the trail names it.
    id          INTEGER PRIMARY KEY,
    -- シリアル番号.
    serial      TEXT NOT NULL UNIQUE,
    -- On a telephone, or a card.
    kind        TEXT NOT NULL CHECK (kind IN ('software', 'hardware')),
    -- 型式, free text of the vendor.
    model       TEXT,
    -- `stock` → `active` ⇄ `held` → `disabled` (by form), `stopped` (by the customer), `replaced`.
    state       TEXT NOT NULL CHECK (state = 'stock' OR state = 'active' OR state = 'held' OR state = 'disabled'
                         OR state = 'stopped' OR state = 'replaced'),
    -- Whose it is; NULL in stock.
    contract_id TEXT REFERENCES contract (contract_id) DEFERRABLE INITIALLY DEFERRED,
    -- Of RFC 6238, as are …
    algorithm   TEXT NOT NULL CHECK (algorithm = 'SHA1' OR algorithm = 'SHA256' OR algorithm = 'SHA512'),
    -- … the digits shown and …
    digits      INTEGER NOT NULL CHECK (digits IN (6, 8)),
    -- … the seconds that one is shown.
    period      INTEGER NOT NULL CHECK (period BETWEEN 1 AND 300),
    -- Which data key seals the seed; NULL without one.
    data_key_id INTEGER REFERENCES data_key (id) DEFERRABLE INITIALLY DEFERRED,
    -- The sealed seed; destroyed when the token ends for good.
    secret      BLOB,
    -- Whether OTP is asked at login too; NULL in stock.
    login_otp   TEXT CHECK (login_otp IN ('no', 'yes')),
    -- When it began to work.
    started_at  TEXT,
    -- 仮停止: since when …
    held_at     TEXT,
    -- … and why.
    held_reason TEXT CHECK (held_reason = 'lost' OR held_reason = 'stolen' OR held_reason = 'broken'
                         OR held_reason = 'model_change' OR held_reason = 'app_deleted' OR held_reason = 'fraud'
                         OR held_reason = 'other'),
    -- Who reported it, and what was said.
    held_note   TEXT,
    -- When it ended …
    ended_at    TEXT,
    -- … and why.
    end_reason  TEXT,
    -- The form that disabled it.
    end_form    TEXT REFERENCES form (receipt_no) DEFERRABLE INITIALLY DEFERRED,
    -- Of the registration (step ⑧).
    receipt_no  TEXT,
    -- The entry that last told of this row.
    seq         INTEGER NOT NULL,
    -- The step of time (RFC 6238) whose password was accepted last: neither it nor one before it is accepted again.
    last_step   INTEGER,
    -- Only what lies in stock is nobody's.
    CHECK ((state = 'stock') = (contract_id IS NULL)),
    -- What is in use, or was, says whether OTP is asked at login.
    CHECK ((state = 'stock') = (login_otp IS NULL)),
    -- A hold has its time and reason, and takes its note with it.
    CHECK ((state = 'held') = (held_at IS NOT NULL) AND (held_at IS NULL) = (held_reason IS NULL)
        AND (held_at IS NOT NULL OR held_note IS NULL)),
    -- What ended says when.
    CHECK ((state = 'disabled' OR state = 'stopped' OR state = 'replaced') = (ended_at IS NOT NULL)),
    -- Disabled means: by a form.
    CHECK ((state = 'disabled') = (end_form IS NOT NULL)),
    -- No seed without its key, nor a key without its seed.
    CHECK ((secret IS NULL) = (data_key_id IS NULL)),
    -- The seed of what ended for good is gone; a stopped one may start again.
    CHECK (state NOT IN ('disabled', 'replaced') OR secret IS NULL),
    -- What works, or may, has its seed.
    CHECK ((state <> 'stock' AND state <> 'active' AND state <> 'held') OR secret IS NOT NULL)
) STRICT;

-- One live token a contract.
CREATE UNIQUE INDEX token_live ON token (contract_id) WHERE state IN ('active', 'held');
-- The tokens of a contract.
CREATE INDEX token_contract ON token (contract_id) WHERE contract_id IS NOT NULL;

-- Nothing new for a closed contract.
CREATE TRIGGER token_of_an_open_contract BEFORE INSERT ON token
WHEN EXISTS (SELECT 1 FROM contract WHERE contract_id = NEW.contract_id AND closed_at IS NOT NULL)
BEGIN SELECT raise(ROLLBACK, 'token: contract closed'); END;

-- Nor does one begin to work there.
CREATE TRIGGER token_starts_at_an_open_contract BEFORE UPDATE OF state ON token
WHEN NEW.state = 'active' AND OLD.state <> 'held'
    AND EXISTS (SELECT 1 FROM contract WHERE contract_id = NEW.contract_id AND closed_at IS NOT NULL)
BEGIN SELECT raise(ROLLBACK, 'token: contract closed'); END;

-- A token that ended for good never works again.
CREATE TRIGGER token_final_stays BEFORE UPDATE OF
    algorithm, contract_id, data_key_id, digits, end_form, end_reason, ended_at, held_at, held_note, held_reason,
    kind, last_step, login_otp, model, period, receipt_no, secret, serial, started_at, state
ON token
WHEN OLD.state IN ('disabled', 'replaced')
BEGIN SELECT raise(ROLLBACK, 'token: final'); END;

-- The steps of a token. A stopped software token may start again, for the same contract only.
CREATE TRIGGER token_steps BEFORE UPDATE OF state ON token
WHEN NOT ((OLD.state = NEW.state)
    OR (OLD.state = 'stock' AND NEW.state = 'active')
    OR (OLD.state = 'active' AND (NEW.state = 'held' OR NEW.state = 'disabled' OR NEW.state = 'stopped'
                         OR NEW.state = 'replaced'))
    OR (OLD.state = 'held' AND NEW.state IN ('active', 'disabled'))
    OR (OLD.state = 'stopped' AND NEW.state = 'active' AND NEW.kind = 'software'
        AND NEW.contract_id = OLD.contract_id))
BEGIN SELECT raise(ROLLBACK, 'token: no such step'); END;

-- Rule 3: no OTP is disabled but by a form of that contract that took effect.
CREATE TRIGGER token_is_disabled_by_its_form BEFORE UPDATE OF state ON token
WHEN NEW.state = 'disabled'
    AND NOT EXISTS (SELECT 1 FROM form
        WHERE receipt_no = NEW.end_form AND contract_id = NEW.contract_id AND state = 'processed')
BEGIN SELECT raise(ROLLBACK, 'token: no processed form'); END;

-- A password is used once.
CREATE TRIGGER token_step_is_used_once BEFORE UPDATE OF last_step ON token
WHEN OLD.last_step IS NOT NULL AND (NEW.last_step IS NULL OR NEW.last_step <= OLD.last_step)
BEGIN SELECT raise(ROLLBACK, 'token: a step goes back'); END;

-- A serial is never given to another token, nor software made hardware.
CREATE TRIGGER token_keeps_its_identity BEFORE UPDATE OF serial, kind ON token
WHEN NEW.serial <> OLD.serial OR NEW.kind <> OLD.kind
BEGIN SELECT raise(ROLLBACK, 'token: identity'); END;

-- It ends instead.
CREATE TRIGGER token_is_not_deleted BEFORE DELETE ON token
BEGIN SELECT raise(ROLLBACK, 'token: no deletion'); END;

-- How far a contract's customer is with their own steps (rule 6), from the first attempt on.
CREATE TABLE self_service (
    -- The row's number, by which the trail names it.
    id              INTEGER PRIMARY KEY,
    -- Whose.
    contract_id     TEXT NOT NULL UNIQUE REFERENCES contract (contract_id) DEFERRABLE INITIALLY DEFERRED,
    -- Whether another attempt may be made.
    state           TEXT NOT NULL CHECK (state = 'open' OR state = 'locked'),
    -- Attempts that did not come to a good end: counted, and committed, before anything is compared.
    failures        INTEGER NOT NULL CHECK (failures BETWEEN 0 AND 5),
    -- The positions of the transfer password that are asked, kept until they are answered: the first …
    first_position  INTEGER CHECK (first_position BETWEEN 1 AND 10),
    -- … and the second.
    second_position INTEGER CHECK (second_position BETWEEN 1 AND 10),
    -- The entry that last told of this row.
    seq             INTEGER NOT NULL,
    -- Five failures lock.
    CHECK ((state = 'locked') = (failures = 5)),
    -- Two are asked, or none, …
    CHECK ((first_position IS NULL) = (second_position IS NULL)),
    -- … from the left.
    CHECK (first_position IS NULL OR first_position < second_position)
) STRICT;

-- One count a contract.
CREATE TRIGGER self_service_keeps_its_identity BEFORE UPDATE OF contract_id ON self_service
WHEN NEW.contract_id <> OLD.contract_id
BEGIN SELECT raise(ROLLBACK, 'self_service: identity'); END;

-- A count would begin anew.
CREATE TRIGGER self_service_is_not_deleted BEFORE DELETE ON self_service
BEGIN SELECT raise(ROLLBACK, 'self_service: no deletion'); END;

-- What letters say, each text once: a letter adds its receipt number, the end of its contract ID and its time.
CREATE TABLE wording (
    -- The row's number, by which the trail and letters name it.
    id      INTEGER PRIMARY KEY,
    -- As rendered, with the places left open that differ from letter to letter: each a name between two U+001A, which
    -- no name or text of the bank can hold.
    subject TEXT NOT NULL,
    -- Likewise.
    body    TEXT NOT NULL,
    -- The entry that told of this row.
    seq     INTEGER NOT NULL,
    -- The same text is the same wording.
    UNIQUE (body, subject)
) STRICT;

-- Letters that were written with it stay as they were.
CREATE TRIGGER wording_is_not_changed BEFORE UPDATE OF
    body, subject
ON wording
BEGIN SELECT raise(ROLLBACK, 'wording: no change'); END;

-- Letters name it.
CREATE TRIGGER wording_is_not_deleted BEFORE DELETE ON wording
BEGIN SELECT raise(ROLLBACK, 'wording: no deletion'); END;

-- Letters to customers, rendered and frozen in the transaction of the change that they tell of.
CREATE TABLE mail (
    -- The order in which they were queued.
    id              INTEGER PRIMARY KEY,
    -- Which letter.
    template        TEXT NOT NULL CHECK (template = 'otp_disabled' OR template = 'otp_held' OR template = 'otp_released'
                         OR template = 'token_started' OR template = 'token_exchanged' OR template = 'token_stopped'
                         OR template = 'email_changed' OR template = 'passwords_changed'),
    -- Whose letter.
    contract_id     TEXT NOT NULL REFERENCES contract (contract_id) DEFERRABLE INITIALLY DEFERRED,
    -- Of the form or registration, if there is one.
    receipt_no      TEXT,
    -- The recipient where it is frozen (`email_changed`); NULL: the contract's address at each try.
    frozen_to       TEXT,
    -- 1: not held back by quiet hours.
    urgent          INTEGER NOT NULL CHECK (urgent IN (0, 1)),
    -- The same at every try.
    message_id      TEXT NOT NULL UNIQUE,
    -- From `queued` over `sending` to `sent`; the others say what came between.
    state           TEXT NOT NULL CHECK (state = 'queued' OR state = 'sending' OR state = 'sent' OR state = 'deferred'
                         OR state = 'failed' OR state = 'in_doubt' OR state = 'no_address' OR state = 'bounced'
                         OR state = 'told' OR state = 'cancelled'),
    -- When it was queued.
    created_at      TEXT NOT NULL,
    -- Conversations begun.
    attempts        INTEGER NOT NULL CHECK (attempts >= 0),
    -- Not before.
    next_attempt_at TEXT,
    -- When a sender took it; a stale claim is taken over.
    claimed_at      TEXT,
    -- When the server took it.
    sent_at         TEXT,
    -- What the server said last, addresses masked.
    last_error      TEXT,
    -- Who closed it, cancelled it or noted a bounce last, when, and what they said.
    handled_at      TEXT,
    handled_by      TEXT REFERENCES operator (operator) DEFERRABLE INITIALLY DEFERRED,
    handled_note    TEXT,
    -- The entry that last told of this row.
    seq             INTEGER NOT NULL,
    -- What it says, but for its own receipt number, contract ID and time.
    wording_id      INTEGER NOT NULL REFERENCES wording (id) DEFERRABLE INITIALLY DEFERRED,
    -- What waits knows when it is due.
    CHECK ((state = 'queued' OR state = 'deferred' OR state = 'in_doubt') = (next_attempt_at IS NOT NULL)),
    -- What is being sent is somebody's.
    CHECK ((state = 'sending') = (claimed_at IS NOT NULL)),
    -- What ends by a person's word has the word.
    CHECK ((handled_at IS NULL) = (handled_note IS NULL) AND (handled_by IS NULL) = (handled_note IS NULL)
        AND (handled_note IS NOT NULL OR NOT (state = 'told' OR state = 'cancelled' OR state = 'bounced')))
) STRICT;

-- What `mail send` takes next.
CREATE INDEX mail_due ON mail (next_attempt_at, id) WHERE next_attempt_at IS NOT NULL;
-- Claims, to find the stale ones.
CREATE INDEX mail_claimed ON mail (id) WHERE state = 'sending';
-- The letters of a contract.
CREATE INDEX mail_contract ON mail (contract_id, id);

-- What the customer is told is what was true when the change was made.
CREATE TRIGGER mail_is_frozen
BEFORE UPDATE OF template, contract_id, receipt_no, frozen_to, urgent, wording_id, message_id, created_at
ON mail
BEGIN SELECT raise(ROLLBACK, 'mail: frozen'); END;

-- Closed and cancelled letters stay so.
CREATE TRIGGER mail_final_stays BEFORE UPDATE OF
    attempts, claimed_at, contract_id, created_at, frozen_to, handled_at, handled_by, handled_note, last_error,
    message_id, next_attempt_at, receipt_no, sent_at, state, template, urgent, wording_id
ON mail
WHEN OLD.state IN ('told', 'cancelled')
BEGIN SELECT raise(ROLLBACK, 'mail: final'); END;

-- It is cancelled or closed instead.
CREATE TRIGGER mail_is_not_deleted BEFORE DELETE ON mail
BEGIN SELECT raise(ROLLBACK, 'mail: no deletion'); END;
