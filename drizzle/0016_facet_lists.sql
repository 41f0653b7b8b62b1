-- The lists by which readers browse: the kind of a story, and the decade in which its event began.
-- Years that SQLite does not count (before -4713 and after 9999) follow when the story changes.
INSERT INTO `listing` (`list`, `language`, `story_id`, `published_at`, `event_sort`)
SELECT 'kind:' || `story`.`kind`, `listing`.`language`, `listing`.`story_id`, `listing`.`published_at`, `listing`.`event_sort`
FROM `listing` INNER JOIN `story` ON `story`.`id` = `listing`.`story_id` WHERE `listing`.`list` = 'site';
--> statement-breakpoint
INSERT INTO `listing` (`list`, `language`, `story_id`, `published_at`, `event_sort`)
SELECT 'decade:' || (`year` - (`year` % 10 + 10) % 10), `language`, `story_id`, `published_at`, `event_sort`
FROM (
	SELECT *, CAST(strftime('%Y', `event_sort` + 1721119.5) AS INTEGER) AS `year`
	FROM `listing` WHERE `list` = 'site' AND `event_sort` <> 9999999
) WHERE `year` IS NOT NULL;
--> statement-breakpoint
INSERT INTO `listing_count` (`list`, `language`, `count`)
SELECT `list`, `language`, count(*) FROM `listing` WHERE `list` LIKE 'kind:%' OR `list` LIKE 'decade:%' GROUP BY `list`, `language`;
