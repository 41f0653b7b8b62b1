CREATE TABLE `subscriber_import` (
	`id` text PRIMARY KEY NOT NULL,
	`staff_id` text NOT NULL,
	`content` text NOT NULL,
	`created_at` integer NOT NULL,
	`applied_at` integer,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `subscriber_import_staff` ON `subscriber_import` (`staff_id`);