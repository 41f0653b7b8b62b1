import * as field from '@/domain/forms/fields';
import { formReader } from '@/domain/forms/form-reader';
import { isInterfaceLanguage } from '@/i18n/languages';
import { readScope, type Scope } from './scope';
import { REMOVAL_REASONS } from './subscriber';
import { MOST_SCOPES, RHYTHMS } from './wish';
import { emailProblem } from './wish-form';

const MONDAY = 1;

const id = field.required(field.id, 'frame.missing');
const languageOf = (typed: string) => (isInterfaceLanguage(typed) ? typed : null);

export const readSubscriberId = formReader({ id });
export const readRemoval = formReader({ id, reason: field.choice(...REMOVAL_REASONS) });

/** A subscriber whom staff add, with what they follow as `scope` of `scopeKey`. */
export const readAddedSubscriber = formReader(
  {
    email: field.email('subscribers.problem.email', 'subscribers.problem.emailWrong'),
    language: field.parsedBy(field.line, languageOf, 'subscribers.problem.language'),
    rhythm: field.choice('daily', ...RHYTHMS),
    onlyMine: field.checkbox,
    ground: field.required(field.lines, 'subscribers.problem.ground'),
    isAnew: field.checkbox,
    scope: field.manyLines,
  },
  ({ email, scope }) => ({
    email: emailProblem(email) !== null && 'subscribers.problem.emailWrong',
    scope: scopeProblem(scope),
  }),
  ({ scope, ...rest }) => ({ ...rest, weekday: MONDAY, scopes: scopesOf(scope) }),
);

const weekdayOf = (typed: string) => (/^[1-7]$/.test(typed) ? Number(typed) : null);

/** What staff change for a subscriber. */
export const readChangedSubscriber = formReader(
  {
    id,
    language: field.parsedBy(field.line, languageOf, 'subscribers.problem.language'),
    rhythm: field.choice('daily', ...RHYTHMS),
    weekday: field.parsedBy(field.line, weekdayOf, 'subscribers.problem.weekday'),
    onlyMine: field.checkbox,
    ground: field.lines,
    scope: field.manyLines,
  },
  ({ scope }) => ({ scope: scopeProblem(scope) }),
  ({ scope, ...rest }) => ({ ...rest, scopes: scopesOf(scope) }),
);

/** The form offers only scopes; others come from one that is out of date, or was made up. */
function scopeProblem(keys: readonly string[]) {
  const scopes = scopesOf(keys);
  if (scopes.length < new Set(keys).size) return 'subscribers.problem.unknownScope';
  if (scopes.length > MOST_SCOPES) return 'subscribers.problem.tooManyScopes';
  return scopes.length === 0 && 'subscribers.problem.scopes';
}

function scopesOf(keys: readonly string[]): Scope[] {
  return [...new Set(keys)].map(readScope).filter((scope) => scope !== null);
}
