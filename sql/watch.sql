-- What a connection that writes is watched by, written by a test from the tables' column groups.
CREATE TEMP TRIGGER ledger_is_made AFTER INSERT ON main.ledger
BEGIN SELECT otpdesk_row(0, 0, NEW.id, NEW.created_at, NEW.digest_key, NEW.ledger_id, NEW.secrets_generation, NEW.secrets_seq); END;
CREATE TEMP TRIGGER ledger_is_changed AFTER UPDATE ON main.ledger
BEGIN SELECT otpdesk_row(0, 0, NEW.id, NEW.created_at, NEW.digest_key, NEW.ledger_id, NEW.secrets_generation, NEW.secrets_seq, OLD.id, OLD.created_at, OLD.digest_key, OLD.ledger_id, OLD.secrets_generation, OLD.secrets_seq); END;
CREATE TEMP TRIGGER branch_is_made AFTER INSERT ON main.branch
BEGIN SELECT otpdesk_row(1, 0, NEW.id, NEW.branch, NEW.name); END;
CREATE TEMP TRIGGER branch_is_changed AFTER UPDATE ON main.branch
BEGIN SELECT otpdesk_row(1, 0, NEW.id, NEW.branch, NEW.name, OLD.id, OLD.branch, OLD.name); END;
CREATE TEMP TRIGGER operator_is_made AFTER INSERT ON main.operator
BEGIN SELECT otpdesk_row(2, 0, NEW.id, NEW.added_by, NEW.operator, NEW.name, NEW.keys_seq, NEW.reach, NEW.role, NEW.seat, NEW.state, NEW.confirmed_by, NEW.proposed, NEW.proposed_at, NEW.proposed_by, NEW.proposed_keys_own, NEW.proposed_keys_seq, NEW.proposed_reach, NEW.proposed_role, NEW.proposed_seat, NEW.proposed_seq, NEW.secrets_generation); END;
CREATE TEMP TRIGGER operator_is_changed AFTER UPDATE ON main.operator
BEGIN SELECT otpdesk_row(2, 0, NEW.id, NEW.added_by, NEW.operator, NEW.name, NEW.keys_seq, NEW.reach, NEW.role, NEW.seat, NEW.state, NEW.confirmed_by, NEW.proposed, NEW.proposed_at, NEW.proposed_by, NEW.proposed_keys_own, NEW.proposed_keys_seq, NEW.proposed_reach, NEW.proposed_role, NEW.proposed_seat, NEW.proposed_seq, NEW.secrets_generation, OLD.id, OLD.added_by, OLD.operator, OLD.name, OLD.keys_seq, OLD.reach, OLD.role, OLD.seat, OLD.state, OLD.confirmed_by, OLD.proposed, OLD.proposed_at, OLD.proposed_by, OLD.proposed_keys_own, OLD.proposed_keys_seq, OLD.proposed_reach, OLD.proposed_role, OLD.proposed_seat, OLD.proposed_seq, OLD.secrets_generation); END;
CREATE TEMP TRIGGER setting_is_made AFTER INSERT ON main.setting
BEGIN SELECT otpdesk_row(3, 0, NEW.id, NEW.key, NEW.value, NEW.pending, NEW.proposed_at, NEW.proposed_by, NEW.proposed_seq); END;
CREATE TEMP TRIGGER setting_is_changed AFTER UPDATE ON main.setting
BEGIN SELECT otpdesk_row(3, 0, NEW.id, NEW.key, NEW.value, NEW.pending, NEW.proposed_at, NEW.proposed_by, NEW.proposed_seq, OLD.id, OLD.key, OLD.value, OLD.pending, OLD.proposed_at, OLD.proposed_by, OLD.proposed_seq); END;
CREATE TEMP TRIGGER data_key_is_made AFTER INSERT ON main.data_key
BEGIN SELECT otpdesk_row(4, 0, NEW.id, NEW.generation, NEW.sealed); END;
CREATE TEMP TRIGGER data_key_is_changed AFTER UPDATE ON main.data_key
BEGIN SELECT otpdesk_row(4, 0, NEW.id, NEW.generation, NEW.sealed, OLD.id, OLD.generation, OLD.sealed); END;
CREATE TEMP TRIGGER receipt_series_is_made AFTER INSERT ON main.receipt_series
BEGIN SELECT otpdesk_row(5, 0, NEW.id, NEW.branch, NEW.day, NEW.last); END;
CREATE TEMP TRIGGER receipt_series_is_changed AFTER UPDATE ON main.receipt_series
BEGIN SELECT otpdesk_row(5, 0, NEW.id, NEW.branch, NEW.day, NEW.last, OLD.id, OLD.branch, OLD.day, OLD.last); END;
CREATE TEMP TRIGGER contract_is_made AFTER INSERT ON main.contract
BEGIN SELECT otpdesk_row(6, 0, NEW.id, NEW.contract_id, NEW.account_no, NEW.account_type, NEW.branch, NEW.holder_kana, NEW.holder_key, NEW.holder_name, NEW.kana_key, NEW.email, NEW.data_key_id, NEW.login_password, NEW.transfer_password, NEW.clear_asked_at, NEW.clear_asked_by, NEW.clear_asked_seq, NEW.closed_at); END;
CREATE TEMP TRIGGER contract_is_changed AFTER UPDATE ON main.contract
BEGIN SELECT otpdesk_row(6, 0, NEW.id, NEW.contract_id, NEW.account_no, NEW.account_type, NEW.branch, NEW.holder_kana, NEW.holder_key, NEW.holder_name, NEW.kana_key, NEW.email, NEW.data_key_id, NEW.login_password, NEW.transfer_password, NEW.clear_asked_at, NEW.clear_asked_by, NEW.clear_asked_seq, NEW.closed_at, OLD.id, OLD.contract_id, OLD.account_no, OLD.account_type, OLD.branch, OLD.holder_kana, OLD.holder_key, OLD.holder_name, OLD.kana_key, OLD.email, OLD.data_key_id, OLD.login_password, OLD.transfer_password, OLD.clear_asked_at, OLD.clear_asked_by, OLD.clear_asked_seq, OLD.closed_at); END;
CREATE TEMP TRIGGER token_is_made AFTER INSERT ON main.token
BEGIN SELECT otpdesk_row(7, (SELECT id FROM main.contract WHERE contract_id = NEW.contract_id), NEW.id, NEW.algorithm, NEW.digits, NEW.kind, NEW.model, NEW.period, NEW.serial, NEW.contract_id, NEW.login_otp, NEW.receipt_no, NEW.started_at, NEW.data_key_id, NEW.secret, NEW.state, NEW.held_at, NEW.held_note, NEW.held_reason, NEW.end_form, NEW.end_reason, NEW.ended_at, NEW.last_step); END;
CREATE TEMP TRIGGER token_is_changed AFTER UPDATE ON main.token
BEGIN SELECT otpdesk_row(7, (SELECT id FROM main.contract WHERE contract_id = NEW.contract_id), NEW.id, NEW.algorithm, NEW.digits, NEW.kind, NEW.model, NEW.period, NEW.serial, NEW.contract_id, NEW.login_otp, NEW.receipt_no, NEW.started_at, NEW.data_key_id, NEW.secret, NEW.state, NEW.held_at, NEW.held_note, NEW.held_reason, NEW.end_form, NEW.end_reason, NEW.ended_at, NEW.last_step, OLD.id, OLD.algorithm, OLD.digits, OLD.kind, OLD.model, OLD.period, OLD.serial, OLD.contract_id, OLD.login_otp, OLD.receipt_no, OLD.started_at, OLD.data_key_id, OLD.secret, OLD.state, OLD.held_at, OLD.held_note, OLD.held_reason, OLD.end_form, OLD.end_reason, OLD.ended_at, OLD.last_step); END;
CREATE TEMP TRIGGER form_is_made AFTER INSERT ON main.form
BEGIN SELECT otpdesk_row(8, (SELECT id FROM main.contract WHERE contract_id = NEW.contract_id), NEW.id, NEW.branch, NEW.contract_id, NEW.first_seal, NEW.receipt_no, NEW.received_at, NEW.received_by, NEW.replaces, NEW.account_no, NEW.account_type, NEW.amended_by, NEW.filed_on, NEW.first_content, NEW.holder_kana, NEW.holder_name, NEW.note, NEW.paper_no, NEW.paper_ref, NEW.reason, NEW.serial, NEW.name_differs, NEW.state, NEW.batch, NEW.seal, NEW.seal_checked_at, NEW.seal_checked_by, NEW.seal_recorded_by, NEW.approved_at, NEW.approved_by, NEW.mail_id, NEW.returned_at, NEW.returned_by, NEW.returned_reason); END;
CREATE TEMP TRIGGER form_is_changed AFTER UPDATE ON main.form
BEGIN SELECT otpdesk_row(8, (SELECT id FROM main.contract WHERE contract_id = NEW.contract_id), NEW.id, NEW.branch, NEW.contract_id, NEW.first_seal, NEW.receipt_no, NEW.received_at, NEW.received_by, NEW.replaces, NEW.account_no, NEW.account_type, NEW.amended_by, NEW.filed_on, NEW.first_content, NEW.holder_kana, NEW.holder_name, NEW.note, NEW.paper_no, NEW.paper_ref, NEW.reason, NEW.serial, NEW.name_differs, NEW.state, NEW.batch, NEW.seal, NEW.seal_checked_at, NEW.seal_checked_by, NEW.seal_recorded_by, NEW.approved_at, NEW.approved_by, NEW.mail_id, NEW.returned_at, NEW.returned_by, NEW.returned_reason, OLD.id, OLD.branch, OLD.contract_id, OLD.first_seal, OLD.receipt_no, OLD.received_at, OLD.received_by, OLD.replaces, OLD.account_no, OLD.account_type, OLD.amended_by, OLD.filed_on, OLD.first_content, OLD.holder_kana, OLD.holder_name, OLD.note, OLD.paper_no, OLD.paper_ref, OLD.reason, OLD.serial, OLD.name_differs, OLD.state, OLD.batch, OLD.seal, OLD.seal_checked_at, OLD.seal_checked_by, OLD.seal_recorded_by, OLD.approved_at, OLD.approved_by, OLD.mail_id, OLD.returned_at, OLD.returned_by, OLD.returned_reason); END;
CREATE TEMP TRIGGER mail_is_made AFTER INSERT ON main.mail
BEGIN SELECT otpdesk_row(9, (SELECT id FROM main.contract WHERE contract_id = NEW.contract_id), NEW.id, NEW.contract_id, NEW.created_at, NEW.frozen_to, NEW.message_id, NEW.receipt_no, NEW.template, NEW.urgent, NEW.wording_id, NEW.attempts, NEW.claimed_at, NEW.last_error, NEW.next_attempt_at, NEW.sent_at, NEW.state, NEW.handled_at, NEW.handled_by, NEW.handled_note); END;
CREATE TEMP TRIGGER mail_is_changed AFTER UPDATE ON main.mail
BEGIN SELECT otpdesk_row(9, (SELECT id FROM main.contract WHERE contract_id = NEW.contract_id), NEW.id, NEW.contract_id, NEW.created_at, NEW.frozen_to, NEW.message_id, NEW.receipt_no, NEW.template, NEW.urgent, NEW.wording_id, NEW.attempts, NEW.claimed_at, NEW.last_error, NEW.next_attempt_at, NEW.sent_at, NEW.state, NEW.handled_at, NEW.handled_by, NEW.handled_note, OLD.id, OLD.contract_id, OLD.created_at, OLD.frozen_to, OLD.message_id, OLD.receipt_no, OLD.template, OLD.urgent, OLD.wording_id, OLD.attempts, OLD.claimed_at, OLD.last_error, OLD.next_attempt_at, OLD.sent_at, OLD.state, OLD.handled_at, OLD.handled_by, OLD.handled_note); END;
CREATE TEMP TRIGGER batch_is_made AFTER INSERT ON main.batch
BEGIN SELECT otpdesk_row(10, 0, NEW.id, NEW.batch, NEW.file, NEW.imported_at, NEW.imported_by, NEW.sha256); END;
CREATE TEMP TRIGGER batch_is_changed AFTER UPDATE ON main.batch
BEGIN SELECT otpdesk_row(10, 0, NEW.id, NEW.batch, NEW.file, NEW.imported_at, NEW.imported_by, NEW.sha256, OLD.id, OLD.batch, OLD.file, OLD.imported_at, OLD.imported_by, OLD.sha256); END;
CREATE TEMP TRIGGER wording_is_made AFTER INSERT ON main.wording
BEGIN SELECT otpdesk_row(11, 0, NEW.id, NEW.body, NEW.subject); END;
CREATE TEMP TRIGGER wording_is_changed AFTER UPDATE ON main.wording
BEGIN SELECT otpdesk_row(11, 0, NEW.id, NEW.body, NEW.subject, OLD.id, OLD.body, OLD.subject); END;
CREATE TEMP TRIGGER self_service_is_made AFTER INSERT ON main.self_service
BEGIN SELECT otpdesk_row(12, (SELECT id FROM main.contract WHERE contract_id = NEW.contract_id), NEW.id, NEW.contract_id, NEW.failures, NEW.state, NEW.first_position, NEW.second_position); END;
CREATE TEMP TRIGGER self_service_is_changed AFTER UPDATE ON main.self_service
BEGIN SELECT otpdesk_row(12, (SELECT id FROM main.contract WHERE contract_id = NEW.contract_id), NEW.id, NEW.contract_id, NEW.failures, NEW.state, NEW.first_position, NEW.second_position, OLD.id, OLD.contract_id, OLD.failures, OLD.state, OLD.first_position, OLD.second_position); END;
