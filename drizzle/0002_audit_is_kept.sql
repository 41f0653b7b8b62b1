CREATE TRIGGER `audit_is_not_changed` BEFORE UPDATE ON `audit`
BEGIN
	SELECT RAISE(ABORT, 'The audit is never changed.');
END;
--> statement-breakpoint
CREATE TRIGGER `audit_is_not_deleted` BEFORE DELETE ON `audit`
BEGIN
	SELECT RAISE(ABORT, 'The audit is never changed.');
END;
