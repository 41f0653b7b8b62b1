CREATE TABLE `redirect` (
	`path` text PRIMARY KEY NOT NULL,
	`target` text NOT NULL,
	`created_by` text,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `bulk_change` (
	`id` text PRIMARY KEY NOT NULL,
	`staff_id` text NOT NULL,
	`action` text NOT NULL,
	`before` text NOT NULL,
	`created_at` integer NOT NULL,
	`undone_at` integer,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `attachment` (
	`id` text PRIMARY KEY NOT NULL,
	`story_id` text NOT NULL,
	`kind` text NOT NULL,
	`hash` text NOT NULL,
	`name` text NOT NULL,
	`file_name` text NOT NULL,
	`mime` text NOT NULL,
	`bytes` integer NOT NULL,
	`position` integer NOT NULL,
	`added_by` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`story_id`) REFERENCES `story`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`added_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `attachment_story` ON `attachment` (`story_id`,`position`);--> statement-breakpoint
CREATE TABLE `attachment_text` (
	`attachment_id` text NOT NULL,
	`language` text NOT NULL,
	`title` text DEFAULT '' NOT NULL,
	`transcript` text DEFAULT '' NOT NULL,
	PRIMARY KEY(`attachment_id`, `language`),
	FOREIGN KEY (`attachment_id`) REFERENCES `attachment`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `kept_draft` (
	`id` text PRIMARY KEY NOT NULL,
	`text_id` text NOT NULL,
	`staff_id` text NOT NULL,
	`name` text NOT NULL,
	`content` text NOT NULL,
	`base_version` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`text_id`) REFERENCES `text`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `kept_draft_text` ON `kept_draft` (`text_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `occasion` (
	`story_id` text PRIMARY KEY NOT NULL,
	`starts_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`venue` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`story_id`) REFERENCES `story`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `occasion_end` ON `occasion` (`ends_at`,`starts_at`);--> statement-breakpoint
CREATE TABLE `text_link` (
	`text_id` text NOT NULL,
	`href` text NOT NULL,
	PRIMARY KEY(`text_id`, `href`),
	FOREIGN KEY (`text_id`) REFERENCES `text`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `text_link_href` ON `text_link` (`href`);--> statement-breakpoint
CREATE TABLE `text_picture` (
	`text_id` text NOT NULL,
	`picture_id` text NOT NULL,
	PRIMARY KEY(`text_id`, `picture_id`),
	FOREIGN KEY (`text_id`) REFERENCES `text`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`picture_id`) REFERENCES `picture`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `text_picture_picture` ON `text_picture` (`picture_id`);--> statement-breakpoint
ALTER TABLE `collection` ADD `parent_id` text;--> statement-breakpoint
ALTER TABLE `collection` ADD `merged_into_id` text;--> statement-breakpoint
ALTER TABLE `collection` ADD `withdrawn_at` integer;--> statement-breakpoint
ALTER TABLE `picture` ADD `file_name` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `picture` ADD `added_by` text REFERENCES staff(id);--> statement-breakpoint
ALTER TABLE `picture_text` ADD `rights_note` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `picture_text` ADD `transcription` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `revision` ADD `sitting_id` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `story` ADD `created_by` text REFERENCES staff(id);--> statement-breakpoint
CREATE INDEX `story_creator` ON `story` (`created_by`);--> statement-breakpoint
ALTER TABLE `text` ADD `withdrawal_note` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `text` ADD `created_by` text REFERENCES staff(id);--> statement-breakpoint
ALTER TABLE `text` ADD `changed_at` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `text` ADD `review_revision_id` text;--> statement-breakpoint
ALTER TABLE `text` ADD `review_note` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `text` ADD `submitted_at` integer;--> statement-breakpoint
ALTER TABLE `text` ADD `submitted_by` text REFERENCES staff(id);--> statement-breakpoint
ALTER TABLE `text` ADD `reviewer_id` text REFERENCES staff(id);--> statement-breakpoint
ALTER TABLE `text` ADD `approved_revision_id` text;--> statement-breakpoint
ALTER TABLE `text` ADD `approved_by` text REFERENCES staff(id);--> statement-breakpoint
ALTER TABLE `text` ADD `assignee_id` text REFERENCES staff(id);--> statement-breakpoint
ALTER TABLE `text` ADD `due_at` integer;--> statement-breakpoint
CREATE INDEX `text_state` ON `text` (`state`,`changed_at`);--> statement-breakpoint
ALTER TABLE `topic` ADD `position` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `topic` ADD `withdrawn_at` integer;