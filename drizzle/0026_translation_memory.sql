CREATE TABLE `memory_sentence` (
	`id` text PRIMARY KEY NOT NULL,
	`source_language` text NOT NULL,
	`target_language` text NOT NULL,
	`key` text NOT NULL,
	`name_key` text NOT NULL,
	`source` text NOT NULL,
	`target` text NOT NULL,
	`source_text_id` text NOT NULL,
	`text_id` text NOT NULL,
	`position` integer NOT NULL,
	`state` text DEFAULT 'found' NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`source_text_id`) REFERENCES `text`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`text_id`) REFERENCES `text`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `memory_sentence_key` ON `memory_sentence` (`source_language`,`target_language`,`key`);--> statement-breakpoint
CREATE INDEX `memory_sentence_name_key` ON `memory_sentence` (`source_language`,`target_language`,`name_key`);--> statement-breakpoint
CREATE INDEX `memory_sentence_text` ON `memory_sentence` (`text_id`);--> statement-breakpoint
CREATE INDEX `memory_sentence_source` ON `memory_sentence` (`source_text_id`);