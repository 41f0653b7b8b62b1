ALTER TABLE `text_number` ADD `edition` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `text_number_edition` ON `text_number` (`edition`,`story_id`);--> statement-breakpoint
DROP TABLE `text_search`;--> statement-breakpoint
CREATE VIRTUAL TABLE `text_search` USING fts5(words, content='', contentless_delete=1, tokenize="ascii");--> statement-breakpoint
CREATE VIRTUAL TABLE `reader_search` USING fts5(title, subtitle, subjects, teaser, body, words, facets, content='', contentless_delete=1, tokenize="ascii");--> statement-breakpoint
CREATE VIRTUAL TABLE `reader_search_token` USING fts5vocab(reader_search, row);
