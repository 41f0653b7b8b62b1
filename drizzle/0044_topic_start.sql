ALTER TABLE `topic` ADD `start` text DEFAULT '[]' NOT NULL;
