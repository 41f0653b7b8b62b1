CREATE TABLE `name_import` (
	`id` text PRIMARY KEY NOT NULL,
	`staff_id` text NOT NULL,
	`file_name` text NOT NULL,
	`content` text NOT NULL,
	`unread` text NOT NULL,
	`lines` text NOT NULL,
	`changed` text NOT NULL,
	`created_at` integer NOT NULL,
	`applied_at` integer,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `name_import_staff` ON `name_import` (`staff_id`);