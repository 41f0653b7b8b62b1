CREATE TABLE `mail_switch` (
	`kind` text NOT NULL,
	`scope_id` text NOT NULL,
	`off_at` integer NOT NULL,
	`off_by` text,
	`on_at` integer,
	`on_by` text,
	PRIMARY KEY(`kind`, `scope_id`, `off_at`),
	FOREIGN KEY (`off_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`on_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
