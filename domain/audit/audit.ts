import { endOfDay } from '@/domain/dates/today';
import { canonicalTag } from '@/i18n/languages';

export interface AuditEntry {
  seq: number;
  at: number;
  /** Null for entries made by the program itself. */
  staffId: string | null;
  /** The user's name; empty for the program. */
  by: string;
  /** `noun.verb`. */
  action: string;
  subjectKind: string;
  subjectId: string;
  /** BCP 47; empty when the entry concerns no language. */
  language: string;
  detail: Record<string, unknown> | null;
}

/** An entry must match every field that is not empty. */
export interface AuditFilter {
  /** A user's id, or `program`. */
  person: string;
  /** `text.publish`, or a noun alone for all actions on it. */
  action: string;
  /** `story:‹id›`, or a kind alone. */
  subject: string;
  language: string;
  /** First and last day, `YYYY-MM-DD` in the archive's time zone. */
  from: string;
  to: string;
}

export const PROGRAM = 'program';
export const FILTERS = ['person', 'action', 'subject', 'language', 'from', 'to'] as const;

const SHAPES: Record<keyof AuditFilter, RegExp> = {
  person: /^[\w-]{1,64}$/,
  action: /^[a-zA-Z]{1,40}(\.[a-zA-Z]{1,40})?$/,
  subject: /^[a-zA-Z]{1,40}(:.{1,200})?$/u,
  language: /^[a-zA-Z-]{2,35}$/,
  from: /^\d{4}-\d\d-\d\d$/,
  to: /^\d{4}-\d\d-\d\d$/,
};

/** Reads a filter from query parameters; invalid values are ignored. */
export function readFilter(query: Record<string, string | string[] | undefined>): AuditFilter {
  const read = (name: keyof AuditFilter) => {
    const value = query[name];
    return typeof value === 'string' && SHAPES[name].test(value) ? value : '';
  };
  const day = (name: 'from' | 'to') => (Number.isNaN(Date.parse(read(name))) ? '' : read(name));
  return {
    person: read('person'),
    action: read('action'),
    subject: read('subject'),
    language: read('language') && (canonicalTag(read('language')) ?? ''),
    from: day('from'),
    to: day('to'),
  };
}

/** The filter as a query string with its question mark; empty when no filter is set. */
export function filterQuery(filter: AuditFilter, more: Record<string, string> = {}): string {
  const entries = [...FILTERS.map((name) => [name, filter[name]]), ...Object.entries(more)];
  const query = new URLSearchParams(entries.filter(([, value]) => value !== '') as string[][]);
  return query.size === 0 ? '' : `?${query}`;
}

/** The instant at which a day begins in a time zone. */
export function startOfDay(day: string, timeZone: string): number {
  const theDayBefore = Date.parse(`${day}T10:00:00Z`) - 86_400_000;
  return endOfDay(timeZone, theDayBefore);
}

/** The instant at which the day after a day begins in a time zone. */
export function startOfNextDay(day: string, timeZone: string): number {
  return endOfDay(timeZone, Date.parse(`${day}T10:00:00Z`));
}
