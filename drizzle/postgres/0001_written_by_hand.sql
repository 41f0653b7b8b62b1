CREATE TABLE "text_search" (
	"number" bigint PRIMARY KEY NOT NULL,
	"words" tsvector NOT NULL
) WITH (toast_tuple_target = 128);
--> statement-breakpoint
CREATE INDEX "text_search_words" ON "text_search" USING gin ("words") WITH (fastupdate = off);--> statement-breakpoint
CREATE TABLE "reader_search" (
	"number" bigint PRIMARY KEY NOT NULL,
	"size" integer NOT NULL,
	"words" tsvector NOT NULL
) WITH (toast_tuple_target = 128);
--> statement-breakpoint
CREATE INDEX "reader_search_words" ON "reader_search" USING gin ("words") WITH (fastupdate = off);--> statement-breakpoint
CREATE INDEX "story_published_last" ON "story" ("first_published_at" DESC NULLS LAST, "id" DESC);--> statement-breakpoint
CREATE FUNCTION "audit_without_names"(action text, detail jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
	SELECT CASE
		WHEN action IN ('text.assign', 'text.giveBack', 'text.finish', 'text.release')
			THEN jsonb_set(detail, '{name}', '""', false)
		WHEN action IN ('staff.invite', 'staff.uninvite', 'email.ask')
			THEN jsonb_set(detail, '{email}', '""', false)
		WHEN action = 'email.change'
			THEN jsonb_set(jsonb_set(detail, '{from}', '""', false), '{to}', '""', false)
		WHEN action IN ('text.publish', 'text.withdraw')
			THEN jsonb_set(detail, '{onBehalfOf}', '""', false)
		ELSE detail
	END
$$;
--> statement-breakpoint
CREATE FUNCTION "audit_is_kept"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF TG_OP = 'UPDATE' THEN
		IF (NEW.seq, NEW.at, NEW.staff_id, NEW.action, NEW.subject_kind, NEW.subject_id, NEW.language)
			IS NOT DISTINCT FROM
			(OLD.seq, OLD.at, OLD.staff_id, OLD.action, OLD.subject_kind, OLD.subject_id, OLD.language)
			AND NEW.detail::jsonb IS NOT DISTINCT FROM audit_without_names(OLD.action, OLD.detail::jsonb)
		THEN
			RETURN NEW;
		END IF;
		RAISE EXCEPTION 'The audit is never changed, but for names of erased accounts.';
	END IF;
	RAISE EXCEPTION 'The audit is never changed.';
END
$$;
--> statement-breakpoint
CREATE TRIGGER "audit_is_not_changed" BEFORE UPDATE ON "audit"
	FOR EACH ROW EXECUTE FUNCTION "audit_is_kept"();--> statement-breakpoint
CREATE TRIGGER "audit_is_not_deleted" BEFORE DELETE ON "audit"
	FOR EACH ROW EXECUTE FUNCTION "audit_is_kept"();--> statement-breakpoint
CREATE TRIGGER "audit_is_not_emptied" BEFORE TRUNCATE ON "audit"
	FOR EACH STATEMENT EXECUTE FUNCTION "audit_is_kept"();
