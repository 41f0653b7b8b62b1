CREATE TABLE `approval` (
	`text_id` text PRIMARY KEY NOT NULL,
	`revision_id` text NOT NULL,
	`approved_at` integer NOT NULL,
	`approved_by` text,
	FOREIGN KEY (`text_id`) REFERENCES `text`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`approved_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `approval_time` ON `approval` (`approved_at`);--> statement-breakpoint
CREATE TABLE `review` (
	`text_id` text PRIMARY KEY NOT NULL,
	`state` text DEFAULT 'open' NOT NULL,
	`revision_id` text NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`requested_at` integer NOT NULL,
	`requested_by` text,
	`review_for_id` text,
	`answer` text DEFAULT '' NOT NULL,
	`answered_at` integer,
	`answered_by` text,
	FOREIGN KEY (`text_id`) REFERENCES `text`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`requested_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`review_for_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`answered_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `review_state` ON `review` (`state`,`requested_at`);--> statement-breakpoint
CREATE INDEX `review_sender` ON `review` (`requested_by`);--> statement-breakpoint
CREATE TABLE `withdrawal` (
	`text_id` text PRIMARY KEY NOT NULL,
	`withdrawn_at` integer NOT NULL,
	`withdrawn_by` text,
	`reason` text DEFAULT '' NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`text_id`) REFERENCES `text`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`withdrawn_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
-- The last request for a review of each text. A closed one kept neither its time nor its revision in
-- `text`; both are known from the history.
INSERT INTO `review` (`text_id`, `state`, `revision_id`, `note`, `requested_at`, `requested_by`, `review_for_id`, `answer`, `answered_at`, `answered_by`)
SELECT
	`id`,
	CASE
		WHEN `review_revision_id` IS NOT NULL THEN 'open'
		WHEN `approved_revision_id` IS NULL AND `reviewer_id` IS NOT NULL THEN 'changesRequested'
		ELSE 'closed'
	END,
	coalesce(`review_revision_id`, (SELECT `revision_id` FROM `milestone` WHERE `milestone`.`text_id` = `text`.`id` AND `is` = 'submitted' ORDER BY `at` DESC LIMIT 1), ''),
	CASE WHEN `review_revision_id` IS NOT NULL THEN `review_note` ELSE '' END,
	coalesce(`submitted_at`, (SELECT max(`at`) FROM `milestone` WHERE `milestone`.`text_id` = `text`.`id` AND `is` = 'submitted'), `created_at`),
	`submitted_by`,
	`review_for_id`,
	CASE WHEN `review_revision_id` IS NULL THEN `review_note` ELSE '' END,
	CASE WHEN `review_revision_id` IS NULL THEN (SELECT max(`at`) FROM `milestone` WHERE `milestone`.`text_id` = `text`.`id` AND `is` IN ('returned', 'approved', 'published')) END,
	`reviewer_id`
FROM `text`
WHERE `review_revision_id` IS NOT NULL OR `submitted_by` IS NOT NULL OR `review_for_id` IS NOT NULL OR `reviewer_id` IS NOT NULL OR `review_note` <> '';
--> statement-breakpoint
INSERT INTO `approval` (`text_id`, `revision_id`, `approved_at`, `approved_by`)
SELECT `id`, `approved_revision_id`, coalesce(`approved_at`, `changed_at`), `approved_by` FROM `text`
WHERE `approved_revision_id` IS NOT NULL;
--> statement-breakpoint
INSERT INTO `withdrawal` (`text_id`, `withdrawn_at`, `withdrawn_by`, `reason`, `note`)
SELECT
	`id`,
	coalesce(`withdrawn_at`, `changed_at`),
	(SELECT `staff_id` FROM `milestone` WHERE `milestone`.`text_id` = `text`.`id` AND `is` = 'withdrawn' ORDER BY `at` DESC LIMIT 1),
	`withdrawal_reason`,
	`withdrawal_note`
FROM `text` WHERE `state` = 'withdrawn';
--> statement-breakpoint
-- Whether a draft is in review or scheduled is known from `review` and `schedule`.
UPDATE `text` SET `state` = 'draft' WHERE `state` IN ('review', 'scheduled');
--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_text` (
	`id` text PRIMARY KEY NOT NULL,
	`story_id` text NOT NULL,
	`language` text NOT NULL,
	`slug` text NOT NULL,
	`state` text DEFAULT 'draft' NOT NULL,
	`version` integer DEFAULT 0 NOT NULL,
	`public_revision_id` text,
	`has_changes` integer DEFAULT false NOT NULL,
	`working_revision_id` text,
	`title` text DEFAULT '' NOT NULL,
	`teaser` text DEFAULT '' NOT NULL,
	`behind` integer DEFAULT 0 NOT NULL,
	`behind_since` integer,
	`first_published_at` integer,
	`published_at` integer,
	`state_before_bin` text,
	`erased_at` integer,
	`created_at` integer NOT NULL,
	`created_by` text,
	`changed_at` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`story_id`) REFERENCES `story`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`created_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `__new_text`("id", "story_id", "language", "slug", "state", "version", "public_revision_id", "has_changes", "working_revision_id", "title", "teaser", "behind", "behind_since", "first_published_at", "published_at", "state_before_bin", "erased_at", "created_at", "created_by", "changed_at") SELECT "id", "story_id", "language", "slug", "state", "version", "public_revision_id", "has_changes", "working_revision_id", "title", "teaser", "behind", "behind_since", "first_published_at", "published_at", "state_before_bin", "erased_at", "created_at", "created_by", "changed_at" FROM `text`;--> statement-breakpoint
DROP TABLE `text`;--> statement-breakpoint
ALTER TABLE `__new_text` RENAME TO `text`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `text_story_language` ON `text` (`story_id`,`language`);--> statement-breakpoint
CREATE UNIQUE INDEX `text_address` ON `text` (`language`,`slug`);--> statement-breakpoint
CREATE INDEX `text_row` ON `text` (`story_id`,`state`,`language`,`slug`,`title`);--> statement-breakpoint
CREATE INDEX `text_state` ON `text` (`state`,`changed_at`);--> statement-breakpoint
CREATE INDEX `text_published` ON `text` (`state`,`published_at`);--> statement-breakpoint
CREATE INDEX `text_behind` ON `text` (`language`,`behind`);--> statement-breakpoint
CREATE INDEX `text_staff` ON `text` (`story_id`,`language`,`state`,`created_by`);--> statement-breakpoint
CREATE INDEX `text_creator` ON `text` (`created_by`,`story_id`);--> statement-breakpoint
CREATE INDEX `text_changes` ON `text` (`has_changes`,`story_id`);