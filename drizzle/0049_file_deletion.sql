CREATE TABLE `file_deletion` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`due_at` integer NOT NULL,
	`ended_at` integer
);
--> statement-breakpoint
CREATE INDEX `file_deletion_name` ON `file_deletion` (`name`);--> statement-breakpoint
CREATE INDEX `file_deletion_due` ON `file_deletion` (`ended_at`,`due_at`);