import { parseEventDate } from '@/domain/dates/edtf';
import { isBlank } from '@/domain/documents/plain/clean-text';
import type { MessageKey } from '@/domain/forms/form';
import { IDENTIFIER_EXAMPLES, IDENTIFIERS, readIdentifier } from './identifiers';
import { inFuture, lifeOf, mayBeLiving } from './life';
import type { NameFacts } from './name';

/** What is wrong with a name's facts, by the field of the form. */
export type NameProblems = Partial<Record<keyof NameFacts, MessageKey>>;

/**
 * Checks what is to be kept of a name. The birthday and the memberships of a person who may be
 * living need a recorded ground.
 * @param today `YYYY-MM-DD`
 */
export function nameProblems(facts: NameFacts, today: string): NameProblems {
  const problems: NameProblems = {};
  const dates = datesProblem(facts, today);
  if (dates) problems.dates = dates;
  for (const kind of IDENTIFIERS) {
    if (readIdentifier(kind, facts[kind]) === null) {
      problems[kind] = [`names.problem.${kind}`, { example: IDENTIFIER_EXAMPLES[kind] }];
    }
  }
  if (needsGround(facts, today)) {
    if (isBirthdayKnown(facts)) problems.dates ??= 'names.problem.birthday';
    if (facts.relations.length > 0) problems.relations = 'names.problem.membership';
  }
  return problems;
}

/**
 * Whether a birthday or relations of a person who may be living would be kept without a ground. A
 * merge can lead to it, because it brings the facts of two names together.
 */
export function breaksRuleOfLiving(facts: NameFacts, today: string): boolean {
  if (!needsGround(facts, today)) return false;
  return isBirthdayKnown(facts) || facts.relations.length > 0;
}

function needsGround(facts: NameFacts, today: string): boolean {
  return mayBeLiving(facts, today) && isBlank(facts.ground);
}

/** A day in doubt is no birthday for the calendar, but readers see it. */
function isBirthdayKnown({ dates }: NameFacts): boolean {
  return lifeOf(dates).begin?.kind === 'day';
}

function datesProblem({ kind, dates }: NameFacts, today: string): MessageKey | null {
  if (dates === '') return null;
  const date = parseEventDate(dates);
  if (!date) return 'names.problem.dates';
  const ahead = inFuture(dates, today);
  if (kind === 'person' && ahead.begin) return 'names.problem.futureBirth';
  if (kind === 'person' && ahead.end) return 'names.problem.futureDeath';
  if (kind === 'event' || dates.includes('/')) return null;
  if (/^[[{]/.test(dates)) return 'names.problem.datesOneOf';
  return ['names.problem.datesAlone', { begin: `${dates}/`, end: `/${dates}` }];
}
