CREATE TABLE `hub_ping` (
	`feed` text PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`due_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `hub_ping_due` ON `hub_ping` (`due_at`);