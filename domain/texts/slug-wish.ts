import { isTooLongEncoded, slugFrom } from '@/domain/addresses/slug';
import { segmentsOf } from '@/domain/documents/plain/segments';

/** As `slugFrom` has them: graphemes, and UTF-16 units. */
const MAX_GRAPHEMES = 80;
const MAX_TYPED = 310;

/** Why an address that somebody typed cannot be had, and what could be had instead. */
export interface SlugProblem {
  code: 'slugUnprintable' | 'slugTooLong' | 'slugEmpty' | 'slugTaken' | 'slugPublic';
  proposal: string | null;
}

export type SlugWish = { ok: true; slug: string } | { ok: false; problem: SlugProblem };

/** Controls, invisible characters (the non-joiner of Persian apart) and lone surrogates. */
const UNPRINTABLE = /(?!\u200c)[\p{Cc}\p{Cf}\p{Surrogate}\p{Default_Ignorable_Code_Point}]/u;

/**
 * Reads an address as a person types it: spaces, capitals and punctuation become what addresses have; what cannot be
 * meant (control characters) and what does not fit is refused with a proposal.
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
  return { ok: true, slug: proposal };
}

/** Whether a wish would have to be cut: letters, digits and marks counted, runs of all else as one. */
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
