import { isReserved, isTooLongEncoded, slugFrom } from '@/domain/addresses/slug';
import { segmentsOf } from '@/domain/documents/plain/segments';

/** The limits of `slugFrom`: graphemes, and UTF-16 units. */
const MAX_GRAPHEMES = 80;
const MAX_TYPED = 310;

/** Why a typed slug cannot be used, with an alternative. */
export interface SlugProblem {
  code:
    | 'slugUnprintable'
    | 'slugTooLong'
    | 'slugEmpty'
    | 'slugReserved'
    | 'slugTaken'
    | 'slugPublic';
  proposal: string | null;
}

export type SlugWish = { ok: true; slug: string } | { ok: false; problem: SlugProblem };

/** Controls, invisible characters (except the Persian non-joiner) and lone surrogates. */
const UNPRINTABLE = /(?!\u200c)[\p{Cc}\p{Cf}\p{Surrogate}\p{Default_Ignorable_Code_Point}]/u;

/**
 * Reads a typed slug: spaces, capitals and punctuation are normalized; control characters and slugs
 * that are too long are refused with an alternative.
 */
export function readSlug(typed: string, language: string): SlugWish {
  const wish = typed.trim();
  const proposal = slugFrom(wish, language);
  const refused = (code: SlugProblem['code']): SlugWish => {
    return { ok: false, problem: { code, proposal } };
  };
  if (UNPRINTABLE.test(wish)) return refused('slugUnprintable');
  if (proposal === null) return refused('slugEmpty');
  if (isTooLong(wish)) return refused('slugTooLong');
  if (isReserved(wish, language)) return refused('slugReserved');
  return { ok: true, slug: proposal };
}

/**
 * Whether a typed slug exceeds the limit; letters, digits and marks count, and each run of other
 * characters as one.
 */
function isTooLong(wish: string): boolean {
  if (wish.length > 4 * MAX_TYPED) return true;
  const whole = wish
    .normalize('NFKC')
    .replace(/['’‘ʼ‛`´′\u0640]/gu, '')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  if (whole.length > MAX_TYPED || isTooLongEncoded(whole)) return true;
  return Array.from(segmentsOf(whole, 'und', 'grapheme')).length > MAX_GRAPHEMES;
}
