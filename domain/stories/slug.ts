import { canonicalTag } from '@/i18n/languages';
import { segmentsOf } from './segments';

const MAX_GRAPHEMES = 80;
/** UTF-16 units: a grapheme may be long (stacked marks), an address may not. */
const MAX_UNITS = 320;
const MAX_TITLE_UNITS = 2_000;
const MAX_TRIES = 10_000;
/** Words that mean something where a slug could stand: `/{lang}/topics/{topic}/only/…`. */
const RESERVED = new Set(['only']);

const SHAPE = /^[\p{L}\p{N}][\p{L}\p{N}\p{Mn}\p{Mc}]*(-[\p{L}\p{N}][\p{L}\p{N}\p{Mn}\p{Mc}]*)*$/u;
const DROPPED = /['’‘ʼ‛`´′\u0640]|(?!\u200c)[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}]/gu;
const BETWEEN_WORDS = /(?:[^\p{L}\p{N}\p{Mn}\p{Mc}][\p{Mn}\p{Mc}]*)+/gu;
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/u;

/**
 * A slug in the title's own script, or null when the title has nothing usable: NFC, lower case by the rules of the
 * language, letters and digits as they are (é stays é) with the marks that belong to them, apostrophes, tatweel and
 * invisible characters dropped; all else (spaces, punctuation, the zero-width non-joiner of Persian) becomes `-`. At
 * most 80 graphemes, cut where a word ends. A reserved word gets `-2`.
 */
export function slugFrom(title: string, language: string): string | null {
  const slug = title
    .slice(0, MAX_TITLE_UNITS)
    .replace(/\s/gu, ' ')
    .replace(DROPPED, '')
    .normalize('NFC')
    .toLocaleLowerCase(canonicalTag(language) ?? 'und')
    .normalize('NFC')
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
    !INVISIBLE.test(slug) &&
    !RESERVED.has(slug) &&
    slug.normalize('NFC') === slug &&
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

function headOf(slug: string, graphemes: number): string {
  let head = '';
  let count = 0;
  for (const { segment } of segmentsOf(slug, 'und', 'grapheme')) {
    count += 1;
    if (count > graphemes || head.length + segment.length > MAX_UNITS - 10) break;
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
