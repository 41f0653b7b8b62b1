CREATE TABLE `edge` (
	`url` text PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL,
	`state` text NOT NULL,
	`made_from` text NOT NULL,
	`everything` text NOT NULL,
	`everything_since` integer NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`due_at` integer NOT NULL,
	`leased_by` text,
	`leased_until` integer,
	`repeated` integer NOT NULL,
	`repeat_to` integer,
	`repeat_at` integer
);
