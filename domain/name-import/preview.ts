/** What staff see of an import before and after it. */
import type { PlannedLine } from './plan';

/** Days after which an uploaded file is deleted. */
export const DAYS_KEPT = 7;

/** `all`, or the lines of one outcome. */
export const SHOWN = ['all', 'problems', 'changes', 'there'] as const;
export type Shown = (typeof SHOWN)[number];

export interface ImportCounts {
  lines: number;
  problems: number;
  /** Lines that change something. */
  changes: number;
  /** Lines that add nothing, because all of it is stored already. */
  there: number;
  newNames: number;
  /** Preferred and variant forms. */
  forms: number;
  /** Dates, identifiers, grounds, sort forms. */
  details: number;
}

export interface ImportPreview {
  id: string;
  fileName: string;
  /** Columns that are not read. */
  unread: readonly string[];
  lines: readonly PlannedLine[];
  counts: ImportCounts;
  /** Lines whose outcome has changed since the last preview. */
  changed: readonly number[];
  /** Fingerprint of the lines. */
  print: string;
  appliedAt: number | null;
}

const FORMS: readonly string[] = ['preferred', 'variant'];

export function countsOf(lines: readonly PlannedLine[]): ImportCounts {
  const effects = lines.flatMap(({ does }) => does);
  const count = (shown: Shown) => lines.filter((line) => isShown(line, shown)).length;
  const newNames = effects.filter((each) => each === 'name').length;
  const forms = effects.filter((each) => FORMS.includes(each)).length;
  return {
    ...{ lines: lines.length, problems: count('problems') },
    ...{ changes: count('changes'), there: count('there') },
    ...{ newNames, forms, details: effects.length - newNames - forms },
  };
}

export function isShown({ problem, does }: PlannedLine, shown: Shown): boolean {
  if (shown === 'all') return true;
  if (problem) return shown === 'problems';
  return shown === (does.length > 0 ? 'changes' : 'there');
}
