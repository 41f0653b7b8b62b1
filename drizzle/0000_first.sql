CREATE TABLE `collection` (
	`id` text PRIMARY KEY NOT NULL,
	`type` text NOT NULL,
	`identifier` text NOT NULL,
	`dates` text DEFAULT '' NOT NULL,
	`access` text DEFAULT 'open' NOT NULL,
	`cover_picture_id` text,
	`position` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`cover_picture_id`) REFERENCES `picture`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `collection_identifier_unique` ON `collection` (`identifier`);--> statement-breakpoint
CREATE TABLE `collection_name` (
	`collection_id` text NOT NULL,
	`language` text NOT NULL,
	`name` text NOT NULL,
	`slug` text NOT NULL,
	`description` text DEFAULT '' NOT NULL,
	`extent` text DEFAULT '' NOT NULL,
	PRIMARY KEY(`collection_id`, `language`),
	FOREIGN KEY (`collection_id`) REFERENCES `collection`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `collection_address` ON `collection_name` (`language`,`slug`);--> statement-breakpoint
CREATE TABLE `collection_pid` (
	`collection_id` text NOT NULL,
	`scheme` text NOT NULL,
	`value` text NOT NULL,
	`url` text DEFAULT '' NOT NULL,
	PRIMARY KEY(`scheme`, `value`),
	FOREIGN KEY (`collection_id`) REFERENCES `collection`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `collection_pid_collection` ON `collection_pid` (`collection_id`,`scheme`,`value`);--> statement-breakpoint
CREATE TABLE `collection_story` (
	`collection_id` text NOT NULL,
	`story_id` text NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`collection_id`, `story_id`),
	FOREIGN KEY (`collection_id`) REFERENCES `collection`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`story_id`) REFERENCES `story`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `collection_story_order` ON `collection_story` (`collection_id`,`position`,`story_id`);--> statement-breakpoint
CREATE INDEX `collection_story_story` ON `collection_story` (`story_id`);--> statement-breakpoint
CREATE TABLE `collection_story_note` (
	`collection_id` text NOT NULL,
	`story_id` text NOT NULL,
	`language` text NOT NULL,
	`note` text NOT NULL,
	PRIMARY KEY(`collection_id`, `story_id`, `language`),
	FOREIGN KEY (`collection_id`) REFERENCES `collection`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`story_id`) REFERENCES `story`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `job` (
	`once_key` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`payload` text NOT NULL,
	`state` text DEFAULT 'waiting' NOT NULL,
	`due_at` integer NOT NULL,
	`leased_by` text,
	`leased_until` integer,
	`attempts` integer DEFAULT 0 NOT NULL,
	`last_error` text DEFAULT '' NOT NULL,
	`created_at` integer NOT NULL,
	`done_at` integer
);
--> statement-breakpoint
CREATE INDEX `job_due` ON `job` (`state`,`due_at`);--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`once_key` text NOT NULL,
	`payload` text NOT NULL,
	`state` text DEFAULT 'waiting' NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`due_at` integer NOT NULL,
	`leased_by` text,
	`leased_until` integer,
	`last_error` text DEFAULT '' NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `outbox_onceKey_unique` ON `outbox` (`once_key`);--> statement-breakpoint
CREATE INDEX `outbox_due` ON `outbox` (`state`,`due_at`);--> statement-breakpoint
CREATE TABLE `subscription` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`email_norm` text NOT NULL,
	`topic_id` text,
	`scope` text NOT NULL,
	`language` text NOT NULL,
	`rhythm` text NOT NULL,
	`state` text NOT NULL,
	`token_hash` text NOT NULL,
	`consent_text` text NOT NULL,
	`asked_at` integer NOT NULL,
	`confirmed_at` integer,
	`ended_at` integer,
	FOREIGN KEY (`topic_id`) REFERENCES `topic`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `subscription_tokenHash_unique` ON `subscription` (`token_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `subscription_once` ON `subscription` (`email_norm`,`scope`,`language`);--> statement-breakpoint
CREATE INDEX `subscription_scope` ON `subscription` (`scope`,`language`,`state`);--> statement-breakpoint
CREATE TABLE `picture` (
	`id` text PRIMARY KEY NOT NULL,
	`hash` text NOT NULL,
	`width` integer NOT NULL,
	`height` integer NOT NULL,
	`mime` text NOT NULL,
	`rights` text DEFAULT '' NOT NULL,
	`credit` text DEFAULT '' NOT NULL,
	`focus_x` real DEFAULT 0.5 NOT NULL,
	`focus_y` real DEFAULT 0.5 NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `picture_file` (
	`picture_id` text NOT NULL,
	`width` integer NOT NULL,
	`height` integer NOT NULL,
	`mime` text NOT NULL,
	`name` text NOT NULL,
	`bytes` integer NOT NULL,
	PRIMARY KEY(`picture_id`, `width`, `mime`),
	FOREIGN KEY (`picture_id`) REFERENCES `picture`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `picture_text` (
	`picture_id` text NOT NULL,
	`language` text NOT NULL,
	`alt` text DEFAULT '' NOT NULL,
	`caption` text DEFAULT '' NOT NULL,
	`credit` text DEFAULT '' NOT NULL,
	`decorative` integer DEFAULT false NOT NULL,
	PRIMARY KEY(`picture_id`, `language`),
	FOREIGN KEY (`picture_id`) REFERENCES `picture`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `former_address` (
	`kind` text NOT NULL,
	`language` text NOT NULL,
	`slug` text NOT NULL,
	`target_id` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`kind`, `language`, `slug`)
);
--> statement-breakpoint
CREATE INDEX `former_address_target` ON `former_address` (`kind`,`target_id`);--> statement-breakpoint
CREATE TABLE `invalidation` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`tag` text NOT NULL,
	`withdrawn` integer DEFAULT false NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `listing` (
	`list` text NOT NULL,
	`language` text NOT NULL,
	`story_id` text NOT NULL,
	`published_at` integer NOT NULL,
	`event_sort` integer NOT NULL,
	PRIMARY KEY(`list`, `language`, `story_id`)
);
--> statement-breakpoint
CREATE INDEX `listing_published` ON `listing` (`list`,`language`,`published_at`,`story_id`);--> statement-breakpoint
CREATE INDEX `listing_event` ON `listing` (`list`,`language`,`event_sort`,`story_id`);--> statement-breakpoint
CREATE INDEX `listing_story` ON `listing` (`story_id`);--> statement-breakpoint
CREATE TABLE `listing_count` (
	`list` text NOT NULL,
	`language` text NOT NULL,
	`count` integer NOT NULL,
	PRIMARY KEY(`list`, `language`)
);
--> statement-breakpoint
CREATE TABLE `sample_item` (
	`kind` text NOT NULL,
	`item_id` text NOT NULL,
	`fingerprint` text NOT NULL,
	PRIMARY KEY(`kind`, `item_id`)
);
--> statement-breakpoint
CREATE TABLE `setting` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `audit` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` integer NOT NULL,
	`staff_id` text,
	`action` text NOT NULL,
	`subject_kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`language` text DEFAULT '' NOT NULL,
	`detail` text
);
--> statement-breakpoint
CREATE INDEX `audit_subject` ON `audit` (`subject_kind`,`subject_id`,`seq`);--> statement-breakpoint
CREATE INDEX `audit_staff` ON `audit` (`staff_id`,`seq`);--> statement-breakpoint
CREATE TABLE `invitation` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`purpose` text NOT NULL,
	`email` text DEFAULT '' NOT NULL,
	`role` text NOT NULL,
	`languages` text,
	`staff_id` text,
	`invited_by` text,
	`created_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`invited_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `preview_link` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`revision_id` text NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`revoked_at` integer,
	FOREIGN KEY (`created_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `preview_link_revision` ON `preview_link` (`revision_id`,`token_hash`);--> statement-breakpoint
CREATE TABLE `recovery_code` (
	`staff_id` text NOT NULL,
	`code_hash` text NOT NULL,
	`used_at` integer,
	PRIMARY KEY(`staff_id`, `code_hash`),
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `session` (
	`id_hash` text PRIMARY KEY NOT NULL,
	`staff_id` text NOT NULL,
	`stage` text NOT NULL,
	`signed_in_at` integer NOT NULL,
	`seen_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`device` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `session_staff` ON `session` (`staff_id`);--> statement-breakpoint
CREATE TABLE `staff` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`email_norm` text NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`interface_language` text DEFAULT 'en' NOT NULL,
	`password_hash` text,
	`oidc_issuer` text,
	`oidc_subject` text,
	`totp_secret` text,
	`totp_step` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL,
	`disabled_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `staff_emailNorm_unique` ON `staff` (`email_norm`);--> statement-breakpoint
CREATE TABLE `staff_language` (
	`staff_id` text NOT NULL,
	`language` text NOT NULL,
	PRIMARY KEY(`staff_id`, `language`),
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `throttle` (
	`key` text PRIMARY KEY NOT NULL,
	`attempts` integer NOT NULL,
	`until` integer NOT NULL,
	`changed_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `comment` (
	`id` text PRIMARY KEY NOT NULL,
	`text_id` text NOT NULL,
	`revision_id` text NOT NULL,
	`block` text DEFAULT '' NOT NULL,
	`author_id` text NOT NULL,
	`body` text NOT NULL,
	`resolved` integer DEFAULT false NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`text_id`) REFERENCES `text`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`author_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `comment_text` ON `comment` (`text_id`);--> statement-breakpoint
CREATE TABLE `lease` (
	`text_id` text PRIMARY KEY NOT NULL,
	`staff_id` text NOT NULL,
	`until` integer NOT NULL,
	FOREIGN KEY (`text_id`) REFERENCES `text`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `place` (
	`id` text PRIMARY KEY NOT NULL,
	`latitude` real NOT NULL,
	`longitude` real NOT NULL,
	`wikidata` text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE `place_name` (
	`place_id` text NOT NULL,
	`language` text NOT NULL,
	`name` text NOT NULL,
	PRIMARY KEY(`place_id`, `language`),
	FOREIGN KEY (`place_id`) REFERENCES `place`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `revision` (
	`id` text PRIMARY KEY NOT NULL,
	`text_id` text NOT NULL,
	`number` integer NOT NULL,
	`title` text DEFAULT '' NOT NULL,
	`subtitle` text DEFAULT '' NOT NULL,
	`teaser` text DEFAULT '' NOT NULL,
	`body` text NOT NULL,
	`schema_version` integer NOT NULL,
	`date_note` text DEFAULT '' NOT NULL,
	`byline` text DEFAULT '' NOT NULL,
	`translator_credit` text DEFAULT '' NOT NULL,
	`block_hashes` text NOT NULL,
	`source_language` text,
	`source_hashes` text,
	`source_published_at` integer,
	`author_id` text,
	`note` text DEFAULT '' NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`text_id`) REFERENCES `text`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`author_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `revision_number` ON `revision` (`text_id`,`number`);--> statement-breakpoint
CREATE TABLE `story` (
	`id` text PRIMARY KEY NOT NULL,
	`short_id` text NOT NULL,
	`kind` text NOT NULL,
	`original_language` text NOT NULL,
	`event_date` text DEFAULT '' NOT NULL,
	`event_calendar` text DEFAULT 'gregorian' NOT NULL,
	`event_sort` integer DEFAULT 9999999 NOT NULL,
	`month_day` text DEFAULT '' NOT NULL,
	`cover_picture_id` text,
	`source` text DEFAULT '' NOT NULL,
	`source_url` text DEFAULT '' NOT NULL,
	`first_published_at` integer,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	`binned_at` integer,
	FOREIGN KEY (`cover_picture_id`) REFERENCES `picture`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `story_shortId_unique` ON `story` (`short_id`);--> statement-breakpoint
CREATE INDEX `story_month_day` ON `story` (`month_day`);--> statement-breakpoint
CREATE TABLE `story_place` (
	`story_id` text NOT NULL,
	`place_id` text NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`story_id`, `place_id`),
	FOREIGN KEY (`story_id`) REFERENCES `story`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`place_id`) REFERENCES `place`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `story_place_place` ON `story_place` (`place_id`);--> statement-breakpoint
CREATE TABLE `text` (
	`id` text PRIMARY KEY NOT NULL,
	`story_id` text NOT NULL,
	`language` text NOT NULL,
	`slug` text NOT NULL,
	`state` text DEFAULT 'draft' NOT NULL,
	`version` integer DEFAULT 0 NOT NULL,
	`public_revision_id` text,
	`working_revision_id` text,
	`title` text DEFAULT '' NOT NULL,
	`teaser` text DEFAULT '' NOT NULL,
	`behind` integer DEFAULT 0 NOT NULL,
	`behind_since` integer,
	`first_published_at` integer,
	`published_at` integer,
	`withdrawn_at` integer,
	`withdrawal_reason` text DEFAULT '' NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`story_id`) REFERENCES `story`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `text_story_language` ON `text` (`story_id`,`language`);--> statement-breakpoint
CREATE UNIQUE INDEX `text_address` ON `text` (`language`,`slug`);--> statement-breakpoint
CREATE INDEX `text_row` ON `text` (`story_id`,`state`,`language`,`slug`,`title`);--> statement-breakpoint
CREATE TABLE `story_topic` (
	`story_id` text NOT NULL,
	`topic_id` text NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`story_id`, `topic_id`),
	FOREIGN KEY (`story_id`) REFERENCES `story`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`topic_id`) REFERENCES `topic`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `story_topic_topic` ON `story_topic` (`topic_id`);--> statement-breakpoint
CREATE TABLE `topic` (
	`id` text PRIMARY KEY NOT NULL,
	`parent_id` text,
	`wikidata` text DEFAULT '' NOT NULL,
	`merged_into_id` text,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `topic_name` (
	`topic_id` text NOT NULL,
	`language` text NOT NULL,
	`name` text NOT NULL,
	`slug` text NOT NULL,
	`description` text DEFAULT '' NOT NULL,
	PRIMARY KEY(`topic_id`, `language`),
	FOREIGN KEY (`topic_id`) REFERENCES `topic`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `topic_address` ON `topic_name` (`language`,`slug`);