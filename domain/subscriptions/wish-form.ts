/** Reads the forms of e-mail subscriptions, and says what is wrong with them. */
import * as field from '@/domain/forms/fields';
import { readForm, type Sent } from '@/domain/forms/form-reader';
import { mailableAddress } from '@/domain/forms/mailable';
import { INTERFACE_LANGUAGES, type InterfaceLanguage } from '@/i18n/languages';
import { readScope, scopeKey } from './scope';
import { MOST_SCOPES, RHYTHMS, type Wish } from './wish';

/** A problem of a form; the message is `follow.wrong.{problem}`. */
export const PROBLEMS = [
  'emailMissing',
  'emailWrong',
  'noScope',
  'notOffered',
  'tooManyScopes',
  'noRoom',
  'tryAgain',
  'expired',
  'busyAddress',
  'busyNetwork',
  'codeMissing',
  'codeOver',
  'gone',
  'notSure',
] as const;
export type Problem = (typeof PROBLEMS)[number];

/** What was typed into a form, valid or not, so that the form can be shown again. */
export interface Typed extends Wish {
  email: string;
}

/** Longer input is cut, because it is carried in an address; none of it would be valid. */
const LONGEST_EMAIL = 400;
const MOST_CARRIED = 2 * MOST_SCOPES;

/** What a form asks for. @param language where the form names none */
export function typedIn(form: Sent, language: InterfaceLanguage): Typed {
  const fields = {
    email: field.line,
    scopes: field.from('scope', field.manyLines),
    rhythm: field.choice(...RHYTHMS),
    weekday: field.position,
    language: field.choice(language, ...INTERFACE_LANGUAGES),
    onlyMine: field.from('stories', field.choice('all', 'mine')),
  };
  const read = readForm(fields, form);
  // Only a file in place of a text is a problem here.
  const given = read.ok ? read.value : emptyOf(language);
  return {
    email: given.email.slice(0, LONGEST_EMAIL),
    scopes: scopesAmong(given.scopes),
    rhythm: given.rhythm,
    weekday: given.weekday !== null && given.weekday <= 7 ? given.weekday : 1,
    language: given.language,
    onlyMine: given.onlyMine === 'mine',
  };
}

/** The first problem of what was typed, or null. */
export function problemOf(typed: Typed): Problem | null {
  return emailProblem(typed.email) ?? scopesProblem(typed.scopes);
}

export function emailProblem(email: string): Problem | null {
  if (email === '') return 'emailMissing';
  return mailableAddress(email) === null ? 'emailWrong' : null;
}

export function scopesProblem(scopes: readonly string[]): Problem | null {
  if (scopes.length === 0) return 'noScope';
  return scopes.length > MOST_SCOPES ? 'tooManyScopes' : null;
}

/** The e-mail address alone. */
export function emailIn(form: Sent): string {
  const read = readForm({ email: field.line }, form);
  return read.ok ? read.value.email.slice(0, LONGEST_EMAIL) : '';
}

function emptyOf(language: InterfaceLanguage) {
  return {
    email: '',
    scopes: [],
    rhythm: 'once' as const,
    weekday: 1,
    language,
    onlyMine: 'all' as const,
  };
}

function scopesAmong(sent: readonly string[]): string[] {
  const scopes = sent.map(readScope).flatMap((scope) => (scope ? [scopeKey(scope)] : []));
  return [...new Set(scopes)].slice(0, MOST_CARRIED);
}
