-- In a year without a 29th of February its stories are the 28th's too: a list of both.
INSERT INTO `listing` (`list`, `language`, `story_id`, `published_at`, `event_sort`)
SELECT 'days:02-28', `language`, `story_id`, `published_at`, `event_sort` FROM `listing`
WHERE `list` IN ('day:02-28', 'day:02-29');
--> statement-breakpoint
INSERT INTO `listing_count` (`list`, `language`, `count`)
SELECT 'days:02-28', `language`, count(*) FROM `listing` WHERE `list` = 'days:02-28' GROUP BY `language`;
