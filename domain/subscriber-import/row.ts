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

/** What is wrong with a line, and what could be read of it. */
export interface ReadRow {
  line: number;
  /** As written. */
  email: string;
  /** The parts that could be read; their scopes may not exist. */
  follows: ImportRow['follows'];
  problems: LineProblem[];
  /** Null where anything is wrong. */
  row: ImportRow | null;
}

/**
 * Reads the cells of a line, and says of each what is wrong with it.
 * @param given.today the last day that a date may be
 */
export function readRow(
  { line, cells, problem }: KnownRow<Column>,
  given: { today: string; origin: string },
): ReadRow {
  const problems: LineProblem[] = problem ? [problem] : [];
  const { email = '', consent = '' } = cells;
  // With a cell too many, the others may be in wrong columns.
  if (problem?.column === '') return { line, email, follows: [], problems, row: null };
  const long = tooLong(cells);
  problems.push(...long);
  const isLong = (column: Column) => long.some((each) => each.column === column);
  /** Notes a problem, unless the cell is too long, which is problem enough. */
  const good = <T>(column: Column, read: T | LineProblem): T | null => {
    if (!isProblem(read)) return read;
    if (!isLong(column)) problems.push(read);
    return null;
  };
  const normal = good('email', readEmail(email));
  const settings = readSettings(cells, good);
  const follows = readFollows(isLong('follows') ? [] : partsOf(cells.follows ?? ''), given.origin);
  for (const each of follows.problems) good('follows', each);
  const date = good('date', readDate(cells.date ?? '', given.today));
  good('consent', /[\p{L}\p{N}]/u.test(consent) ? consent : wrong('consent', 'consentMissing'));
  const isRead = normal !== null && settings !== null && date !== null && problems.length === 0;
  const hash = isRead ? addressHash(normal) : '';
  const row = isRead ? { line, email, hash, settings, follows: follows.read, date, consent } : null;
  return { line, email, follows: follows.read, problems, row };
}

function tooLong(cells: KnownRow<Column>['cells']): LineProblem[] {
  return Object.entries(cells).flatMap(([column, cell]): LineProblem[] => {
    const most = LONGEST[column as Column] ?? LONGEST_CELL;
    return [...cell].length > most ? [{ column, said: ['names.problem.tooLong', { most }] }] : [];
  });
}

function isProblem(read: unknown): read is LineProblem {
  return typeof read === 'object' && read !== null && 'said' in read;
}

function readEmail(email: string): string | LineProblem {
  const normal = emailProblem(email) === null ? mailableAddress(email) : null;
  return normal ?? wrong('email', email === '' ? 'emailMissing' : 'emailWrong');
}

function readSettings(
  cells: KnownRow<Column>['cells'],
  good: <T>(column: Column, read: T | LineProblem) => T | null,
): Settings | null {
  const { language: typed = '', rhythm: paced = 'daily', weekday: day = '', only = '' } = cells;
  const tag = canonicalTag(typed);
  const languages = INTERFACE_LANGUAGES.join(', ');
  const isOurs = tag !== null && isInterfaceLanguage(tag);
  const language = good('language', isOurs ? tag : wrong('language', 'language', { languages }));
  const known = RHYTHMS.find((each) => each === paced.toLowerCase());
  const rhythm = good('rhythm', known ?? wrong('rhythm', 'rhythm'));
  const isDay = day === '' || /^[1-7]$/.test(day);
  const weekday = good('weekday', isDay ? Number(day || MONDAY) : wrong('weekday', 'weekday'));
  const isOnly = /^(yes|no)?$/i.test(only);
  const onlyMine = good('only', isOnly ? only.toLowerCase() === 'yes' : wrong('only', 'only'));
  if (language === null || rhythm === null || weekday === null || onlyMine === null) return null;
  return { language, rhythm, weekday, onlyMine };
}

function readFollows(
  parts: readonly string[],
  origin: string,
): { read: ImportRow['follows']; problems: LineProblem[] } {
  const forms = FORMS.join(', ');
  if (parts.length > MOST_SCOPES) {
    return { read: [], problems: [wrong('follows', 'tooManyScopes', { most: MOST_SCOPES })] };
  }
  if (parts.length === 0)
    return { read: [], problems: [wrong('follows', 'scopeMissing', { forms })] };
  const read: ImportRow['follows'] = [];
  const problems: LineProblem[] = [];
  for (const part of parts) {
    const scope = readWrittenScope(part, origin);
    if (scope) read.push({ part, scope });
    else problems.push(wrong('follows', 'scope', { part, forms }));
  }
  return { read, problems };
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
