CREATE TABLE `glossary_term` (
	`id` text PRIMARY KEY NOT NULL,
	`source_language` text NOT NULL,
	`target_language` text NOT NULL,
	`source` text NOT NULL,
	`source_key` text NOT NULL,
	`target` text NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`created_by` text,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`created_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `glossary_term_source` ON `glossary_term` (`source_language`,`target_language`,`source_key`);