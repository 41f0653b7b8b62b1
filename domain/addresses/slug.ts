import { segmentsOf } from '@/domain/documents/plain/segments';
import { canonicalTag } from '@/i18n/languages';

const MAX_GRAPHEMES = 80;
/** UTF-16 units: a grapheme may be long (stacked marks), an address may not. */
const MAX_UNITS = 320;
/** Characters of the slug as an address has it, percent-encoded: a letter may be nine of them. */
const MAX_ENCODED = 1_500;
/** Kept free for what tells a slug from others of its kind. */
const ROOM = 10;
const MAX_TITLE_UNITS = 2_000;
const MAX_TRIES = 10_000;
/** Words that mean something where a slug could stand: `/{lang}/topics/{topic}/only/…`. */
const RESERVED = new Set(['only']);

const SHAPE = /^[\p{L}\p{N}][\p{L}\p{N}\p{Mn}\p{Mc}]*(-[\p{L}\p{N}][\p{L}\p{N}\p{Mn}\p{Mc}]*)*$/u;
const DROPPED = /['’‘ʼ‛`´′\u0640]|(?!\u200c)[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}]/gu;
const BETWEEN_WORDS = /(?:[^\p{L}\p{N}\p{Mn}\p{Mc}][\p{Mn}\p{Mc}]*)+/gu;
/** Half a pair, which has no encoding. */
const LONE = /\p{Surrogate}/gu;
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/u;

/**
 * A slug in the title's own script, or null when the title has nothing usable: NFKC, lower case by the rules of the
 * language, letters and digits as they are (é stays é) with the marks that belong to them, apostrophes, tatweel and
 * invisible characters dropped; all else (spaces, punctuation, the zero-width non-joiner of Persian) becomes `-`. At
 * most 80 graphemes, and fewer where an address would become too long, cut where a word ends. A reserved word gets `-2`.
 */
export function slugFrom(title: string, language: string): string | null {
  const slug = title
    .slice(0, MAX_TITLE_UNITS)
    .replace(/\s/gu, ' ')
    .replace(DROPPED, '')
    .normalize('NFKC')
    .replace(DROPPED, '')
    .toLocaleLowerCase(canonicalTag(language) ?? 'und')
    .normalize('NFKC')
    .replace(BETWEEN_WORDS, '-')
    .replace(/^[\p{M}-]+|-+$/gu, '');
  const fitting = cutSlug(slug, MAX_GRAPHEMES, language);
  if (RESERVED.has(fitting)) return `${fitting}-2`;
  return isSlug(fitting) ? fitting : null;
}

/** Whether a string could have come from `slugFrom`, in any language: what is not cannot be the address of anything. */
export function isSlug(slug: string): boolean {
  return (
    slug.length <= MAX_UNITS &&
    SHAPE.test(slug) &&
    encodeURIComponent(slug).length <= MAX_ENCODED &&
    !INVISIBLE.test(slug) &&
    !RESERVED.has(slug) &&
    slug.normalize('NFKC') === slug &&
    slug.toLowerCase() === slug &&
    Array.from(segmentsOf(slug, 'und', 'grapheme')).length <= MAX_GRAPHEMES
  );
}

/**
 * The first slug not taken of base, base-year (when there is a year of the event), base-2, base-3 …, the base shortened
 * where needed. @throws Error after ten thousand tries.
 */
export async function nextFreeSlug(
  base: string,
  year: number | null,
  taken: (slug: string) => boolean | Promise<boolean>,
): Promise<string> {
  for (const suffix of suffixes(year)) {
    const slug = cutSlug(base, MAX_GRAPHEMES - suffix.length, 'und') + suffix;
    if (isSlug(slug) && !(await taken(slug))) return slug;
  }
  throw new Error(`No free slug for "${base}"`);
}

function* suffixes(year: number | null): Generator<string> {
  yield '';
  if (year !== null) yield `-${Math.abs(year)}`;
  for (let n = 2; n < MAX_TRIES; n += 1) yield `-${n}`;
}

/** At most so many graphemes; ends at a `-` or, where that would lose half or more, at a word of the language. */
function cutSlug(slug: string, graphemes: number, language: string): string {
  const head = headOf(slug, graphemes);
  if (head === slug || slug[head.length] === '-') return head;
  const ends = [head.lastIndexOf('-'), lastWordEnd(slug, head.length, language)];
  const end = ends.find((index) => index > head.length / 2) ?? head.length;
  return head.slice(0, end).replace(/-+$/, '');
}

/** Whether an address with this in it would be too long for a server. */
export function isTooLongEncoded(slug: string): boolean {
  return encodeURIComponent(slug.replace(LONE, '')).length > MAX_ENCODED - ROOM;
}

function headOf(slug: string, graphemes: number): string {
  let head = '';
  let count = 0;
  let encoded = 0;
  for (const { segment } of segmentsOf(slug, 'und', 'grapheme')) {
    count += 1;
    encoded += encodeURIComponent(segment.replace(LONE, '')).length;
    const isLong = head.length + segment.length > MAX_UNITS - ROOM || encoded > MAX_ENCODED - ROOM;
    if (count > graphemes || isLong) break;
    head += segment;
  }
  return head || Array.from(slug).slice(0, MAX_GRAPHEMES).join('');
}

function lastWordEnd(slug: string, limit: number, language: string): number {
  let end = 0;
  for (const { index } of segmentsOf(slug, language, 'word')) {
    if (index > limit) break;
    end = index;
  }
  return end;
}
