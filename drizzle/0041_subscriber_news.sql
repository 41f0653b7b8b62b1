ALTER TABLE `subscriber` ADD `news_up_to` integer;--> statement-breakpoint
ALTER TABLE `announcement` DROP COLUMN `queued_at`;