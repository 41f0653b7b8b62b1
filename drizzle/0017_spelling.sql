CREATE TABLE `spelling` (
	`letters` text NOT NULL,
	`word` text NOT NULL,
	PRIMARY KEY(`letters`, `word`)
) WITHOUT ROWID;
