CREATE TABLE `title_start` (
	`language` text NOT NULL,
	`start` text NOT NULL,
	`number` integer NOT NULL,
	PRIMARY KEY(`language`, `start`, `number`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `title_start_number` ON `title_start` (`number`);