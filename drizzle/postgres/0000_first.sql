CREATE TABLE "attachment" (
	"id" text PRIMARY KEY NOT NULL,
	"story_id" text NOT NULL,
	"kind" text NOT NULL,
	"hash" text NOT NULL,
	"name" text NOT NULL,
	"file_name" text NOT NULL,
	"mime" text NOT NULL,
	"bytes" bigint NOT NULL,
	"pages" bigint,
	"seconds" bigint,
	"poster_picture_id" text,
	"is_listed" boolean DEFAULT true NOT NULL,
	"position" bigint NOT NULL,
	"added_by" text,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "attachment_text" (
	"attachment_id" text NOT NULL,
	"language" text NOT NULL,
	"title" text DEFAULT '' NOT NULL,
	"transcript" text DEFAULT '' NOT NULL,
	"captions" text DEFAULT '' NOT NULL,
	"captions_name" text,
	CONSTRAINT "attachment_text_attachment_id_language_pk" PRIMARY KEY("attachment_id","language")
);
--> statement-breakpoint
CREATE TABLE "text_attachment" (
	"text_id" text NOT NULL,
	"attachment_id" text NOT NULL,
	"is_public" boolean DEFAULT false NOT NULL,
	CONSTRAINT "text_attachment_text_id_attachment_id_pk" PRIMARY KEY("text_id","attachment_id")
);
--> statement-breakpoint
CREATE TABLE "author" (
	"id" text PRIMARY KEY NOT NULL,
	"staff_id" text NOT NULL,
	"orcid" text DEFAULT '' NOT NULL,
	"picture_id" text,
	"name_id" text,
	"is_kept" boolean DEFAULT true NOT NULL,
	"withdrawn_at" bigint,
	"merged_into_id" text,
	"created_at" bigint NOT NULL,
	CONSTRAINT "author_staffId_unique" UNIQUE("staff_id")
);
--> statement-breakpoint
CREATE TABLE "author_form" (
	"author_id" text NOT NULL,
	"language" text NOT NULL,
	"name" text NOT NULL,
	"slug" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	CONSTRAINT "author_form_author_id_language_pk" PRIMARY KEY("author_id","language")
);
--> statement-breakpoint
CREATE TABLE "collection" (
	"id" text PRIMARY KEY NOT NULL,
	"type" text NOT NULL,
	"identifier" text,
	"dates" text DEFAULT '' NOT NULL,
	"access" text DEFAULT 'open' NOT NULL,
	"cover_picture_id" text,
	"position" bigint DEFAULT 0 NOT NULL,
	"parent_id" text,
	"merged_into_id" text,
	"withdrawn_at" bigint,
	"created_at" bigint NOT NULL,
	CONSTRAINT "collection_identifier_unique" UNIQUE("identifier")
);
--> statement-breakpoint
CREATE TABLE "collection_name" (
	"collection_id" text NOT NULL,
	"language" text NOT NULL,
	"name" text NOT NULL,
	"slug" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"extent" text DEFAULT '' NOT NULL,
	CONSTRAINT "collection_name_collection_id_language_pk" PRIMARY KEY("collection_id","language")
);
--> statement-breakpoint
CREATE TABLE "collection_pid" (
	"collection_id" text NOT NULL,
	"scheme" text NOT NULL,
	"value" text NOT NULL,
	"url" text DEFAULT '' NOT NULL,
	CONSTRAINT "collection_pid_scheme_value_pk" PRIMARY KEY("scheme","value")
);
--> statement-breakpoint
CREATE TABLE "collection_story" (
	"collection_id" text NOT NULL,
	"story_id" text NOT NULL,
	"position" bigint NOT NULL,
	CONSTRAINT "collection_story_collection_id_story_id_pk" PRIMARY KEY("collection_id","story_id")
);
--> statement-breakpoint
CREATE TABLE "collection_story_note" (
	"collection_id" text NOT NULL,
	"story_id" text NOT NULL,
	"language" text NOT NULL,
	"note" text NOT NULL,
	CONSTRAINT "collection_story_note_collection_id_story_id_language_pk" PRIMARY KEY("collection_id","story_id","language")
);
--> statement-breakpoint
CREATE TABLE "comment" (
	"id" text PRIMARY KEY NOT NULL,
	"text_id" text NOT NULL,
	"revision_id" text NOT NULL,
	"block" text DEFAULT '' NOT NULL,
	"position" bigint DEFAULT 0 NOT NULL,
	"quote" text DEFAULT '' NOT NULL,
	"context" text DEFAULT '' NOT NULL,
	"start" bigint DEFAULT 0 NOT NULL,
	"end" bigint DEFAULT 0 NOT NULL,
	"words" text DEFAULT '' NOT NULL,
	"replacement" text,
	"outcome" text DEFAULT 'none' NOT NULL,
	"outcome_revision_id" text,
	"answers_id" text,
	"author_id" text NOT NULL,
	"body" text NOT NULL,
	"created_at" bigint NOT NULL,
	"edited_at" bigint,
	"resolved_at" bigint,
	"resolved_by" text
);
--> statement-breakpoint
CREATE TABLE "mention" (
	"comment_id" text NOT NULL,
	"staff_id" text NOT NULL,
	"created_at" bigint NOT NULL,
	"read_at" bigint,
	CONSTRAINT "mention_comment_id_staff_id_pk" PRIMARY KEY("comment_id","staff_id")
);
--> statement-breakpoint
CREATE TABLE "hub_ping" (
	"feed" text PRIMARY KEY NOT NULL,
	"seq" bigint NOT NULL,
	"attempts" bigint DEFAULT 0 NOT NULL,
	"due_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"once_key" text NOT NULL,
	"payload" text NOT NULL,
	"state" text DEFAULT 'waiting' NOT NULL,
	"attempts" bigint DEFAULT 0 NOT NULL,
	"due_at" bigint NOT NULL,
	"leased_by" text,
	"leased_until" bigint,
	"last_error" text DEFAULT '' NOT NULL,
	"created_at" bigint NOT NULL,
	CONSTRAINT "outbox_onceKey_unique" UNIQUE("once_key")
);
--> statement-breakpoint
CREATE TABLE "details_revision" (
	"id" text PRIMARY KEY NOT NULL,
	"story_id" text NOT NULL,
	"number" bigint NOT NULL,
	"content" text NOT NULL,
	"cover_picture_id" text,
	"carried_from_id" text,
	"author_id" text,
	"sitting_id" text DEFAULT '' NOT NULL,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "edge" (
	"url" text PRIMARY KEY NOT NULL,
	"seq" bigint NOT NULL,
	"state" text NOT NULL,
	"made_from" text NOT NULL,
	"everything" text NOT NULL,
	"everything_since" bigint NOT NULL,
	"attempts" bigint DEFAULT 0 NOT NULL,
	"due_at" bigint NOT NULL,
	"leased_by" text,
	"leased_until" bigint,
	"repeated" bigint NOT NULL,
	"repeat_to" bigint,
	"repeat_at" bigint
);
--> statement-breakpoint
CREATE TABLE "glossary_term" (
	"id" text PRIMARY KEY NOT NULL,
	"source_language" text NOT NULL,
	"target_language" text NOT NULL,
	"source" text NOT NULL,
	"source_key" text NOT NULL,
	"target" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"created_by" text,
	"created_at" bigint NOT NULL,
	"changed_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "picture" (
	"id" text PRIMARY KEY NOT NULL,
	"hash" text NOT NULL,
	"width" bigint NOT NULL,
	"height" bigint NOT NULL,
	"mime" text NOT NULL,
	"rights" text DEFAULT '' NOT NULL,
	"credit" text DEFAULT '' NOT NULL,
	"focus_x" double precision DEFAULT 0.5 NOT NULL,
	"focus_y" double precision DEFAULT 0.5 NOT NULL,
	"created_at" bigint NOT NULL,
	"file_name" text DEFAULT '' NOT NULL,
	"added_by" text
);
--> statement-breakpoint
CREATE TABLE "picture_file" (
	"picture_id" text NOT NULL,
	"width" bigint NOT NULL,
	"height" bigint NOT NULL,
	"mime" text NOT NULL,
	"name" text NOT NULL,
	"bytes" bigint NOT NULL,
	CONSTRAINT "picture_file_picture_id_width_mime_pk" PRIMARY KEY("picture_id","width","mime")
);
--> statement-breakpoint
CREATE TABLE "picture_original" (
	"picture_id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"mime" text NOT NULL,
	"bytes" bigint NOT NULL,
	"width" bigint NOT NULL,
	"height" bigint NOT NULL,
	"pages" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "picture_text" (
	"picture_id" text NOT NULL,
	"language" text NOT NULL,
	"alt" text DEFAULT '' NOT NULL,
	"caption" text DEFAULT '' NOT NULL,
	"credit" text DEFAULT '' NOT NULL,
	"rights_note" text DEFAULT '' NOT NULL,
	"transcription" text DEFAULT '' NOT NULL,
	"decorative" boolean DEFAULT false NOT NULL,
	CONSTRAINT "picture_text_picture_id_language_pk" PRIMARY KEY("picture_id","language")
);
--> statement-breakpoint
CREATE TABLE "letter" (
	"id" text PRIMARY KEY NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"first_day" text NOT NULL,
	"last_day" text NOT NULL,
	"scope" text DEFAULT '' NOT NULL,
	"created_at" bigint NOT NULL,
	"changed_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "letter_sent" (
	"letter_id" text NOT NULL,
	"subscriber_id" text NOT NULL,
	"mail_key" text NOT NULL,
	"at" bigint NOT NULL,
	CONSTRAINT "letter_sent_letter_id_subscriber_id_pk" PRIMARY KEY("letter_id","subscriber_id")
);
--> statement-breakpoint
CREATE TABLE "letter_text" (
	"letter_id" text NOT NULL,
	"language" text NOT NULL,
	"words" text NOT NULL,
	CONSTRAINT "letter_text_letter_id_language_pk" PRIMARY KEY("letter_id","language")
);
--> statement-breakpoint
CREATE TABLE "file_deletion" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"due_at" bigint NOT NULL,
	"ended_at" bigint
);
--> statement-breakpoint
CREATE TABLE "name" (
	"id" text PRIMARY KEY NOT NULL,
	"short_id" text NOT NULL,
	"kind" text NOT NULL,
	"parent_id" text,
	"dates" text DEFAULT '' NOT NULL,
	"begin_month_day" text DEFAULT '' NOT NULL,
	"picture_id" text,
	"wikidata" text DEFAULT '' NOT NULL,
	"viaf" text DEFAULT '' NOT NULL,
	"gnd" text DEFAULT '' NOT NULL,
	"nta" text DEFAULT '' NOT NULL,
	"isni" text DEFAULT '' NOT NULL,
	"ground" text DEFAULT '' NOT NULL,
	"position" bigint DEFAULT 0 NOT NULL,
	"merged_into_id" text,
	"withdrawn_at" bigint,
	"created_at" bigint NOT NULL,
	CONSTRAINT "name_shortId_unique" UNIQUE("short_id")
);
--> statement-breakpoint
CREATE TABLE "name_form" (
	"name_id" text NOT NULL,
	"language" text NOT NULL,
	"name" text NOT NULL,
	"slug" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"sort_form" text DEFAULT '' NOT NULL,
	CONSTRAINT "name_form_name_id_language_pk" PRIMARY KEY("name_id","language")
);
--> statement-breakpoint
CREATE TABLE "name_import" (
	"id" text PRIMARY KEY NOT NULL,
	"staff_id" text NOT NULL,
	"file_name" text NOT NULL,
	"content" text NOT NULL,
	"unread" text NOT NULL,
	"lines" text NOT NULL,
	"changed" text NOT NULL,
	"created_at" bigint NOT NULL,
	"applied_at" bigint
);
--> statement-breakpoint
CREATE TABLE "name_place" (
	"name_id" text NOT NULL,
	"place_id" text NOT NULL,
	"position" bigint NOT NULL,
	CONSTRAINT "name_place_name_id_place_id_pk" PRIMARY KEY("name_id","place_id")
);
--> statement-breakpoint
CREATE TABLE "name_relation" (
	"name_id" text NOT NULL,
	"kind" text NOT NULL,
	"to_id" text NOT NULL,
	"position" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "name_relation_name_id_kind_to_id_pk" PRIMARY KEY("name_id","kind","to_id")
);
--> statement-breakpoint
CREATE TABLE "name_variant" (
	"name_id" text NOT NULL,
	"language" text NOT NULL,
	"form" text NOT NULL,
	"is_transliteration" boolean DEFAULT false NOT NULL,
	"position" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "name_variant_name_id_language_form_pk" PRIMARY KEY("name_id","language","form")
);
--> statement-breakpoint
CREATE TABLE "story_name" (
	"story_id" text NOT NULL,
	"name_id" text NOT NULL,
	"role" text NOT NULL,
	"position" bigint NOT NULL,
	CONSTRAINT "story_name_story_id_name_id_role_pk" PRIMARY KEY("story_id","name_id","role")
);
--> statement-breakpoint
CREATE TABLE "notification" (
	"id" text PRIMARY KEY NOT NULL,
	"staff_id" text NOT NULL,
	"kind" text NOT NULL,
	"story_id" text NOT NULL,
	"language" text NOT NULL,
	"by_id" text,
	"note" text DEFAULT '' NOT NULL,
	"count" bigint DEFAULT 1 NOT NULL,
	"at" bigint NOT NULL,
	"read_at" bigint
);
--> statement-breakpoint
CREATE TABLE "preference" (
	"staff_id" text PRIMARY KEY NOT NULL,
	"muted_mails" text,
	"first_steps" text DEFAULT 'auto' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "place" (
	"id" text PRIMARY KEY NOT NULL,
	"short_id" text,
	"kind" text DEFAULT 'town' NOT NULL,
	"parent_id" text,
	"latitude" double precision,
	"longitude" double precision,
	"wikidata" text DEFAULT '' NOT NULL,
	"position" bigint DEFAULT 0 NOT NULL,
	"merged_into_id" text,
	"withdrawn_at" bigint,
	"created_at" bigint DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "place_name" (
	"place_id" text NOT NULL,
	"language" text NOT NULL,
	"name" text NOT NULL,
	"slug" text DEFAULT '' NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	CONSTRAINT "place_name_place_id_language_pk" PRIMARY KEY("place_id","language")
);
--> statement-breakpoint
CREATE TABLE "place_variant" (
	"place_id" text NOT NULL,
	"language" text NOT NULL,
	"form" text NOT NULL,
	"is_transliteration" boolean DEFAULT false NOT NULL,
	"position" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "place_variant_place_id_language_form_pk" PRIMARY KEY("place_id","language","form")
);
--> statement-breakpoint
CREATE TABLE "story_place" (
	"story_id" text NOT NULL,
	"place_id" text NOT NULL,
	"position" bigint NOT NULL,
	CONSTRAINT "story_place_story_id_place_id_pk" PRIMARY KEY("story_id","place_id")
);
--> statement-breakpoint
CREATE TABLE "approval" (
	"text_id" text PRIMARY KEY NOT NULL,
	"revision_id" text NOT NULL,
	"details_revision_id" text,
	"approved_at" bigint NOT NULL,
	"approved_by" text
);
--> statement-breakpoint
CREATE TABLE "correction" (
	"id" text PRIMARY KEY NOT NULL,
	"text_id" text NOT NULL,
	"note" text NOT NULL,
	"at" bigint NOT NULL,
	"staff_id" text
);
--> statement-breakpoint
CREATE TABLE "hidden_version" (
	"revision_id" text PRIMARY KEY NOT NULL,
	"at" bigint NOT NULL,
	"staff_id" text
);
--> statement-breakpoint
CREATE TABLE "review" (
	"text_id" text PRIMARY KEY NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"revision_id" text NOT NULL,
	"details_revision_id" text,
	"note" text DEFAULT '' NOT NULL,
	"requested_at" bigint NOT NULL,
	"requested_by" text,
	"review_for_id" text,
	"answer" text DEFAULT '' NOT NULL,
	"answered_at" bigint,
	"answered_by" text
);
--> statement-breakpoint
CREATE TABLE "withdrawal" (
	"text_id" text PRIMARY KEY NOT NULL,
	"withdrawn_at" bigint NOT NULL,
	"withdrawn_by" text,
	"reason" text DEFAULT '' NOT NULL,
	"note" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reader_note" (
	"id" text PRIMARY KEY NOT NULL,
	"path" text NOT NULL,
	"title" text NOT NULL,
	"title_language" text NOT NULL,
	"story_id" text,
	"paragraph" text DEFAULT '' NOT NULL,
	"text" text NOT NULL,
	"email" text DEFAULT '' NOT NULL,
	"language" text NOT NULL,
	"created_at" bigint NOT NULL,
	"assigned_to" text,
	"closed_at" bigint,
	"closed_by" text
);
--> statement-breakpoint
CREATE TABLE "reader_note_answer" (
	"id" text PRIMARY KEY NOT NULL,
	"note_id" text NOT NULL,
	"text" text NOT NULL,
	"by_id" text,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "former_address" (
	"kind" text NOT NULL,
	"language" text NOT NULL,
	"slug" text NOT NULL,
	"target_id" text NOT NULL,
	"created_at" bigint NOT NULL,
	CONSTRAINT "former_address_kind_language_slug_pk" PRIMARY KEY("kind","language","slug")
);
--> statement-breakpoint
CREATE TABLE "invalidation" (
	"seq" bigserial PRIMARY KEY NOT NULL,
	"tag" text NOT NULL,
	"withdrawn" boolean DEFAULT false NOT NULL,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "listing" (
	"list" text NOT NULL,
	"language" text NOT NULL,
	"story_id" text NOT NULL,
	"published_at" bigint NOT NULL,
	"event_sort" bigint NOT NULL,
	CONSTRAINT "listing_list_language_story_id_pk" PRIMARY KEY("list","language","story_id")
);
--> statement-breakpoint
CREATE TABLE "listing_count" (
	"list" text NOT NULL,
	"language" text NOT NULL,
	"count" bigint NOT NULL,
	CONSTRAINT "listing_count_list_language_pk" PRIMARY KEY("list","language")
);
--> statement-breakpoint
CREATE TABLE "redirect" (
	"path" text PRIMARY KEY NOT NULL,
	"target" text NOT NULL,
	"created_by" text,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sample_item" (
	"kind" text NOT NULL,
	"item_id" text NOT NULL,
	"fingerprint" text NOT NULL,
	CONSTRAINT "sample_item_kind_item_id_pk" PRIMARY KEY("kind","item_id")
);
--> statement-breakpoint
CREATE TABLE "setting" (
	"key" text PRIMARY KEY NOT NULL,
	"value" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "style_file" (
	"name" text PRIMARY KEY NOT NULL,
	"is_public" boolean DEFAULT false NOT NULL,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "spelling" (
	"letters" text NOT NULL,
	"word" text NOT NULL,
	CONSTRAINT "spelling_letters_word_pk" PRIMARY KEY("letters","word")
);
--> statement-breakpoint
CREATE TABLE "audit" (
	"seq" bigserial PRIMARY KEY NOT NULL,
	"at" bigint NOT NULL,
	"staff_id" text,
	"action" text NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"language" text DEFAULT '' NOT NULL,
	"detail" text
);
--> statement-breakpoint
CREATE TABLE "bulk_change" (
	"id" text PRIMARY KEY NOT NULL,
	"staff_id" text NOT NULL,
	"action" text NOT NULL,
	"before" text NOT NULL,
	"created_at" bigint NOT NULL,
	"undone_at" bigint
);
--> statement-breakpoint
CREATE TABLE "invitation" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"purpose" text NOT NULL,
	"email" text DEFAULT '' NOT NULL,
	"role" text NOT NULL,
	"languages" text,
	"staff_id" text,
	"invited_by" text,
	"created_at" bigint NOT NULL,
	"ends_at" bigint NOT NULL,
	"used_at" bigint
);
--> statement-breakpoint
CREATE TABLE "recovery_code" (
	"staff_id" text NOT NULL,
	"code_hash" text NOT NULL,
	"used_at" bigint,
	CONSTRAINT "recovery_code_staff_id_code_hash_pk" PRIMARY KEY("staff_id","code_hash")
);
--> statement-breakpoint
CREATE TABLE "session" (
	"id_hash" text PRIMARY KEY NOT NULL,
	"staff_id" text NOT NULL,
	"stage" text NOT NULL,
	"signed_in_at" bigint NOT NULL,
	"seen_at" bigint NOT NULL,
	"ends_at" bigint NOT NULL,
	"device" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "staff" (
	"id" text PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"email_norm" text NOT NULL,
	"name" text NOT NULL,
	"role" text NOT NULL,
	"interface_language" text DEFAULT 'en' NOT NULL,
	"password_hash" text,
	"oidc_issuer" text,
	"oidc_subject" text,
	"totp_secret" text,
	"totp_step" bigint DEFAULT 0 NOT NULL,
	"created_at" bigint NOT NULL,
	"disabled_at" bigint,
	"erased_at" bigint,
	"credited_as" text,
	CONSTRAINT "staff_emailNorm_unique" UNIQUE("email_norm")
);
--> statement-breakpoint
CREATE TABLE "staff_language" (
	"staff_id" text NOT NULL,
	"language" text NOT NULL,
	CONSTRAINT "staff_language_staff_id_language_pk" PRIMARY KEY("staff_id","language")
);
--> statement-breakpoint
CREATE TABLE "throttle" (
	"key" text PRIMARY KEY NOT NULL,
	"attempts" bigint NOT NULL,
	"until" bigint NOT NULL,
	"changed_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "request_count" (
	"kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"form" text NOT NULL,
	"language" text NOT NULL,
	"month" text NOT NULL,
	"count" bigint NOT NULL,
	CONSTRAINT "request_count_kind_subject_id_form_language_month_pk" PRIMARY KEY("kind","subject_id","form","language","month")
);
--> statement-breakpoint
CREATE TABLE "occasion" (
	"story_id" text PRIMARY KEY NOT NULL,
	"starts_at" bigint NOT NULL,
	"ends_at" bigint NOT NULL,
	"venue" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "revision" (
	"id" text PRIMARY KEY NOT NULL,
	"text_id" text NOT NULL,
	"number" bigint NOT NULL,
	"title" text DEFAULT '' NOT NULL,
	"subtitle" text DEFAULT '' NOT NULL,
	"teaser" text DEFAULT '' NOT NULL,
	"body" text NOT NULL,
	"schema_version" bigint NOT NULL,
	"date_note" text DEFAULT '' NOT NULL,
	"byline" text DEFAULT '' NOT NULL,
	"translator_credit" text DEFAULT '' NOT NULL,
	"meta_title" text DEFAULT '' NOT NULL,
	"meta_description" text DEFAULT '' NOT NULL,
	"block_hashes" text NOT NULL,
	"source_language" text,
	"source_hashes" text,
	"source_published_at" bigint,
	"author_id" text,
	"note" text DEFAULT '' NOT NULL,
	"sitting_id" text DEFAULT '' NOT NULL,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "story" (
	"id" text PRIMARY KEY NOT NULL,
	"short_id" text NOT NULL,
	"kind" text NOT NULL,
	"original_language" text NOT NULL,
	"event_date" text DEFAULT '' NOT NULL,
	"event_calendar" text DEFAULT 'gregorian' NOT NULL,
	"event_sort" bigint DEFAULT 9999999 NOT NULL,
	"month_day" text DEFAULT '' NOT NULL,
	"cover_picture_id" text,
	"source" text DEFAULT '' NOT NULL,
	"source_url" text DEFAULT '' NOT NULL,
	"is_template" boolean DEFAULT false NOT NULL,
	"first_published_at" bigint,
	"created_at" bigint NOT NULL,
	"changed_at" bigint NOT NULL,
	"binned_at" bigint,
	"created_by" text,
	"changed_by" text,
	"title_key" text DEFAULT '' NOT NULL,
	"working_details_id" text,
	"public_details_id" text,
	"has_details_changes" boolean DEFAULT false NOT NULL,
	CONSTRAINT "story_shortId_unique" UNIQUE("short_id")
);
--> statement-breakpoint
CREATE TABLE "text" (
	"id" text PRIMARY KEY NOT NULL,
	"story_id" text NOT NULL,
	"language" text NOT NULL,
	"slug" text NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"version" bigint DEFAULT 0 NOT NULL,
	"public_revision_id" text,
	"has_changes" boolean DEFAULT false NOT NULL,
	"working_revision_id" text,
	"title" text DEFAULT '' NOT NULL,
	"teaser" text DEFAULT '' NOT NULL,
	"behind" bigint DEFAULT 0 NOT NULL,
	"behind_since" bigint,
	"first_published_at" bigint,
	"published_at" bigint,
	"state_before_bin" text,
	"erased_at" bigint,
	"created_at" bigint NOT NULL,
	"created_by" text,
	"changed_at" bigint DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "text_picture" (
	"text_id" text NOT NULL,
	"picture_id" text NOT NULL,
	"is_public" boolean DEFAULT false NOT NULL,
	CONSTRAINT "text_picture_text_id_picture_id_pk" PRIMARY KEY("text_id","picture_id")
);
--> statement-breakpoint
CREATE TABLE "text_link" (
	"text_id" text NOT NULL,
	"href" text NOT NULL,
	CONSTRAINT "text_link_text_id_href_pk" PRIMARY KEY("text_id","href")
);
--> statement-breakpoint
CREATE TABLE "text_number" (
	"number" bigserial PRIMARY KEY NOT NULL,
	"text_id" text NOT NULL,
	"story_id" text NOT NULL,
	"edition" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "text_number_textId_unique" UNIQUE("text_id")
);
--> statement-breakpoint
CREATE TABLE "announced" (
	"subscriber_id" text NOT NULL,
	"story_id" text NOT NULL,
	"language" text NOT NULL,
	"at" bigint NOT NULL,
	CONSTRAINT "announced_subscriber_id_story_id_language_pk" PRIMARY KEY("subscriber_id","story_id","language")
);
--> statement-breakpoint
CREATE TABLE "announcement" (
	"id" text PRIMARY KEY NOT NULL,
	"story_id" text NOT NULL,
	"language" text NOT NULL,
	"published_at" bigint NOT NULL,
	"queued_up_to" text
);
--> statement-breakpoint
CREATE TABLE "consent" (
	"id" text PRIMARY KEY NOT NULL,
	"subscriber_id" text NOT NULL,
	"how" text NOT NULL,
	"ground" text DEFAULT '' NOT NULL,
	"scopes" text NOT NULL,
	"wording_version" text NOT NULL,
	"language" text NOT NULL,
	"token_hash" text DEFAULT '' NOT NULL,
	"requested_at" bigint NOT NULL,
	"expires_at" bigint,
	"confirmed_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mail_switch" (
	"kind" text NOT NULL,
	"scope_id" text NOT NULL,
	"off_at" bigint NOT NULL,
	"off_by" text,
	"on_at" bigint,
	"on_by" text,
	CONSTRAINT "mail_switch_kind_scope_id_off_at_pk" PRIMARY KEY("kind","scope_id","off_at")
);
--> statement-breakpoint
CREATE TABLE "subscriber" (
	"id" text PRIMARY KEY NOT NULL,
	"address_hash" text NOT NULL,
	"address" text NOT NULL,
	"language" text NOT NULL,
	"rhythm" text NOT NULL,
	"weekday" bigint DEFAULT 1 NOT NULL,
	"only_mine" boolean DEFAULT false NOT NULL,
	"paused_at" bigint,
	"news_up_to" bigint,
	"bounces" bigint DEFAULT 0 NOT NULL,
	"bounced_at" bigint,
	"link_version" bigint DEFAULT 1 NOT NULL,
	"created_at" bigint NOT NULL,
	"changed_at" bigint NOT NULL,
	CONSTRAINT "subscriber_addressHash_unique" UNIQUE("address_hash")
);
--> statement-breakpoint
CREATE TABLE "subscriber_import" (
	"id" text PRIMARY KEY NOT NULL,
	"staff_id" text NOT NULL,
	"content" text NOT NULL,
	"created_at" bigint NOT NULL,
	"applied_at" bigint
);
--> statement-breakpoint
CREATE TABLE "subscription" (
	"subscriber_id" text NOT NULL,
	"kind" text NOT NULL,
	"scope_id" text NOT NULL,
	"since" bigint NOT NULL,
	CONSTRAINT "subscription_subscriber_id_kind_scope_id_pk" PRIMARY KEY("subscriber_id","kind","scope_id")
);
--> statement-breakpoint
CREATE TABLE "subscription_request" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"address_hash" text NOT NULL,
	"address" text NOT NULL,
	"subscriber_id" text,
	"wish" text NOT NULL,
	"wording_version" text NOT NULL,
	"language" text NOT NULL,
	"token_hash" text NOT NULL,
	"code_hash" text NOT NULL,
	"code_tries" bigint DEFAULT 0 NOT NULL,
	"created_at" bigint NOT NULL,
	"expires_at" bigint NOT NULL,
	CONSTRAINT "subscription_request_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "suppression" (
	"address_hash" text PRIMARY KEY NOT NULL,
	"why" text NOT NULL,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "withdrawn_scope" (
	"kind" text NOT NULL,
	"scope_id" text NOT NULL,
	"at" bigint NOT NULL,
	"queued_up_to" text,
	CONSTRAINT "withdrawn_scope_kind_scope_id_pk" PRIMARY KEY("kind","scope_id")
);
--> statement-breakpoint
CREATE TABLE "assignment" (
	"story_id" text NOT NULL,
	"language" text NOT NULL,
	"staff_id" text,
	"due_at" bigint,
	"assigned_by" text,
	"assigned_at" bigint NOT NULL,
	CONSTRAINT "assignment_story_id_language_pk" PRIMARY KEY("story_id","language")
);
--> statement-breakpoint
CREATE TABLE "kept_draft" (
	"id" text PRIMARY KEY NOT NULL,
	"text_id" text NOT NULL,
	"staff_id" text NOT NULL,
	"name" text NOT NULL,
	"because" text DEFAULT 'conflict' NOT NULL,
	"content" text NOT NULL,
	"base_version" bigint NOT NULL,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "lease" (
	"text_id" text PRIMARY KEY NOT NULL,
	"staff_id" text NOT NULL,
	"sitting_id" text NOT NULL,
	"since" bigint NOT NULL,
	"until" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "milestone" (
	"id" text PRIMARY KEY NOT NULL,
	"text_id" text NOT NULL,
	"revision_id" text NOT NULL,
	"is" text NOT NULL,
	"staff_id" text,
	"note" text DEFAULT '' NOT NULL,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "presence" (
	"text_id" text NOT NULL,
	"sitting_id" text NOT NULL,
	"staff_id" text NOT NULL,
	"seen_at" bigint NOT NULL,
	CONSTRAINT "presence_text_id_sitting_id_pk" PRIMARY KEY("text_id","sitting_id")
);
--> statement-breakpoint
CREATE TABLE "preview_link" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"text_id" text NOT NULL,
	"revision_id" text NOT NULL,
	"details_revision_id" text,
	"recipient" text DEFAULT '' NOT NULL,
	"created_by" text NOT NULL,
	"created_at" bigint NOT NULL,
	"ends_at" bigint NOT NULL,
	"revoked_at" bigint
);
--> statement-breakpoint
CREATE TABLE "schedule" (
	"text_id" text NOT NULL,
	"does" text NOT NULL,
	"revision_id" text,
	"details_revision_id" text,
	"due_at" bigint NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"announce" text DEFAULT '' NOT NULL,
	"set_by" text NOT NULL,
	"set_at" bigint NOT NULL,
	"problem" text DEFAULT '' NOT NULL,
	CONSTRAINT "schedule_text_id_does_pk" PRIMARY KEY("text_id","does")
);
--> statement-breakpoint
CREATE TABLE "still_right" (
	"text_id" text NOT NULL,
	"source_language" text NOT NULL,
	"was" text NOT NULL,
	"now" text NOT NULL,
	"staff_id" text,
	"at" bigint NOT NULL,
	CONSTRAINT "still_right_text_id_source_language_was_now_pk" PRIMARY KEY("text_id","source_language","was","now")
);
--> statement-breakpoint
CREATE TABLE "title_start" (
	"language" text NOT NULL,
	"start" text NOT NULL,
	"number" bigint NOT NULL,
	CONSTRAINT "title_start_language_start_number_pk" PRIMARY KEY("language","start","number")
);
--> statement-breakpoint
CREATE TABLE "story_topic" (
	"story_id" text NOT NULL,
	"topic_id" text NOT NULL,
	"position" bigint NOT NULL,
	CONSTRAINT "story_topic_story_id_topic_id_pk" PRIMARY KEY("story_id","topic_id")
);
--> statement-breakpoint
CREATE TABLE "topic" (
	"id" text PRIMARY KEY NOT NULL,
	"parent_id" text,
	"wikidata" text DEFAULT '' NOT NULL,
	"merged_into_id" text,
	"position" bigint DEFAULT 0 NOT NULL,
	"start" text DEFAULT '[]' NOT NULL,
	"withdrawn_at" bigint,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "topic_name" (
	"topic_id" text NOT NULL,
	"language" text NOT NULL,
	"name" text NOT NULL,
	"slug" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	CONSTRAINT "topic_name_topic_id_language_pk" PRIMARY KEY("topic_id","language")
);
--> statement-breakpoint
CREATE TABLE "memory_sentence" (
	"id" text PRIMARY KEY NOT NULL,
	"source_language" text NOT NULL,
	"target_language" text NOT NULL,
	"key" text NOT NULL,
	"name_key" text NOT NULL,
	"source" text NOT NULL,
	"target" text NOT NULL,
	"source_text_id" text NOT NULL,
	"text_id" text NOT NULL,
	"position" bigint NOT NULL,
	"state" text DEFAULT 'found' NOT NULL,
	"changed_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "saved_view" (
	"id" text PRIMARY KEY NOT NULL,
	"staff_id" text NOT NULL,
	"name" text NOT NULL,
	"query" text NOT NULL,
	"is_shared" boolean DEFAULT false NOT NULL,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_story_id_story_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."story"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_poster_picture_id_picture_id_fk" FOREIGN KEY ("poster_picture_id") REFERENCES "public"."picture"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_added_by_staff_id_fk" FOREIGN KEY ("added_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachment_text" ADD CONSTRAINT "attachment_text_attachment_id_attachment_id_fk" FOREIGN KEY ("attachment_id") REFERENCES "public"."attachment"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "text_attachment" ADD CONSTRAINT "text_attachment_text_id_text_id_fk" FOREIGN KEY ("text_id") REFERENCES "public"."text"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "text_attachment" ADD CONSTRAINT "text_attachment_attachment_id_attachment_id_fk" FOREIGN KEY ("attachment_id") REFERENCES "public"."attachment"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "author" ADD CONSTRAINT "author_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "author" ADD CONSTRAINT "author_picture_id_picture_id_fk" FOREIGN KEY ("picture_id") REFERENCES "public"."picture"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "author" ADD CONSTRAINT "author_name_id_name_id_fk" FOREIGN KEY ("name_id") REFERENCES "public"."name"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "author_form" ADD CONSTRAINT "author_form_author_id_author_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."author"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "collection" ADD CONSTRAINT "collection_cover_picture_id_picture_id_fk" FOREIGN KEY ("cover_picture_id") REFERENCES "public"."picture"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "collection_name" ADD CONSTRAINT "collection_name_collection_id_collection_id_fk" FOREIGN KEY ("collection_id") REFERENCES "public"."collection"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "collection_pid" ADD CONSTRAINT "collection_pid_collection_id_collection_id_fk" FOREIGN KEY ("collection_id") REFERENCES "public"."collection"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "collection_story" ADD CONSTRAINT "collection_story_collection_id_collection_id_fk" FOREIGN KEY ("collection_id") REFERENCES "public"."collection"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "collection_story" ADD CONSTRAINT "collection_story_story_id_story_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."story"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "collection_story_note" ADD CONSTRAINT "collection_story_note_collection_id_collection_id_fk" FOREIGN KEY ("collection_id") REFERENCES "public"."collection"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "collection_story_note" ADD CONSTRAINT "collection_story_note_story_id_story_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."story"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment" ADD CONSTRAINT "comment_text_id_text_id_fk" FOREIGN KEY ("text_id") REFERENCES "public"."text"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment" ADD CONSTRAINT "comment_author_id_staff_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment" ADD CONSTRAINT "comment_resolved_by_staff_id_fk" FOREIGN KEY ("resolved_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mention" ADD CONSTRAINT "mention_comment_id_comment_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comment"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mention" ADD CONSTRAINT "mention_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "details_revision" ADD CONSTRAINT "details_revision_story_id_story_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."story"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "details_revision" ADD CONSTRAINT "details_revision_author_id_staff_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "glossary_term" ADD CONSTRAINT "glossary_term_created_by_staff_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "picture" ADD CONSTRAINT "picture_added_by_staff_id_fk" FOREIGN KEY ("added_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "picture_file" ADD CONSTRAINT "picture_file_picture_id_picture_id_fk" FOREIGN KEY ("picture_id") REFERENCES "public"."picture"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "picture_original" ADD CONSTRAINT "picture_original_picture_id_picture_id_fk" FOREIGN KEY ("picture_id") REFERENCES "public"."picture"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "picture_text" ADD CONSTRAINT "picture_text_picture_id_picture_id_fk" FOREIGN KEY ("picture_id") REFERENCES "public"."picture"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter_sent" ADD CONSTRAINT "letter_sent_letter_id_letter_id_fk" FOREIGN KEY ("letter_id") REFERENCES "public"."letter"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter_sent" ADD CONSTRAINT "letter_sent_subscriber_id_subscriber_id_fk" FOREIGN KEY ("subscriber_id") REFERENCES "public"."subscriber"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter_text" ADD CONSTRAINT "letter_text_letter_id_letter_id_fk" FOREIGN KEY ("letter_id") REFERENCES "public"."letter"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "name" ADD CONSTRAINT "name_picture_id_picture_id_fk" FOREIGN KEY ("picture_id") REFERENCES "public"."picture"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "name_form" ADD CONSTRAINT "name_form_name_id_name_id_fk" FOREIGN KEY ("name_id") REFERENCES "public"."name"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "name_import" ADD CONSTRAINT "name_import_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "name_place" ADD CONSTRAINT "name_place_name_id_name_id_fk" FOREIGN KEY ("name_id") REFERENCES "public"."name"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "name_place" ADD CONSTRAINT "name_place_place_id_place_id_fk" FOREIGN KEY ("place_id") REFERENCES "public"."place"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "name_relation" ADD CONSTRAINT "name_relation_name_id_name_id_fk" FOREIGN KEY ("name_id") REFERENCES "public"."name"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "name_relation" ADD CONSTRAINT "name_relation_to_id_name_id_fk" FOREIGN KEY ("to_id") REFERENCES "public"."name"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "name_variant" ADD CONSTRAINT "name_variant_name_id_name_id_fk" FOREIGN KEY ("name_id") REFERENCES "public"."name"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "story_name" ADD CONSTRAINT "story_name_story_id_story_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."story"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "story_name" ADD CONSTRAINT "story_name_name_id_name_id_fk" FOREIGN KEY ("name_id") REFERENCES "public"."name"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_story_id_story_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."story"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_by_id_staff_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "preference" ADD CONSTRAINT "preference_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "place_name" ADD CONSTRAINT "place_name_place_id_place_id_fk" FOREIGN KEY ("place_id") REFERENCES "public"."place"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "place_variant" ADD CONSTRAINT "place_variant_place_id_place_id_fk" FOREIGN KEY ("place_id") REFERENCES "public"."place"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "story_place" ADD CONSTRAINT "story_place_story_id_story_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."story"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "story_place" ADD CONSTRAINT "story_place_place_id_place_id_fk" FOREIGN KEY ("place_id") REFERENCES "public"."place"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approval" ADD CONSTRAINT "approval_text_id_text_id_fk" FOREIGN KEY ("text_id") REFERENCES "public"."text"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approval" ADD CONSTRAINT "approval_approved_by_staff_id_fk" FOREIGN KEY ("approved_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "correction" ADD CONSTRAINT "correction_text_id_text_id_fk" FOREIGN KEY ("text_id") REFERENCES "public"."text"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "correction" ADD CONSTRAINT "correction_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hidden_version" ADD CONSTRAINT "hidden_version_revision_id_revision_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."revision"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hidden_version" ADD CONSTRAINT "hidden_version_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review" ADD CONSTRAINT "review_text_id_text_id_fk" FOREIGN KEY ("text_id") REFERENCES "public"."text"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review" ADD CONSTRAINT "review_requested_by_staff_id_fk" FOREIGN KEY ("requested_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review" ADD CONSTRAINT "review_review_for_id_staff_id_fk" FOREIGN KEY ("review_for_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review" ADD CONSTRAINT "review_answered_by_staff_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "withdrawal" ADD CONSTRAINT "withdrawal_text_id_text_id_fk" FOREIGN KEY ("text_id") REFERENCES "public"."text"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "withdrawal" ADD CONSTRAINT "withdrawal_withdrawn_by_staff_id_fk" FOREIGN KEY ("withdrawn_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reader_note" ADD CONSTRAINT "reader_note_story_id_story_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."story"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reader_note" ADD CONSTRAINT "reader_note_assigned_to_staff_id_fk" FOREIGN KEY ("assigned_to") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reader_note" ADD CONSTRAINT "reader_note_closed_by_staff_id_fk" FOREIGN KEY ("closed_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reader_note_answer" ADD CONSTRAINT "reader_note_answer_note_id_reader_note_id_fk" FOREIGN KEY ("note_id") REFERENCES "public"."reader_note"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reader_note_answer" ADD CONSTRAINT "reader_note_answer_by_id_staff_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bulk_change" ADD CONSTRAINT "bulk_change_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_invited_by_staff_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recovery_code" ADD CONSTRAINT "recovery_code_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_language" ADD CONSTRAINT "staff_language_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "occasion" ADD CONSTRAINT "occasion_story_id_story_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."story"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revision" ADD CONSTRAINT "revision_text_id_text_id_fk" FOREIGN KEY ("text_id") REFERENCES "public"."text"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revision" ADD CONSTRAINT "revision_author_id_staff_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "story" ADD CONSTRAINT "story_cover_picture_id_picture_id_fk" FOREIGN KEY ("cover_picture_id") REFERENCES "public"."picture"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "story" ADD CONSTRAINT "story_created_by_staff_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "story" ADD CONSTRAINT "story_changed_by_staff_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "text" ADD CONSTRAINT "text_story_id_story_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."story"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "text" ADD CONSTRAINT "text_created_by_staff_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "text_picture" ADD CONSTRAINT "text_picture_text_id_text_id_fk" FOREIGN KEY ("text_id") REFERENCES "public"."text"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "text_picture" ADD CONSTRAINT "text_picture_picture_id_picture_id_fk" FOREIGN KEY ("picture_id") REFERENCES "public"."picture"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "text_link" ADD CONSTRAINT "text_link_text_id_text_id_fk" FOREIGN KEY ("text_id") REFERENCES "public"."text"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "announced" ADD CONSTRAINT "announced_subscriber_id_subscriber_id_fk" FOREIGN KEY ("subscriber_id") REFERENCES "public"."subscriber"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consent" ADD CONSTRAINT "consent_subscriber_id_subscriber_id_fk" FOREIGN KEY ("subscriber_id") REFERENCES "public"."subscriber"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail_switch" ADD CONSTRAINT "mail_switch_off_by_staff_id_fk" FOREIGN KEY ("off_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail_switch" ADD CONSTRAINT "mail_switch_on_by_staff_id_fk" FOREIGN KEY ("on_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "subscriber_import" ADD CONSTRAINT "subscriber_import_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "subscription" ADD CONSTRAINT "subscription_subscriber_id_subscriber_id_fk" FOREIGN KEY ("subscriber_id") REFERENCES "public"."subscriber"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "subscription_request" ADD CONSTRAINT "subscription_request_subscriber_id_subscriber_id_fk" FOREIGN KEY ("subscriber_id") REFERENCES "public"."subscriber"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_story_id_story_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."story"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_assigned_by_staff_id_fk" FOREIGN KEY ("assigned_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kept_draft" ADD CONSTRAINT "kept_draft_text_id_text_id_fk" FOREIGN KEY ("text_id") REFERENCES "public"."text"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kept_draft" ADD CONSTRAINT "kept_draft_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lease" ADD CONSTRAINT "lease_text_id_text_id_fk" FOREIGN KEY ("text_id") REFERENCES "public"."text"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lease" ADD CONSTRAINT "lease_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "milestone" ADD CONSTRAINT "milestone_text_id_text_id_fk" FOREIGN KEY ("text_id") REFERENCES "public"."text"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "milestone" ADD CONSTRAINT "milestone_revision_id_revision_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."revision"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "milestone" ADD CONSTRAINT "milestone_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "presence" ADD CONSTRAINT "presence_text_id_text_id_fk" FOREIGN KEY ("text_id") REFERENCES "public"."text"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "presence" ADD CONSTRAINT "presence_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "preview_link" ADD CONSTRAINT "preview_link_text_id_text_id_fk" FOREIGN KEY ("text_id") REFERENCES "public"."text"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "preview_link" ADD CONSTRAINT "preview_link_created_by_staff_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "schedule" ADD CONSTRAINT "schedule_text_id_text_id_fk" FOREIGN KEY ("text_id") REFERENCES "public"."text"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "schedule" ADD CONSTRAINT "schedule_set_by_staff_id_fk" FOREIGN KEY ("set_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "still_right" ADD CONSTRAINT "still_right_text_id_text_id_fk" FOREIGN KEY ("text_id") REFERENCES "public"."text"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "still_right" ADD CONSTRAINT "still_right_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "story_topic" ADD CONSTRAINT "story_topic_story_id_story_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."story"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "story_topic" ADD CONSTRAINT "story_topic_topic_id_topic_id_fk" FOREIGN KEY ("topic_id") REFERENCES "public"."topic"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "topic_name" ADD CONSTRAINT "topic_name_topic_id_topic_id_fk" FOREIGN KEY ("topic_id") REFERENCES "public"."topic"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memory_sentence" ADD CONSTRAINT "memory_sentence_source_text_id_text_id_fk" FOREIGN KEY ("source_text_id") REFERENCES "public"."text"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memory_sentence" ADD CONSTRAINT "memory_sentence_text_id_text_id_fk" FOREIGN KEY ("text_id") REFERENCES "public"."text"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_view" ADD CONSTRAINT "saved_view_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "attachment_story" ON "attachment" USING btree ("story_id","position");--> statement-breakpoint
CREATE INDEX "attachment_name" ON "attachment" USING btree ("name","story_id");--> statement-breakpoint
CREATE INDEX "attachment_poster" ON "attachment" USING btree ("poster_picture_id");--> statement-breakpoint
CREATE INDEX "attachment_text_captions" ON "attachment_text" USING btree ("captions_name");--> statement-breakpoint
CREATE INDEX "text_attachment_attachment" ON "text_attachment" USING btree ("attachment_id");--> statement-breakpoint
CREATE INDEX "author_picture" ON "author" USING btree ("picture_id");--> statement-breakpoint
CREATE INDEX "author_name" ON "author" USING btree ("name_id");--> statement-breakpoint
CREATE UNIQUE INDEX "author_address" ON "author_form" USING btree ("language","slug");--> statement-breakpoint
CREATE INDEX "collection_cover" ON "collection" USING btree ("cover_picture_id");--> statement-breakpoint
CREATE UNIQUE INDEX "collection_address" ON "collection_name" USING btree ("language","slug");--> statement-breakpoint
CREATE INDEX "collection_pid_collection" ON "collection_pid" USING btree ("collection_id","scheme","value");--> statement-breakpoint
CREATE INDEX "collection_story_order" ON "collection_story" USING btree ("collection_id","position","story_id");--> statement-breakpoint
CREATE INDEX "collection_story_story" ON "collection_story" USING btree ("story_id");--> statement-breakpoint
CREATE INDEX "comment_text" ON "comment" USING btree ("text_id","created_at");--> statement-breakpoint
CREATE INDEX "comment_outcome" ON "comment" USING btree ("outcome_revision_id");--> statement-breakpoint
CREATE INDEX "mention_staff" ON "mention" USING btree ("staff_id","read_at","created_at");--> statement-breakpoint
CREATE INDEX "hub_ping_due" ON "hub_ping" USING btree ("due_at");--> statement-breakpoint
CREATE INDEX "outbox_due" ON "outbox" USING btree ("state","due_at");--> statement-breakpoint
CREATE UNIQUE INDEX "details_revision_number" ON "details_revision" USING btree ("story_id","number");--> statement-breakpoint
CREATE INDEX "details_revision_cover" ON "details_revision" USING btree ("cover_picture_id");--> statement-breakpoint
CREATE UNIQUE INDEX "glossary_term_source" ON "glossary_term" USING btree ("source_language","target_language","source_key");--> statement-breakpoint
CREATE INDEX "picture_file_name" ON "picture_file" USING btree ("name","picture_id");--> statement-breakpoint
CREATE INDEX "picture_original_name" ON "picture_original" USING btree ("name");--> statement-breakpoint
CREATE INDEX "letter_sent_subscriber" ON "letter_sent" USING btree ("subscriber_id");--> statement-breakpoint
CREATE INDEX "letter_sent_mail" ON "letter_sent" USING btree ("mail_key");--> statement-breakpoint
CREATE INDEX "file_deletion_name" ON "file_deletion" USING btree ("name");--> statement-breakpoint
CREATE INDEX "file_deletion_due" ON "file_deletion" USING btree ("ended_at","due_at");--> statement-breakpoint
CREATE INDEX "name_begin" ON "name" USING btree ("begin_month_day");--> statement-breakpoint
CREATE INDEX "name_parent" ON "name" USING btree ("parent_id");--> statement-breakpoint
CREATE INDEX "name_picture" ON "name" USING btree ("picture_id");--> statement-breakpoint
CREATE UNIQUE INDEX "name_address" ON "name_form" USING btree ("language","slug");--> statement-breakpoint
CREATE INDEX "name_import_staff" ON "name_import" USING btree ("staff_id");--> statement-breakpoint
CREATE INDEX "name_place_place" ON "name_place" USING btree ("place_id");--> statement-breakpoint
CREATE INDEX "name_relation_to" ON "name_relation" USING btree ("to_id");--> statement-breakpoint
CREATE INDEX "story_name_name" ON "story_name" USING btree ("name_id");--> statement-breakpoint
CREATE INDEX "notification_unread" ON "notification" USING btree ("staff_id","read_at","at");--> statement-breakpoint
CREATE INDEX "notification_time" ON "notification" USING btree ("staff_id","at");--> statement-breakpoint
CREATE INDEX "notification_text" ON "notification" USING btree ("story_id","language");--> statement-breakpoint
CREATE UNIQUE INDEX "place_short_id" ON "place" USING btree ("short_id");--> statement-breakpoint
CREATE INDEX "place_parent" ON "place" USING btree ("parent_id");--> statement-breakpoint
CREATE UNIQUE INDEX "place_address" ON "place_name" USING btree ("language","slug");--> statement-breakpoint
CREATE INDEX "story_place_place" ON "story_place" USING btree ("place_id");--> statement-breakpoint
CREATE INDEX "approval_time" ON "approval" USING btree ("approved_at");--> statement-breakpoint
CREATE INDEX "correction_text" ON "correction" USING btree ("text_id","at");--> statement-breakpoint
CREATE INDEX "review_state" ON "review" USING btree ("state","requested_at");--> statement-breakpoint
CREATE INDEX "review_sender" ON "review" USING btree ("requested_by");--> statement-breakpoint
CREATE INDEX "reader_note_open" ON "reader_note" USING btree ("closed_at","id");--> statement-breakpoint
CREATE INDEX "reader_note_story" ON "reader_note" USING btree ("story_id");--> statement-breakpoint
CREATE INDEX "reader_note_answer_note" ON "reader_note_answer" USING btree ("note_id","at");--> statement-breakpoint
CREATE INDEX "former_address_target" ON "former_address" USING btree ("kind","target_id");--> statement-breakpoint
CREATE INDEX "listing_published" ON "listing" USING btree ("list","language","published_at","story_id");--> statement-breakpoint
CREATE INDEX "listing_event" ON "listing" USING btree ("list","language","event_sort","story_id");--> statement-breakpoint
CREATE INDEX "listing_story" ON "listing" USING btree ("story_id");--> statement-breakpoint
CREATE INDEX "audit_subject" ON "audit" USING btree ("subject_kind","subject_id","seq");--> statement-breakpoint
CREATE INDEX "audit_staff" ON "audit" USING btree ("staff_id","seq");--> statement-breakpoint
CREATE INDEX "session_staff" ON "session" USING btree ("staff_id");--> statement-breakpoint
CREATE INDEX "request_count_month" ON "request_count" USING btree ("month","form","kind","language","subject_id","count");--> statement-breakpoint
CREATE INDEX "occasion_end" ON "occasion" USING btree ("ends_at","starts_at");--> statement-breakpoint
CREATE UNIQUE INDEX "revision_number" ON "revision" USING btree ("text_id","number");--> statement-breakpoint
CREATE INDEX "story_month_day" ON "story" USING btree ("month_day");--> statement-breakpoint
CREATE INDEX "story_creator" ON "story" USING btree ("created_by");--> statement-breakpoint
CREATE INDEX "story_changed" ON "story" USING btree ("changed_at","id");--> statement-breakpoint
CREATE INDEX "story_published" ON "story" USING btree ("first_published_at","id");--> statement-breakpoint
CREATE INDEX "story_event" ON "story" USING btree ("event_sort","id");--> statement-breakpoint
CREATE INDEX "story_title" ON "story" USING btree ("title_key","id");--> statement-breakpoint
CREATE INDEX "story_kind" ON "story" USING btree ("kind","id");--> statement-breakpoint
CREATE INDEX "story_binned" ON "story" USING btree ("binned_at","id");--> statement-breakpoint
CREATE INDEX "story_cover" ON "story" USING btree ("cover_picture_id");--> statement-breakpoint
CREATE INDEX "story_template" ON "story" USING btree ("is_template","binned_at");--> statement-breakpoint
CREATE UNIQUE INDEX "text_story_language" ON "text" USING btree ("story_id","language");--> statement-breakpoint
CREATE UNIQUE INDEX "text_address" ON "text" USING btree ("language","slug");--> statement-breakpoint
CREATE INDEX "text_row" ON "text" USING btree ("story_id","state","language","slug","title");--> statement-breakpoint
CREATE INDEX "text_state" ON "text" USING btree ("state","changed_at");--> statement-breakpoint
CREATE INDEX "text_published" ON "text" USING btree ("state","published_at");--> statement-breakpoint
CREATE INDEX "text_first_published" ON "text" USING btree ("first_published_at");--> statement-breakpoint
CREATE INDEX "text_behind" ON "text" USING btree ("language","behind");--> statement-breakpoint
CREATE INDEX "text_staff" ON "text" USING btree ("story_id","language","state","created_by");--> statement-breakpoint
CREATE INDEX "text_creator" ON "text" USING btree ("created_by","story_id");--> statement-breakpoint
CREATE INDEX "text_changes" ON "text" USING btree ("has_changes","story_id");--> statement-breakpoint
CREATE INDEX "text_picture_picture" ON "text_picture" USING btree ("picture_id");--> statement-breakpoint
CREATE INDEX "text_link_href" ON "text_link" USING btree ("href");--> statement-breakpoint
CREATE INDEX "text_number_story" ON "text_number" USING btree ("story_id");--> statement-breakpoint
CREATE INDEX "text_number_edition" ON "text_number" USING btree ("edition","story_id");--> statement-breakpoint
CREATE UNIQUE INDEX "announcement_text" ON "announcement" USING btree ("story_id","language","published_at");--> statement-breakpoint
CREATE INDEX "announcement_time" ON "announcement" USING btree ("published_at");--> statement-breakpoint
CREATE INDEX "consent_subscriber" ON "consent" USING btree ("subscriber_id","confirmed_at");--> statement-breakpoint
CREATE INDEX "subscriber_rhythm" ON "subscriber" USING btree ("rhythm","weekday");--> statement-breakpoint
CREATE INDEX "subscriber_import_staff" ON "subscriber_import" USING btree ("staff_id");--> statement-breakpoint
CREATE INDEX "subscription_scope" ON "subscription" USING btree ("kind","scope_id");--> statement-breakpoint
CREATE INDEX "subscription_request_address" ON "subscription_request" USING btree ("address_hash");--> statement-breakpoint
CREATE INDEX "subscription_request_expiry" ON "subscription_request" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "assignment_staff" ON "assignment" USING btree ("staff_id","due_at","story_id");--> statement-breakpoint
CREATE INDEX "kept_draft_text" ON "kept_draft" USING btree ("text_id","created_at");--> statement-breakpoint
CREATE INDEX "milestone_text" ON "milestone" USING btree ("text_id","at");--> statement-breakpoint
CREATE INDEX "milestone_revision" ON "milestone" USING btree ("revision_id");--> statement-breakpoint
CREATE INDEX "presence_seen" ON "presence" USING btree ("seen_at");--> statement-breakpoint
CREATE INDEX "preview_link_text" ON "preview_link" USING btree ("text_id","created_at");--> statement-breakpoint
CREATE INDEX "preview_link_revision" ON "preview_link" USING btree ("revision_id");--> statement-breakpoint
CREATE INDEX "schedule_due" ON "schedule" USING btree ("problem","due_at");--> statement-breakpoint
CREATE INDEX "title_start_number" ON "title_start" USING btree ("number");--> statement-breakpoint
CREATE INDEX "story_topic_topic" ON "story_topic" USING btree ("topic_id");--> statement-breakpoint
CREATE UNIQUE INDEX "topic_address" ON "topic_name" USING btree ("language","slug");--> statement-breakpoint
CREATE INDEX "memory_sentence_key" ON "memory_sentence" USING btree ("source_language","target_language","key");--> statement-breakpoint
CREATE INDEX "memory_sentence_name_key" ON "memory_sentence" USING btree ("source_language","target_language","name_key");--> statement-breakpoint
CREATE INDEX "memory_sentence_text" ON "memory_sentence" USING btree ("text_id");--> statement-breakpoint
CREATE INDEX "memory_sentence_source" ON "memory_sentence" USING btree ("source_text_id");--> statement-breakpoint
CREATE INDEX "saved_view_staff" ON "saved_view" USING btree ("staff_id");--> statement-breakpoint
CREATE INDEX "saved_view_shared" ON "saved_view" USING btree ("is_shared");