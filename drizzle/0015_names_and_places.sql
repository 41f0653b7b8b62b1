CREATE TABLE `name` (
	`id` text PRIMARY KEY NOT NULL,
	`short_id` text NOT NULL,
	`kind` text NOT NULL,
	`parent_id` text,
	`dates` text DEFAULT '' NOT NULL,
	`begin_month_day` text DEFAULT '' NOT NULL,
	`picture_id` text,
	`wikidata` text DEFAULT '' NOT NULL,
	`viaf` text DEFAULT '' NOT NULL,
	`gnd` text DEFAULT '' NOT NULL,
	`nta` text DEFAULT '' NOT NULL,
	`isni` text DEFAULT '' NOT NULL,
	`ground` text DEFAULT '' NOT NULL,
	`position` integer DEFAULT 0 NOT NULL,
	`merged_into_id` text,
	`withdrawn_at` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`picture_id`) REFERENCES `picture`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `name_shortId_unique` ON `name` (`short_id`);--> statement-breakpoint
CREATE INDEX `name_begin` ON `name` (`begin_month_day`);--> statement-breakpoint
CREATE INDEX `name_parent` ON `name` (`parent_id`);--> statement-breakpoint
CREATE INDEX `name_picture` ON `name` (`picture_id`);--> statement-breakpoint
CREATE TABLE `name_form` (
	`name_id` text NOT NULL,
	`language` text NOT NULL,
	`name` text NOT NULL,
	`slug` text NOT NULL,
	`description` text DEFAULT '' NOT NULL,
	PRIMARY KEY(`name_id`, `language`),
	FOREIGN KEY (`name_id`) REFERENCES `name`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `name_address` ON `name_form` (`language`,`slug`);--> statement-breakpoint
CREATE TABLE `name_place` (
	`name_id` text NOT NULL,
	`place_id` text NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`name_id`, `place_id`),
	FOREIGN KEY (`name_id`) REFERENCES `name`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`place_id`) REFERENCES `place`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `name_place_place` ON `name_place` (`place_id`);--> statement-breakpoint
CREATE TABLE `name_relation` (
	`name_id` text NOT NULL,
	`kind` text NOT NULL,
	`to_id` text NOT NULL,
	`position` integer DEFAULT 0 NOT NULL,
	PRIMARY KEY(`name_id`, `kind`, `to_id`),
	FOREIGN KEY (`name_id`) REFERENCES `name`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`to_id`) REFERENCES `name`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `name_relation_to` ON `name_relation` (`to_id`);--> statement-breakpoint
CREATE TABLE `name_variant` (
	`name_id` text NOT NULL,
	`language` text NOT NULL,
	`form` text NOT NULL,
	`is_transliteration` integer DEFAULT false NOT NULL,
	`position` integer DEFAULT 0 NOT NULL,
	PRIMARY KEY(`name_id`, `language`, `form`),
	FOREIGN KEY (`name_id`) REFERENCES `name`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `story_name` (
	`story_id` text NOT NULL,
	`name_id` text NOT NULL,
	`role` text NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`story_id`, `name_id`, `role`),
	FOREIGN KEY (`story_id`) REFERENCES `story`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`name_id`) REFERENCES `name`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `story_name_name` ON `story_name` (`name_id`);--> statement-breakpoint
CREATE TABLE `place_variant` (
	`place_id` text NOT NULL,
	`language` text NOT NULL,
	`form` text NOT NULL,
	`is_transliteration` integer DEFAULT false NOT NULL,
	`position` integer DEFAULT 0 NOT NULL,
	PRIMARY KEY(`place_id`, `language`, `form`),
	FOREIGN KEY (`place_id`) REFERENCES `place`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
ALTER TABLE `place` ADD `short_id` text;--> statement-breakpoint
ALTER TABLE `place` ADD `kind` text DEFAULT 'town' NOT NULL;--> statement-breakpoint
ALTER TABLE `place` ADD `parent_id` text;--> statement-breakpoint
ALTER TABLE `place` ADD `position` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `place` ADD `merged_into_id` text;--> statement-breakpoint
ALTER TABLE `place` ADD `withdrawn_at` integer;--> statement-breakpoint
ALTER TABLE `place` ADD `created_at` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
UPDATE `place` SET `short_id` = lower(hex(randomblob(6)));--> statement-breakpoint
CREATE UNIQUE INDEX `place_short_id` ON `place` (`short_id`);--> statement-breakpoint
CREATE INDEX `place_parent` ON `place` (`parent_id`);--> statement-breakpoint
ALTER TABLE `place_name` ADD `slug` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `place_name` ADD `description` text DEFAULT '' NOT NULL;--> statement-breakpoint
-- Places had no addresses. A name of plain letters becomes one; any other name, and the second of two
-- places with the same name, gets the place's short id.
UPDATE `place_name` SET `slug` = (SELECT `short_id` FROM `place` WHERE `place`.`id` = `place_name`.`place_id`);--> statement-breakpoint
UPDATE `place_name` SET `slug` = lower(replace(`name`, ' ', '-'))
WHERE `name` NOT GLOB '*[^a-zA-Z ]*' AND `name` GLOB '[a-zA-Z]*[a-zA-Z]' AND `name` NOT LIKE '%  %' AND lower(`name`) <> 'only'
	AND `place_id` = (SELECT min(`same`.`place_id`) FROM `place_name` AS `same` WHERE `same`.`language` = `place_name`.`language` AND lower(`same`.`name`) = lower(`place_name`.`name`));--> statement-breakpoint
CREATE UNIQUE INDEX `place_address` ON `place_name` (`language`,`slug`);--> statement-breakpoint
-- The lists of places: each story that is on the site's list and has the place.
INSERT INTO `listing` (`list`, `language`, `story_id`, `published_at`, `event_sort`)
SELECT 'place:' || `story_place`.`place_id`, `listing`.`language`, `listing`.`story_id`, `listing`.`published_at`, `listing`.`event_sort`
FROM `story_place` INNER JOIN `listing` ON `listing`.`story_id` = `story_place`.`story_id` AND `listing`.`list` = 'site';--> statement-breakpoint
INSERT INTO `listing_count` (`list`, `language`, `count`)
SELECT `list`, `language`, count(*) FROM `listing` WHERE `list` LIKE 'place:%' GROUP BY `list`, `language`;
