-- Lists of one language alone follow that language's own first publication.
UPDATE `listing` SET `published_at` = coalesce(
  (SELECT `first_published_at` FROM `text`
    WHERE `text`.`story_id` = `listing`.`story_id` AND `text`.`language` = `listing`.`language`),
  `published_at`)
WHERE `language` <> '';
