/** What is written of a text, as the editor sends it: read strictly, cleaned, and bounded. */
import { z } from 'zod';
import { isSameJson } from '@/domain/documents/compare';
import { type Document, parseDocument } from '@/domain/documents/document';
import { problemWithSize } from '@/domain/documents/document-limits';
import { type BlockProblem, blockProblem } from '@/domain/documents/document-problems';
import { oneLine } from '@/domain/documents/plain/clean-text';
import type { Followed } from '@/domain/texts/followed';
import { canonicalTag } from '@/i18n/languages';

/** The words around a body, in characters at most. */
export const FIELD_LENGTHS = {
  title: 300,
  subtitle: 500,
  teaser: 1_000,
  dateNote: 300,
  byline: 2_000,
  translatorCredit: 300,
} as const;

export type TextField = keyof typeof FIELD_LENGTHS;

/** The words of a text: what one revision keeps. */
export interface TextContent extends Record<TextField, string> {
  body: Document;
}

/** A save as the editor sends it. */
export interface SentText extends TextContent {
  storyId: string;
  language: string;
  /** The version that the writer began from; 0 for a language that has no text yet. */
  baseVersion: number;
  /** Made by the editor when it opens; saves of one sitting are one entry of the history. */
  sittingId: string;
  /** The address wished for; absent or empty to have one proposed from the title until the text is public. */
  slug?: string;
  /** The language that was translated from, when its text of now has been followed; absent to leave it as it was. */
  madeFrom?: string;
  /** The page held the text before: if another one writes now, it went on in this one's place. */
  wasHolding?: boolean;
  /** Changes of the source that this save follows, block by block; what is not so is passed over. */
  inStep?: Followed[];
}

/** Why a save was refused; `max` is in characters. */
export type SaveProblem =
  | { field: TextField; code: 'tooLong'; max: number }
  | { field: 'body'; code: 'tooLarge' | 'unreadable'; at: BlockProblem | null }
  | { field: 'form'; code: 'unreadable' };

export type ReadText = { ok: true; value: SentText } | { ok: false; problems: SaveProblem[] };

const words = z.string().transform(oneLine);
const id = z.string().min(1).max(100);
const language = z
  .string()
  .max(100)
  .refine((tag) => canonicalTag(tag) === tag, 'not canonical');

/** More than any text has blocks that somebody follows at one save. */
const MOST_FOLLOWED = 2_000;
const blockHash = z.string().regex(/^([0-9a-f]{16})?$/);

const form = z.object({
  storyId: id,
  language,
  baseVersion: z.number().int().min(0),
  sittingId: id,
  slug: z.string().max(2_000).optional(),
  madeFrom: language.optional(),
  wasHolding: z.boolean().optional(),
  inStep: z
    .array(z.object({ was: blockHash, now: blockHash }))
    .max(MOST_FOLLOWED)
    .optional(),
  title: words.optional(),
  subtitle: words.optional(),
  teaser: words.optional(),
  dateNote: words.optional(),
  byline: words.optional(),
  translatorCredit: words.optional(),
});

/**
 * Reads a save out of untrusted JSON: the fields of `SentText`, absent words counting as empty.
 * @returns the save in normal form, or every reason to refuse it
 */
export function readSentText(json: unknown): ReadText {
  const sent = form.safeParse(json);
  if (!sent.success) return { ok: false, problems: [{ field: 'form', code: 'unreadable' }] };
  const body = (json as { body?: unknown }).body;
  const problems: SaveProblem[] = [];
  const read = Object.fromEntries(
    fieldNames().map((field) => {
      const value = sent.data[field] ?? '';
      const max = FIELD_LENGTHS[field];
      if (value.length > max) problems.push({ field, code: 'tooLong', max });
      return [field, value];
    }),
  ) as Record<TextField, string>;
  const document = parseDocument(body);
  if (!document.ok) {
    const at = blockProblem(body);
    const isTooLarge = at === null && problemWithSize(body) !== null;
    problems.push({ field: 'body', code: isTooLarge ? 'tooLarge' : 'unreadable', at });
    return { ok: false, problems };
  }
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, value: { ...sent.data, ...read, body: document.document } };
}

/** The words of a text and nothing else of what holds them. */
export function contentOf(from: Record<TextField, string> & { body: unknown }): TextContent {
  const { title, subtitle, teaser, dateNote, byline, translatorCredit } = from;
  // Bodies are stored as `parseDocument` gave them.
  const body = from.body as Document;
  return { title, subtitle, teaser, dateNote, byline, translatorCredit, body };
}

/** Whether two texts say the same, word for word. */
export function isSameContent(
  one: Record<TextField, string> & { body: unknown },
  other: Record<TextField, string> & { body: unknown },
): boolean {
  return isSameJson(contentOf(one), contentOf(other));
}

function fieldNames(): TextField[] {
  return Object.keys(FIELD_LENGTHS) as TextField[];
}
