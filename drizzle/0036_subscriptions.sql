CREATE TABLE `announced` (
	`subscriber_id` text NOT NULL,
	`story_id` text NOT NULL,
	`language` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`subscriber_id`, `story_id`, `language`),
	FOREIGN KEY (`subscriber_id`) REFERENCES `subscriber`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `announcement` (
	`id` text PRIMARY KEY NOT NULL,
	`story_id` text NOT NULL,
	`language` text NOT NULL,
	`published_at` integer NOT NULL,
	`queued_up_to` text,
	`queued_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `announcement_text` ON `announcement` (`story_id`,`language`,`published_at`);--> statement-breakpoint
CREATE INDEX `announcement_time` ON `announcement` (`published_at`);--> statement-breakpoint
CREATE TABLE `consent` (
	`id` text PRIMARY KEY NOT NULL,
	`subscriber_id` text NOT NULL,
	`how` text NOT NULL,
	`ground` text DEFAULT '' NOT NULL,
	`scopes` text NOT NULL,
	`wording_version` text NOT NULL,
	`language` text NOT NULL,
	`token_hash` text DEFAULT '' NOT NULL,
	`requested_at` integer NOT NULL,
	`expires_at` integer,
	`confirmed_at` integer NOT NULL,
	FOREIGN KEY (`subscriber_id`) REFERENCES `subscriber`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `consent_subscriber` ON `consent` (`subscriber_id`,`confirmed_at`);--> statement-breakpoint
CREATE TABLE `subscriber` (
	`id` text PRIMARY KEY NOT NULL,
	`address_hash` text NOT NULL,
	`address` text NOT NULL,
	`language` text NOT NULL,
	`rhythm` text NOT NULL,
	`weekday` integer DEFAULT 1 NOT NULL,
	`only_mine` integer DEFAULT false NOT NULL,
	`paused_at` integer,
	`bounces` integer DEFAULT 0 NOT NULL,
	`link_version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `subscriber_addressHash_unique` ON `subscriber` (`address_hash`);--> statement-breakpoint
CREATE INDEX `subscriber_rhythm` ON `subscriber` (`rhythm`,`weekday`);--> statement-breakpoint
CREATE TABLE `subscription` (
	`subscriber_id` text NOT NULL,
	`kind` text NOT NULL,
	`scope_id` text NOT NULL,
	`since` integer NOT NULL,
	PRIMARY KEY(`subscriber_id`, `kind`, `scope_id`),
	FOREIGN KEY (`subscriber_id`) REFERENCES `subscriber`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `subscription_scope` ON `subscription` (`kind`,`scope_id`);--> statement-breakpoint
CREATE TABLE `subscription_request` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`address_hash` text NOT NULL,
	`address` text NOT NULL,
	`subscriber_id` text,
	`wish` text NOT NULL,
	`wording_version` text NOT NULL,
	`language` text NOT NULL,
	`token_hash` text NOT NULL,
	`code_hash` text NOT NULL,
	`code_tries` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`subscriber_id`) REFERENCES `subscriber`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `subscription_request_tokenHash_unique` ON `subscription_request` (`token_hash`);--> statement-breakpoint
CREATE INDEX `subscription_request_address` ON `subscription_request` (`address_hash`);--> statement-breakpoint
CREATE INDEX `subscription_request_expiry` ON `subscription_request` (`expires_at`);--> statement-breakpoint
CREATE TABLE `suppression` (
	`address_hash` text PRIMARY KEY NOT NULL,
	`why` text NOT NULL,
	`at` integer NOT NULL
);
