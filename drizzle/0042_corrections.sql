CREATE TABLE `correction` (
	`id` text PRIMARY KEY NOT NULL,
	`text_id` text NOT NULL,
	`note` text NOT NULL,
	`at` integer NOT NULL,
	`staff_id` text,
	FOREIGN KEY (`text_id`) REFERENCES `text`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `correction_text` ON `correction` (`text_id`,`at`);--> statement-breakpoint
CREATE TABLE `hidden_version` (
	`revision_id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`staff_id` text,
	FOREIGN KEY (`revision_id`) REFERENCES `revision`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
