CREATE TABLE `assignment` (
	`story_id` text NOT NULL,
	`language` text NOT NULL,
	`staff_id` text,
	`due_at` integer,
	`assigned_by` text,
	`assigned_at` integer NOT NULL,
	PRIMARY KEY(`story_id`, `language`),
	FOREIGN KEY (`story_id`) REFERENCES `story`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`assigned_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `assignment_staff` ON `assignment` (`staff_id`,`due_at`,`story_id`);--> statement-breakpoint
CREATE TABLE `milestone` (
	`id` text PRIMARY KEY NOT NULL,
	`text_id` text NOT NULL,
	`revision_id` text NOT NULL,
	`is` text NOT NULL,
	`staff_id` text,
	`note` text DEFAULT '' NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`text_id`) REFERENCES `text`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`revision_id`) REFERENCES `revision`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `milestone_text` ON `milestone` (`text_id`,`at`);--> statement-breakpoint
CREATE INDEX `milestone_revision` ON `milestone` (`revision_id`);--> statement-breakpoint
CREATE TABLE `presence` (
	`text_id` text NOT NULL,
	`sitting_id` text NOT NULL,
	`staff_id` text NOT NULL,
	`seen_at` integer NOT NULL,
	PRIMARY KEY(`text_id`, `sitting_id`),
	FOREIGN KEY (`text_id`) REFERENCES `text`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `presence_seen` ON `presence` (`seen_at`);--> statement-breakpoint
CREATE TABLE `schedule` (
	`text_id` text NOT NULL,
	`does` text NOT NULL,
	`revision_id` text,
	`due_at` integer NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	`set_by` text NOT NULL,
	`set_at` integer NOT NULL,
	`problem` text DEFAULT '' NOT NULL,
	PRIMARY KEY(`text_id`, `does`),
	FOREIGN KEY (`text_id`) REFERENCES `text`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`set_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `schedule_due` ON `schedule` (`problem`,`due_at`);--> statement-breakpoint
CREATE TABLE `still_right` (
	`text_id` text NOT NULL,
	`source_language` text NOT NULL,
	`was` text NOT NULL,
	`now` text NOT NULL,
	`staff_id` text,
	`at` integer NOT NULL,
	PRIMARY KEY(`text_id`, `source_language`, `was`, `now`),
	FOREIGN KEY (`text_id`) REFERENCES `text`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `assignment`("story_id", "language", "staff_id", "due_at", "assigned_by", "assigned_at") SELECT "story_id", "language", "assignee_id", "due_at", NULL, "changed_at" FROM `text` WHERE "assignee_id" IS NOT NULL OR "due_at" IS NOT NULL;--> statement-breakpoint
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
	`withdrawn_at` integer,
	`withdrawal_reason` text DEFAULT '' NOT NULL,
	`withdrawal_note` text DEFAULT '' NOT NULL,
	`state_before_bin` text,
	`erased_at` integer,
	`created_at` integer NOT NULL,
	`created_by` text,
	`changed_at` integer DEFAULT 0 NOT NULL,
	`review_revision_id` text,
	`review_note` text DEFAULT '' NOT NULL,
	`submitted_at` integer,
	`submitted_by` text,
	`review_for_id` text,
	`reviewer_id` text,
	`approved_revision_id` text,
	`approved_by` text,
	`approved_at` integer,
	FOREIGN KEY (`story_id`) REFERENCES `story`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`created_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`submitted_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`review_for_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`reviewer_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`approved_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `__new_text`("id", "story_id", "language", "slug", "state", "version", "public_revision_id", "has_changes", "working_revision_id", "title", "teaser", "behind", "behind_since", "first_published_at", "published_at", "withdrawn_at", "withdrawal_reason", "withdrawal_note", "state_before_bin", "erased_at", "created_at", "created_by", "changed_at", "review_revision_id", "review_note", "submitted_at", "submitted_by", "review_for_id", "reviewer_id", "approved_revision_id", "approved_by", "approved_at") SELECT "id", "story_id", "language", "slug", "state", "version", "public_revision_id", "has_changes", "working_revision_id", "title", "teaser", "behind", "behind_since", "first_published_at", "published_at", "withdrawn_at", "withdrawal_reason", "withdrawal_note", "state_before_bin", "erased_at", "created_at", "created_by", "changed_at", "review_revision_id", "review_note", "submitted_at", "submitted_by", NULL, "reviewer_id", "approved_revision_id", "approved_by", NULL FROM `text`;--> statement-breakpoint
DROP TABLE `text`;--> statement-breakpoint
ALTER TABLE `__new_text` RENAME TO `text`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `text_story_language` ON `text` (`story_id`,`language`);--> statement-breakpoint
CREATE UNIQUE INDEX `text_address` ON `text` (`language`,`slug`);--> statement-breakpoint
CREATE INDEX `text_row` ON `text` (`story_id`,`state`,`language`,`slug`,`title`);--> statement-breakpoint
CREATE INDEX `text_state` ON `text` (`state`,`changed_at`);--> statement-breakpoint
CREATE INDEX `text_staff` ON `text` (`story_id`,`language`,`state`,`created_by`,`review_revision_id`);--> statement-breakpoint
CREATE INDEX `text_creator` ON `text` (`created_by`,`story_id`);--> statement-breakpoint
CREATE INDEX `text_changes` ON `text` (`has_changes`,`story_id`);--> statement-breakpoint
CREATE INDEX `text_review` ON `text` (`review_revision_id`,`submitted_at`);--> statement-breakpoint
DROP TABLE `preview_link`;--> statement-breakpoint
CREATE TABLE `preview_link` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`text_id` text NOT NULL,
	`revision_id` text NOT NULL,
	`recipient` text DEFAULT '' NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`revoked_at` integer,
	FOREIGN KEY (`text_id`) REFERENCES `text`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`created_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `preview_link_text` ON `preview_link` (`text_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `preview_link_revision` ON `preview_link` (`revision_id`);--> statement-breakpoint
DROP INDEX `comment_text`;--> statement-breakpoint
ALTER TABLE `comment` ADD `position` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `comment` ADD `quote` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `comment` ADD `answers_id` text;--> statement-breakpoint
ALTER TABLE `comment` ADD `resolved_at` integer;--> statement-breakpoint
ALTER TABLE `comment` ADD `resolved_by` text REFERENCES staff(id);--> statement-breakpoint
CREATE INDEX `comment_text` ON `comment` (`text_id`,`created_at`);--> statement-breakpoint
ALTER TABLE `comment` DROP COLUMN `resolved`;--> statement-breakpoint
ALTER TABLE `kept_draft` ADD `because` text DEFAULT 'conflict' NOT NULL;--> statement-breakpoint
DROP TABLE `lease`;--> statement-breakpoint
CREATE TABLE `lease` (
	`text_id` text PRIMARY KEY NOT NULL,
	`staff_id` text NOT NULL,
	`sitting_id` text NOT NULL,
	`since` integer NOT NULL,
	`until` integer NOT NULL,
	FOREIGN KEY (`text_id`) REFERENCES `text`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE cascade
);
