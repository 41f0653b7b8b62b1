CREATE TABLE `details_revision` (
	`id` text PRIMARY KEY NOT NULL,
	`story_id` text NOT NULL,
	`number` integer NOT NULL,
	`content` text NOT NULL,
	`cover_picture_id` text,
	`author_id` text,
	`sitting_id` text DEFAULT '' NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`story_id`) REFERENCES `story`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`author_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `details_revision_number` ON `details_revision` (`story_id`,`number`);--> statement-breakpoint
CREATE INDEX `details_revision_cover` ON `details_revision` (`cover_picture_id`);--> statement-breakpoint
ALTER TABLE `approval` ADD `details_revision_id` text;--> statement-breakpoint
ALTER TABLE `review` ADD `details_revision_id` text;--> statement-breakpoint
ALTER TABLE `story` ADD `working_details_id` text;--> statement-breakpoint
ALTER TABLE `story` ADD `public_details_id` text;--> statement-breakpoint
ALTER TABLE `story` ADD `has_details_changes` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `preview_link` ADD `details_revision_id` text;--> statement-breakpoint
ALTER TABLE `schedule` ADD `details_revision_id` text;