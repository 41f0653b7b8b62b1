/** Why a sentence cannot be in mails. */
import type { MessageKey } from '@/domain/forms/form';
import { type Placeholder, SLOTS, type Slot, typedPlaceholder } from './mail-wording';

/** What mail programs make links of: schemes, addresses of mail and of hosts, full-width dots included. */
const LINKED = /\S*(?::\/\/|@|[\p{L}\p{N}]\.\p{L}{2}|[a-z0-9][。．｡][a-z]{2})\S*/iu;
const TAG = /<[a-z/!][^>]*>?/i;
const BRACES = /\{[^{}]*\}|[{}]/g;

/**
 * The first problem of a sentence, or null.
 * @param typed cleaned; empty for our own words
 * @param where names of field and language, for the message
 */
export function wordingProblem(
  slot: Slot,
  typed: string,
  where: { slot: string; language: string },
): MessageKey | null {
  if (typed === '') return null;
  const { most, lines } = SLOTS[slot];
  const count = [...typed].length;
  if (count > most) return ['mailWording.problem.tooLong', { ...where, most, count }];
  const height = typed.split('\n').length;
  if (height > lines) {
    return ['mailWording.problem.manyLines', { ...where, most: lines, count: height }];
  }
  const [tag] = TAG.exec(typed) ?? [];
  if (tag !== undefined) return ['mailWording.problem.html', { ...where, found: tag }];
  const [link] = LINKED.exec(typed) ?? [];
  if (link !== undefined) return ['mailWording.problem.link', { ...where, found: link }];
  return placeholderProblem(slot, typed, where);
}

function placeholderProblem(
  slot: Slot,
  typed: string,
  where: { slot: string; language: string },
): MessageKey | null {
  const { may, needs }: { may: readonly Placeholder[]; needs: readonly Placeholder[] } =
    SLOTS[slot];
  const found = typed.match(BRACES) ?? [];
  const allowed = may.map(typedPlaceholder);
  const other = found.find((each) => !allowed.includes(each));
  if (other !== undefined) {
    const values = { ...where, found: other };
    if (allowed.length === 0) return ['mailWording.problem.noPlaceholder', values];
    return ['mailWording.problem.placeholder', { ...values, placeholders: allowed.join(', ') }];
  }
  const needed = needs.map(typedPlaceholder);
  if (needed.length === 0 || found.some((each) => needed.includes(each))) return null;
  const values = { ...where, placeholders: needed.join(', ') };
  return [`mailWording.problem.${needed.length > 1 ? 'needsOne' : 'needs'}`, values];
}
