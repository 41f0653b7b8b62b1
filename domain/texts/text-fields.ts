/** The content of a text as sent by the editor: parsed strictly, cleaned, with limits. */
import { z } from 'zod';
import { parseDocument } from '@/domain/documents/document';
import { problemWithSize } from '@/domain/documents/document-limits';
import { type BlockProblem, blockProblem } from '@/domain/documents/document-problems';
import { oneLine } from '@/domain/documents/plain/clean-text';
import type { Followed } from '@/domain/texts/followed';
import { canonicalTag } from '@/i18n/languages';
import { TEXT_FIELDS, type TextContent, type TextField, wordsOf } from './text-content';

/** Longest fields beside the body, in characters. */
export const FIELD_LENGTHS = {
  title: 300,
  subtitle: 500,
  teaser: 1_000,
  dateNote: 300,
  byline: 2_000,
  translatorCredit: 300,
  metaTitle: 150,
  metaDescription: 500,
} as const satisfies Record<TextField, number>;

/** A save request of the editor. */
export interface SentText extends TextContent {
  storyId: string;
  language: string;
  /** The version that the edits are based on; 0 for a language without a text. */
  baseVersion: number;
  /** Generated when the editor opens; saves of one editing session are one entry of the history. */
  sittingId: string;
  /** The wanted slug; absent or empty to derive one from the title until the text is published. */
  slug?: string;
  /**
   * Language of the source, when the translation now renders the source's current revision; absent
   * to keep the source reference.
   */
  madeFrom?: string;
  /** The page held the edit lock before; if another page holds it now, that one took over. */
  wasHolding?: boolean;
  /** Changes of the source that this save follows, by block; ones that do not apply are ignored. */
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

/** Limit of followed blocks in one save, above the number of any text. */
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
  ...wordsSchema(),
});

function wordsSchema() {
  const fields = TEXT_FIELDS.map((field) => [field, words.optional()]);
  return Object.fromEntries(fields) as Record<TextField, z.ZodOptional<typeof words>>;
}

/**
 * Reads a save request from untrusted JSON: the fields of `SentText`; absent strings count as
 * empty.
 * @returns the normalized request, or every reason to refuse it
 */
export function readSentText(json: unknown): ReadText {
  const sent = form.safeParse(json);
  if (!sent.success) return { ok: false, problems: [{ field: 'form', code: 'unreadable' }] };
  const body = (json as { body?: unknown }).body;
  const problems: SaveProblem[] = [];
  const read = wordsOf(sent.data);
  for (const field of TEXT_FIELDS) {
    const max = FIELD_LENGTHS[field];
    if (read[field].length > max) problems.push({ field, code: 'tooLong', max });
  }
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
