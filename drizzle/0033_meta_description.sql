ALTER TABLE `revision` ADD `meta_title` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `revision` ADD `meta_description` text DEFAULT '' NOT NULL;