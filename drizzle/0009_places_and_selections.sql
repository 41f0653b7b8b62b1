PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_collection` (
	`id` text PRIMARY KEY NOT NULL,
	`type` text NOT NULL,
	`identifier` text,
	`dates` text DEFAULT '' NOT NULL,
	`access` text DEFAULT 'open' NOT NULL,
	`cover_picture_id` text,
	`position` integer DEFAULT 0 NOT NULL,
	`parent_id` text,
	`merged_into_id` text,
	`withdrawn_at` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`cover_picture_id`) REFERENCES `picture`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `__new_collection`("id", "type", "identifier", "dates", "access", "cover_picture_id", "position", "parent_id", "merged_into_id", "withdrawn_at", "created_at") SELECT "id", "type", "identifier", "dates", "access", "cover_picture_id", "position", "parent_id", "merged_into_id", "withdrawn_at", "created_at" FROM `collection`;--> statement-breakpoint
DROP TABLE `collection`;--> statement-breakpoint
ALTER TABLE `__new_collection` RENAME TO `collection`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `collection_identifier_unique` ON `collection` (`identifier`);--> statement-breakpoint
CREATE TABLE `__new_place` (
	`id` text PRIMARY KEY NOT NULL,
	`latitude` real,
	`longitude` real,
	`wikidata` text DEFAULT '' NOT NULL
);
--> statement-breakpoint
INSERT INTO `__new_place`("id", "latitude", "longitude", "wikidata") SELECT "id", "latitude", "longitude", "wikidata" FROM `place`;--> statement-breakpoint
DROP TABLE `place`;--> statement-breakpoint
ALTER TABLE `__new_place` RENAME TO `place`;