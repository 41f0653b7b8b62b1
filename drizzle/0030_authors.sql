CREATE TABLE `author` (
	`id` text PRIMARY KEY NOT NULL,
	`staff_id` text NOT NULL,
	`orcid` text DEFAULT '' NOT NULL,
	`picture_id` text,
	`is_kept` integer DEFAULT true NOT NULL,
	`withdrawn_at` integer,
	`merged_into_id` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`picture_id`) REFERENCES `picture`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `author_staffId_unique` ON `author` (`staff_id`);--> statement-breakpoint
CREATE INDEX `author_picture` ON `author` (`picture_id`);--> statement-breakpoint
CREATE TABLE `author_form` (
	`author_id` text NOT NULL,
	`language` text NOT NULL,
	`name` text NOT NULL,
	`slug` text NOT NULL,
	`description` text DEFAULT '' NOT NULL,
	PRIMARY KEY(`author_id`, `language`),
	FOREIGN KEY (`author_id`) REFERENCES `author`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `author_address` ON `author_form` (`language`,`slug`);