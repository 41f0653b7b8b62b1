ALTER TABLE `attachment` ADD `seconds` integer;--> statement-breakpoint
ALTER TABLE `attachment` ADD `poster_picture_id` text REFERENCES picture(id);--> statement-breakpoint
CREATE INDEX `attachment_poster` ON `attachment` (`poster_picture_id`);