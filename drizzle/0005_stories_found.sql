ALTER TABLE `text` ADD `has_changes` integer DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX `text_changes` ON `text` (`has_changes`,`story_id`);--> statement-breakpoint
CREATE INDEX `story_kind` ON `story` (`kind`,`id`);