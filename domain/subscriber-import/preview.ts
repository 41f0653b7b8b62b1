/** What staff see of an import of subscribers before and after it. */
import { readScope, type Scope } from '@/domain/subscriptions/scope';
import { OUTCOMES, type Outcome, type PlannedLine } from './plan';

/** Days after which an uploaded list is deleted. */
export const DAYS_KEPT = 1;

/** `all`, or the lines of one outcome. */
export const SHOWN = ['all', ...OUTCOMES] as const;
export type Shown = (typeof SHOWN)[number];

export interface ImportPreview {
  id: string;
  fileName: string;
  /** Columns that are not read. */
  unread: readonly string[];
  lines: readonly PlannedLine[];
  counts: Record<Outcome, number>;
  /** Lines whose outcome has changed since the last preview. */
  changed: readonly number[];
  /** Fingerprint of the lines. */
  print: string;
  appliedAt: number | null;
}

export function countsOf(lines: readonly PlannedLine[]): Record<Outcome, number> {
  const count = (outcome: Outcome) => lines.filter((line) => line.outcome === outcome).length;
  return {
    added: count('added'),
    scopes: count('scopes'),
    there: count('there'),
    refused: count('refused'),
    problem: count('problem'),
  };
}

/** All that the lines say is followed or was given up. */
export function scopesNamed(lines: readonly PlannedLine[]): Scope[] {
  const keys = new Set(lines.flatMap(({ scopes, left }) => [...scopes, ...left]));
  return [...keys].flatMap((key) => readScope(key) ?? []);
}
