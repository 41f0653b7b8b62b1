CREATE TABLE `notification` (
	`id` text PRIMARY KEY NOT NULL,
	`staff_id` text NOT NULL,
	`kind` text NOT NULL,
	`story_id` text NOT NULL,
	`language` text NOT NULL,
	`by_id` text,
	`note` text DEFAULT '' NOT NULL,
	`count` integer DEFAULT 1 NOT NULL,
	`at` integer NOT NULL,
	`read_at` integer,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`story_id`) REFERENCES `story`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`by_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `notification_unread` ON `notification` (`staff_id`,`read_at`,`at`);--> statement-breakpoint
CREATE INDEX `notification_time` ON `notification` (`staff_id`,`at`);--> statement-breakpoint
CREATE INDEX `notification_text` ON `notification` (`story_id`,`language`);--> statement-breakpoint
CREATE TABLE `preference` (
	`staff_id` text PRIMARY KEY NOT NULL,
	`muted_mails` text,
	`first_steps` text DEFAULT 'auto' NOT NULL,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
ALTER TABLE `staff` DROP COLUMN `mention_mail`;
--> statement-breakpoint
INSERT INTO `notification` (`id`, `staff_id`, `kind`, `story_id`, `language`, `by_id`, `note`, `at`)
SELECT lower(hex(randomblob(16))), t.`created_by`, m.`is`, t.`story_id`, t.`language`, m.`staff_id`, m.`note`, m.`at`
FROM `milestone` m JOIN `text` t ON t.`id` = m.`text_id`
WHERE m.`is` IN ('returned', 'approved', 'published')
	AND t.`created_by` IS NOT NULL
	AND m.`staff_id` IS NOT t.`created_by`
	AND m.`at` > (strftime('%s', 'now') - 2592000) * 1000
	AND NOT EXISTS (
		SELECT 1 FROM `milestone` l
		WHERE l.`text_id` = m.`text_id`
			AND l.`is` IN ('submitted', 'returned', 'approved', 'published', 'withdrawn')
			AND (l.`at`, l.`id`) > (m.`at`, m.`id`)
	);
