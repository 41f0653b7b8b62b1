CREATE INDEX `text_published` ON `text` (`state`,`published_at`);--> statement-breakpoint
CREATE INDEX `text_behind` ON `text` (`language`,`behind`);