CREATE TABLE `mention` (
	`comment_id` text NOT NULL,
	`staff_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`read_at` integer,
	PRIMARY KEY(`comment_id`, `staff_id`),
	FOREIGN KEY (`comment_id`) REFERENCES `comment`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `mention_staff` ON `mention` (`staff_id`,`read_at`,`created_at`);--> statement-breakpoint
ALTER TABLE `staff` ADD `mention_mail` integer DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE `comment` ADD `context` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `comment` ADD `start` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `comment` ADD `end` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `comment` ADD `words` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `comment` ADD `replacement` text;--> statement-breakpoint
ALTER TABLE `comment` ADD `outcome` text DEFAULT 'none' NOT NULL;--> statement-breakpoint
ALTER TABLE `comment` ADD `outcome_revision_id` text;--> statement-breakpoint
ALTER TABLE `comment` ADD `edited_at` integer;--> statement-breakpoint
CREATE INDEX `comment_outcome` ON `comment` (`outcome_revision_id`);