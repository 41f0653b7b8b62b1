CREATE TABLE `text_number` (
	`number` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`text_id` text NOT NULL,
	`story_id` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `text_number_textId_unique` ON `text_number` (`text_id`);--> statement-breakpoint
CREATE INDEX `text_number_story` ON `text_number` (`story_id`);--> statement-breakpoint
ALTER TABLE `story` ADD `changed_by` text REFERENCES staff(id);--> statement-breakpoint
ALTER TABLE `story` ADD `title_key` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX `story_changed` ON `story` (`changed_at`,`id`);--> statement-breakpoint
CREATE INDEX `story_published` ON `story` (`first_published_at`,`id`);--> statement-breakpoint
CREATE INDEX `story_event` ON `story` (`event_sort`,`id`);--> statement-breakpoint
CREATE INDEX `story_title` ON `story` (`title_key`,`id`);--> statement-breakpoint
CREATE INDEX `story_binned` ON `story` (`binned_at`,`id`);--> statement-breakpoint
ALTER TABLE `text` ADD `state_before_bin` text;--> statement-breakpoint
ALTER TABLE `text` ADD `erased_at` integer;--> statement-breakpoint
CREATE INDEX `text_staff` ON `text` (`story_id`,`language`,`state`,`created_by`,`review_revision_id`);--> statement-breakpoint
CREATE INDEX `text_creator` ON `text` (`created_by`,`story_id`);--> statement-breakpoint
CREATE INDEX `text_review` ON `text` (`review_revision_id`,`submitted_at`);--> statement-breakpoint
CREATE VIRTUAL TABLE `text_search` USING fts5(words, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 2");
