import { segmentsOf } from '@/domain/documents/plain/segments';
import { canonicalTag } from '@/i18n/languages';

const MAX_GRAPHEMES = 80;
/** UTF-16 units: limits slugs whose graphemes have many combining marks. */
const MAX_UNITS = 320;
/** Characters of the percent-encoded slug; one letter can take nine of them. */
const MAX_ENCODED = 1_500;
/** Characters reserved for a suffix that makes a slug unique, such as `-1956` or `-2`. */
const ROOM = 10;
const MAX_TITLE_UNITS = 2_000;
const MAX_TRIES = 10_000;
/** Path segments with a meaning of their own: `/{lang}/topics/{topic}/only/…`. */
const RESERVED = new Set(['only']);

const SHAPE = /^[\p{L}\p{N}][\p{L}\p{N}\p{Mn}\p{Mc}]*(-[\p{L}\p{N}][\p{L}\p{N}\p{Mn}\p{Mc}]*)*$/u;
const DROPPED = /['’‘ʼ‛`´′\u0640]|(?!\u200c)[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}]/gu;
const BETWEEN_WORDS = /(?:[^\p{L}\p{N}\p{Mn}\p{Mc}][\p{Mn}\p{Mc}]*)+/gu;
/** An unpaired surrogate, which cannot be encoded as UTF-8. */
const LONE = /\p{Surrogate}/gu;
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/u;

/**
 * A slug in the title's own script, or null when the title has nothing usable: NFKC, lower case by
 * the rules of the language, letters and digits kept (é stays é) with their combining marks;
 * apostrophes, tatweel and invisible characters dropped; all else (spaces, punctuation, the
 * zero-width non-joiner of Persian) becomes `-`. At most 80 graphemes, and fewer where the address
 * would become too long, cut at the end of a word. A reserved word gets `-2`.
 */
export function slugFrom(title: string, language: string): string | null {
  const slug = plainSlug(title, language);
  if (RESERVED.has(slug)) return `${slug}-2`;
  return isSlug(slug) ? slug : null;
}

/** Whether a typed slug is a word that addresses use themselves. */
export function isReserved(typed: string, language: string): boolean {
  return RESERVED.has(plainSlug(typed, language));
}

function plainSlug(title: string, language: string): string {
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
  return cutSlug(slug, MAX_GRAPHEMES, language);
}

/** Whether `slugFrom` could have made this string in some language; if not, no page has it. */
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
 * The first free slug of base, base-year (if the event has a year), base-2, base-3 …; the base is
 * shortened where needed.
 * @throws Error after ten thousand tries.
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

/** Cuts a slug at a `-`, or at a word boundary of the language if that would lose half or more. */
function cutSlug(slug: string, graphemes: number, language: string): string {
  const head = headOf(slug, graphemes);
  if (head === slug || slug[head.length] === '-') return head;
  const ends = [head.lastIndexOf('-'), lastWordEnd(slug, head.length, language)];
  const end = ends.find((index) => index > head.length / 2) ?? head.length;
  return head.slice(0, end).replace(/-+$/, '');
}

/** Whether an address with this slug, percent-encoded, would exceed the limits of servers. */
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
