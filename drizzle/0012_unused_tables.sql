DROP TABLE `job`;--> statement-breakpoint
DROP TABLE `subscription`;