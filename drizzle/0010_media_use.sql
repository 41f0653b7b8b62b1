CREATE TABLE `picture_original` (
	`picture_id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`mime` text NOT NULL,
	`bytes` integer NOT NULL,
	`width` integer NOT NULL,
	`height` integer NOT NULL,
	`pages` integer NOT NULL,
	FOREIGN KEY (`picture_id`) REFERENCES `picture`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `picture_original_name` ON `picture_original` (`name`);--> statement-breakpoint
ALTER TABLE `text_picture` ADD `is_public` integer DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX `attachment_name` ON `attachment` (`name`,`story_id`);--> statement-breakpoint
CREATE INDEX `collection_cover` ON `collection` (`cover_picture_id`);--> statement-breakpoint
CREATE INDEX `picture_file_name` ON `picture_file` (`name`,`picture_id`);--> statement-breakpoint
CREATE INDEX `story_cover` ON `story` (`cover_picture_id`);--> statement-breakpoint
UPDATE `text_picture` SET `is_public` = 1 WHERE EXISTS (
	SELECT 1 FROM `text` JOIN `revision` ON `revision`.`id` = `text`.`public_revision_id`
	WHERE `text`.`id` = `text_picture`.`text_id` AND instr(`revision`.`body`, '"' || `text_picture`.`picture_id` || '"') > 0
);
