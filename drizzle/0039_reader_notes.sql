CREATE TABLE `reader_note` (
	`id` text PRIMARY KEY NOT NULL,
	`path` text NOT NULL,
	`title` text NOT NULL,
	`title_language` text NOT NULL,
	`story_id` text,
	`text` text NOT NULL,
	`email` text DEFAULT '' NOT NULL,
	`language` text NOT NULL,
	`created_at` integer NOT NULL,
	`assigned_to` text,
	`closed_at` integer,
	`closed_by` text,
	FOREIGN KEY (`story_id`) REFERENCES `story`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`assigned_to`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`closed_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `reader_note_open` ON `reader_note` (`closed_at`,`id`);--> statement-breakpoint
CREATE INDEX `reader_note_story` ON `reader_note` (`story_id`);--> statement-breakpoint
CREATE TABLE `reader_note_answer` (
	`id` text PRIMARY KEY NOT NULL,
	`note_id` text NOT NULL,
	`text` text NOT NULL,
	`by_id` text,
	`at` integer NOT NULL,
	FOREIGN KEY (`note_id`) REFERENCES `reader_note`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`by_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `reader_note_answer_note` ON `reader_note_answer` (`note_id`,`at`);