/** What an import of subscribers would do, line by line. */
import type { KnownTable, LineProblem } from '@/domain/csv/known-columns';
import { MOST_SCOPES, type Settings } from '@/domain/subscriptions/wish';
import type { Suppression, SuppressionReason } from '@/domain/suppression/suppression';
import type { Column } from './columns';
import { type Known, type KnownSubscriber, writtenKey } from './known';
import { type ImportRow, type ReadRow, readRow, wrong } from './row';

/**
 * `added`: a new subscriber. `scopes`: they follow more. `there`: they follow all of it already.
 * `refused`: they must not be added. `problem`: the line cannot be imported.
 */
export const OUTCOMES = ['added', 'scopes', 'there', 'refused', 'problem'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export interface PlannedLine {
  line: number;
  email: string;
  outcome: Outcome;
  /** Keys of scopes that are added. */
  scopes: string[];
  /** Keys of scopes that are not, because they unsubscribed from them. */
  left: string[];
  /** Why the address is not written to, where it is refused for that. */
  why?: SuppressionReason;
  /** What keeps the line from being imported. */
  problems: readonly LineProblem[];
}

/** Somebody who is added, or follows more. */
export interface PlannedSubscriber {
  /** Null for a new one. */
  id: string | null;
  email: string;
  hash: string;
  settings: Settings;
  consents: { scopes: string[]; date: string; consent: string }[];
}

export interface ImportPlan {
  lines: PlannedLine[];
  subscribers: PlannedSubscriber[];
}

/** Somebody in the file, with what they would follow after its lines so far. */
interface Entry {
  line: number;
  settings: Settings;
  known: KnownSubscriber | null;
  follows: Set<string>;
  planned: PlannedSubscriber;
}

/** Reads the lines. Settings of those who subscribe already stay as they are. */
export function readRows(
  sheet: KnownTable<Column>,
  given: { today: string; origin: string },
): ReadRow[] {
  return sheet.rows.map((row) => readRow(row, given));
}

/** Plans an import, which only adds, and never adds what somebody gave up. */
export function planImport(rows: readonly ReadRow[], known: Known): ImportPlan {
  const entries = new Map<string, Entry>();
  const lines = rows.map((read): PlannedLine => {
    const { line, email, row } = read;
    const { keys, problems: unknown } = wishedScopes(read, known);
    const problems = [...read.problems, ...unknown];
    const blank = { line, email, scopes: [], left: [], problems };
    if (!row || problems.length > 0) return { ...blank, outcome: 'problem' };
    return { ...blank, ...planRow(row, keys, known, entries) };
  });
  const planned = [...entries.values()].map((entry) => entry.planned);
  return { lines, subscribers: planned.filter(({ consents }) => consents.length > 0) };
}

type Planned = Pick<PlannedLine, 'outcome'> & Partial<PlannedLine>;

/** The keys of what a line names, each once, and what is wrong with the other parts. */
function wishedScopes({ follows }: ReadRow, known: Known) {
  const keys: string[] = [];
  const problems: LineProblem[] = [];
  for (const { part, scope } of follows) {
    const found = known.scopes.get(writtenKey(scope)) ?? { problem: 'scopeUnknown' as const };
    if ('problem' in found) problems.push(wrong('follows', found.problem, { part }));
    else if (!keys.includes(found.key)) keys.push(found.key);
  }
  return { keys, problems };
}

function planRow(
  row: ImportRow,
  wished: readonly string[],
  known: Known,
  entries: Map<string, Entry>,
): Planned {
  const failed = (problem: LineProblem): Planned => ({ outcome: 'problem', problems: [problem] });
  const no = known.suppressed.get(row.hash);
  if (no && !isAgreedAnew(row, no)) return { outcome: 'refused', why: no.why };
  const earlier = entries.get(row.hash);
  const entry = earlier ?? entryOf(row, known.subscribers.get(row.hash) ?? null);
  if (earlier && !entry.known && !isSame(earlier.settings, row.settings)) {
    return failed(wrong('email', 'otherSettings', { line: earlier.line }));
  }
  const left = wished.filter((key) => entry.known?.left.has(key));
  const scopes = wished.filter((key) => !entry.follows.has(key) && !left.includes(key));
  if (entry.follows.size + scopes.length > MOST_SCOPES) {
    return failed(wrong('follows', 'tooManyScopes', { most: MOST_SCOPES }));
  }
  entries.set(row.hash, entry);
  if (scopes.length === 0) return { outcome: left.length > 0 ? 'refused' : 'there', left };
  for (const key of scopes) entry.follows.add(key);
  entry.planned.consents.push({ scopes, date: row.date, consent: row.consent });
  return { outcome: entry.known || earlier ? 'scopes' : 'added', scopes, left };
}

/** Whether they agreed on a day after staff had deleted them without a no of theirs. */
function isAgreedAnew({ date }: ImportRow, { why, at }: Suppression) {
  return why === 'deleted' && date > new Date(at).toISOString().slice(0, 10);
}

function entryOf({ line, email, hash, settings }: ImportRow, known: KnownSubscriber | null): Entry {
  const planned = { id: known?.id ?? null, email, hash, settings, consents: [] };
  return { line, settings, known, follows: new Set(known?.follows), planned };
}

function isSame(one: Settings, other: Settings): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
