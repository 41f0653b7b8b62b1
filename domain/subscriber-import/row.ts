/** One line of a list of subscribers, its cells read. */
import type { KnownRow, LineProblem } from '@/domain/csv/known-columns';
import { readTypedDate } from '@/domain/dates/typed-date';
import { mailableAddress } from '@/domain/forms/mailable';
import { addressHash } from '@/domain/subscriptions/address';
import { MOST_SCOPES, RHYTHMS, type Settings } from '@/domain/subscriptions/wish';
import { emailProblem } from '@/domain/subscriptions/wish-form';
import { canonicalTag, INTERFACE_LANGUAGES, isInterfaceLanguage } from '@/i18n/languages';
import type { Column } from './columns';
import { FORMS, partsOf, readWrittenScope, type WrittenScope } from './written-scope';

export interface ImportRow {
  line: number;
  /** As written, with its keyed hash. */
  email: string;
  hash: string;
  settings: Settings;
  /** As written, with what that means. */
  follows: { part: string; scope: WrittenScope }[];
  /** The day of the consent, `2019-05-03`. */
  date: string;
  /** How it was given, or its wording. */
  consent: string;
}

const LONGEST: Partial<Record<Column, number>> = { email: 400, follows: 4_000, consent: 1_000 };
const LONGEST_CELL = 200;
/** Older dates are slips: nobody agreed to mails before. */
const FIRST_DAY = '1990-01-01';
const MONDAY = 1;

/**
 * Reads the cells of a line, or says what is wrong with the first of them that is.
 * @param given.today the last day that a date may be
 */
export function readRow(
  { line, cells, problem }: KnownRow<Column>,
  given: { today: string; origin: string },
): ImportRow | LineProblem {
  if (problem) return problem;
  for (const [column, cell] of Object.entries(cells)) {
    const most = LONGEST[column as Column] ?? LONGEST_CELL;
    if ([...cell].length > most) return { column, said: ['names.problem.tooLong', { most }] };
  }
  const { email = '', consent = '' } = cells;
  const normal = emailProblem(email) === null ? mailableAddress(email) : null;
  if (normal === null) return wrong('email', email === '' ? 'emailMissing' : 'emailWrong');
  const settings = readSettings(cells);
  if ('said' in settings) return settings;
  const follows = readFollows(cells.follows ?? '', given.origin);
  if (!Array.isArray(follows)) return follows;
  const date = readDate(cells.date ?? '', given.today);
  if (typeof date !== 'string') return date;
  if (!/[\p{L}\p{N}]/u.test(consent)) return wrong('consent', 'consentMissing');
  return { line, email, hash: addressHash(normal), settings, follows, date, consent };
}

function readSettings(cells: KnownRow<Column>['cells']): Settings | LineProblem {
  const { language: typed = '', rhythm: paced = 'daily', weekday: day = '', only = '' } = cells;
  const language = canonicalTag(typed);
  if (language === null || !isInterfaceLanguage(language)) {
    return wrong('language', 'language', { languages: INTERFACE_LANGUAGES.join(', ') });
  }
  const rhythm = RHYTHMS.find((each) => each === paced.toLowerCase());
  if (!rhythm) return wrong('rhythm', 'rhythm');
  if (day !== '' && !/^[1-7]$/.test(day)) return wrong('weekday', 'weekday');
  if (!/^(yes|no)?$/i.test(only)) return wrong('only', 'only');
  const weekday = day === '' ? MONDAY : Number(day);
  return { language, rhythm, weekday, onlyMine: only.toLowerCase() === 'yes' };
}

function readFollows(cell: string, origin: string): ImportRow['follows'] | LineProblem {
  const follows: ImportRow['follows'] = [];
  const parts = partsOf(cell);
  if (parts.length > MOST_SCOPES) return wrong('follows', 'tooManyScopes', { most: MOST_SCOPES });
  for (const part of parts) {
    const scope = readWrittenScope(part, origin);
    if (!scope) return wrong('follows', 'scope', { part, forms: FORMS.join(', ') });
    follows.push({ part, scope });
  }
  return follows.length > 0
    ? follows
    : wrong('follows', 'scopeMissing', { forms: FORMS.join(', ') });
}

function readDate(cell: string, today: string): string | LineProblem {
  const date = readTypedDate(cell);
  if (date.is === 'empty') return wrong('date', 'dateMissing');
  const isDay = date.is === 'date' && /^\d{4}-\d\d-\d\d$/.test(date.edtf);
  if (!isDay) return wrong('date', 'date');
  if (date.edtf > today) return wrong('date', 'dateLater');
  return date.edtf < FIRST_DAY ? wrong('date', 'date') : date.edtf;
}

export function wrong(
  column: string,
  why: string,
  values: Record<string, string | number> = {},
): LineProblem {
  return { column, said: [`subscriberImport.problem.${why}`, values] };
}
