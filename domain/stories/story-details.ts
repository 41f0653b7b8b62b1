import { z } from 'zod';
import { safeLink } from '@/domain/documents/links/safe-link';
import { oneLine } from '@/domain/documents/plain/clean-text';
import { type EventCalendar, KINDS, type StoryKind } from '@/domain/stories/story-kind';
import { canonicalTag } from '@/i18n/languages';

/** Properties to change; absent ones stay. */
export interface ChangedDetails {
  kind?: StoryKind;
  originalLanguage?: string;
  /** EDTF, Gregorian; empty for none. */
  eventDate?: string;
  eventCalendar?: EventCalendar;
  source?: string;
  /** An http(s) address; empty for none. */
  sourceUrl?: string;
  coverImageId?: string | null;
  placeIds?: string[];
  topicIds?: string[];
  /** Start and end (milliseconds since 1970) and place of the public event; null for none. */
  occasion?: { startsAt: number; endsAt: number; venue: string } | null;
}

/** Details as stored beside the story's own row. */
export interface StoredDetails {
  placeIds: string[];
  topicIds: string[];
  occasion: { startsAt: number; endsAt: number; venue: string } | null;
  shelves: { collectionId: string; position: number; note: string }[];
}

export interface DetailsProblem {
  field: keyof ChangedDetails | 'form';
  code: 'dateUnreadable' | 'urlUnreadable' | 'endsBeforeStart' | 'tooLong' | 'gone' | 'unreadable';
}

export type ReadDetails =
  | { ok: true; value: ChangedDetails }
  | { ok: false; problems: DetailsProblem[] };

const MAX_WORDS = 1_000;
const MAX_MANY = 200;

const words = z.string().transform(oneLine);
const ids = z.array(z.string().min(1).max(100)).max(MAX_MANY);
const time = z.number().int().min(0).max(8_640_000_000_000_000);

const facts = z.strictObject({
  kind: z.enum(KINDS).optional(),
  originalLanguage: z
    .string()
    .max(100)
    .refine((tag) => canonicalTag(tag) === tag, 'not canonical')
    .optional(),
  eventDate: z.string().optional(),
  eventCalendar: z.enum(['gregorian', 'julian']).optional(),
  source: words.optional(),
  sourceUrl: z.string().optional(),
  coverImageId: z.string().min(1).max(100).nullable().optional(),
  placeIds: ids.optional(),
  topicIds: ids.optional(),
  occasion: z.strictObject({ startsAt: time, endsAt: time, venue: words }).nullable().optional(),
});

/** Reads changed properties from untrusted JSON; saving checks that their targets exist. */
export function readChangedDetails(json: unknown): ReadDetails {
  const read = facts.safeParse(json);
  if (!read.success) {
    const field = read.error.issues[0]?.path[0];
    const known = typeof field === 'string' && field in facts.shape;
    return {
      ok: false,
      problems: [{ field: known ? (field as keyof ChangedDetails) : 'form', code: 'unreadable' }],
    };
  }
  const value: ChangedDetails = { ...read.data };
  const problems: DetailsProblem[] = [];
  if ((value.source?.length ?? 0) > MAX_WORDS) problems.push({ field: 'source', code: 'tooLong' });
  if ((value.eventDate?.length ?? 0) > MAX_WORDS) {
    problems.push({ field: 'eventDate', code: 'dateUnreadable' });
  }
  if (value.sourceUrl) {
    const href = safeLink(value.sourceUrl);
    if (href === null || !/^https?:/i.test(href) || href.length > 2 * MAX_WORDS) {
      problems.push({ field: 'sourceUrl', code: 'urlUnreadable' });
    } else value.sourceUrl = href;
  }
  const { occasion } = value;
  if (occasion && occasion.endsAt < occasion.startsAt) {
    problems.push({ field: 'occasion', code: 'endsBeforeStart' });
  }
  if (occasion && occasion.venue.length > MAX_WORDS) {
    problems.push({ field: 'occasion', code: 'tooLong' });
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value };
}
