CREATE TABLE `withdrawn_scope` (
	`kind` text NOT NULL,
	`scope_id` text NOT NULL,
	`at` integer NOT NULL,
	`queued_up_to` text,
	PRIMARY KEY(`kind`, `scope_id`)
);
--> statement-breakpoint
ALTER TABLE `subscriber` ADD `bounced_at` integer;