ALTER TABLE `author` ADD `name_id` text REFERENCES name(id);--> statement-breakpoint
CREATE INDEX `author_name` ON `author` (`name_id`);--> statement-breakpoint
ALTER TABLE `staff` ADD `erased_at` integer;--> statement-breakpoint
ALTER TABLE `staff` ADD `credited_as` text;--> statement-breakpoint
DROP TRIGGER `audit_is_not_changed`;--> statement-breakpoint
CREATE TRIGGER `audit_is_not_changed` BEFORE UPDATE ON `audit`
WHEN NOT (
	NEW.`seq` IS OLD.`seq`
	AND NEW.`at` IS OLD.`at`
	AND NEW.`staff_id` IS OLD.`staff_id`
	AND NEW.`action` IS OLD.`action`
	AND NEW.`subject_kind` IS OLD.`subject_kind`
	AND NEW.`subject_id` IS OLD.`subject_id`
	AND NEW.`language` IS OLD.`language`
	AND NEW.`detail` IS CASE
		WHEN OLD.`action` IN ('text.assign', 'text.giveBack', 'text.finish', 'text.release')
			THEN json_replace(OLD.`detail`, '$.name', '')
		WHEN OLD.`action` IN ('staff.invite', 'staff.uninvite', 'email.ask')
			THEN json_replace(OLD.`detail`, '$.email', '')
		WHEN OLD.`action` = 'email.change'
			THEN json_replace(OLD.`detail`, '$.from', '', '$.to', '')
		WHEN OLD.`action` IN ('text.publish', 'text.withdraw')
			THEN json_replace(OLD.`detail`, '$.onBehalfOf', '')
		ELSE OLD.`detail`
	END
)
BEGIN
	SELECT RAISE(ABORT, 'The audit is never changed, but for names of erased accounts.');
END;
