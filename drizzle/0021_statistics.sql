CREATE TABLE `request_count` (
	`kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`form` text NOT NULL,
	`language` text NOT NULL,
	`month` text NOT NULL,
	`count` integer NOT NULL,
	PRIMARY KEY(`kind`, `subject_id`, `form`, `language`, `month`)
);
--> statement-breakpoint
CREATE INDEX `request_count_month` ON `request_count` (`month`,`form`,`kind`,`language`,`subject_id`,`count`);