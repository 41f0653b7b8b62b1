CREATE TABLE `text_attachment` (
	`text_id` text NOT NULL,
	`attachment_id` text NOT NULL,
	`is_public` integer DEFAULT false NOT NULL,
	PRIMARY KEY(`text_id`, `attachment_id`),
	FOREIGN KEY (`text_id`) REFERENCES `text`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`attachment_id`) REFERENCES `attachment`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `text_attachment_attachment` ON `text_attachment` (`attachment_id`);--> statement-breakpoint
ALTER TABLE `attachment` ADD `pages` integer;--> statement-breakpoint
ALTER TABLE `attachment` ADD `is_listed` integer DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE `attachment_text` ADD `captions` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `attachment_text` ADD `captions_name` text;--> statement-breakpoint
CREATE INDEX `attachment_text_captions` ON `attachment_text` (`captions_name`);