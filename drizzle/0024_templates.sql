ALTER TABLE `story` ADD `is_template` integer DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX `story_template` ON `story` (`is_template`,`binned_at`);