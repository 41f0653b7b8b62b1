CREATE TABLE `style_file` (
	`name` text PRIMARY KEY NOT NULL,
	`is_public` integer DEFAULT false NOT NULL,
	`created_at` integer NOT NULL
);
