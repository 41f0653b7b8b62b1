CREATE TABLE `letter` (
	`id` text PRIMARY KEY NOT NULL,
	`state` text DEFAULT 'draft' NOT NULL,
	`first_day` text NOT NULL,
	`last_day` text NOT NULL,
	`scope` text DEFAULT '' NOT NULL,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `letter_sent` (
	`letter_id` text NOT NULL,
	`subscriber_id` text NOT NULL,
	`mail_key` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`letter_id`, `subscriber_id`),
	FOREIGN KEY (`letter_id`) REFERENCES `letter`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`subscriber_id`) REFERENCES `subscriber`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `letter_sent_subscriber` ON `letter_sent` (`subscriber_id`);--> statement-breakpoint
CREATE INDEX `letter_sent_mail` ON `letter_sent` (`mail_key`);--> statement-breakpoint
CREATE TABLE `letter_text` (
	`letter_id` text NOT NULL,
	`language` text NOT NULL,
	`words` text NOT NULL,
	PRIMARY KEY(`letter_id`, `language`),
	FOREIGN KEY (`letter_id`) REFERENCES `letter`(`id`) ON UPDATE no action ON DELETE cascade
);
