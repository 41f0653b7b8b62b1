/** What an import would do, line by line and name by name. */
import type { LineProblem } from '@/domain/csv/known-columns';
import type { NameFacts, NameVariant } from '@/domain/names/name';
import type { FactColumn } from './columns';
import { groupRows } from './groups';
import type { KnownNames } from './known';
import { planName } from './plan-name';
import { readRow } from './row';
import type { Sheet } from './sheet';

/** `name`: the line begins a new name. */
export type Effect = 'name' | 'preferred' | 'variant' | 'sort' | FactColumn;

export interface PlannedLine {
  line: number;
  /** Id of an existing name. */
  nameId: string | null;
  name: string;
  form: string;
  language: string;
  /** Empty when all of it is there already, or when there is a problem. */
  does: Effect[];
  problem: LineProblem | null;
}

/** A name to be created, or what is added to an existing one. */
export interface PlannedName {
  nameId: string | null;
  /** Preferred forms that are new, or get a sort form. */
  forms: { language: string; name: string; sortForm: string }[];
  variants: NameVariant[];
  facts: NameFacts;
  hasNewFacts: boolean;
}

export interface ImportPlan {
  lines: PlannedLine[];
  names: PlannedName[];
}

/** What earlier names of the file have taken. */
export interface Taken {
  /** Folded preferred forms of new names, with the line of each. */
  forms: Map<string, number>;
  wikidata: Map<string, number>;
}

/**
 * Plans an import, which only adds: what is stored is never replaced, and a line that contradicts it
 * is refused.
 * @param today `YYYY-MM-DD`
 */
export function planImport(sheet: Sheet, known: KnownNames, today: string): ImportPlan {
  const taken: Taken = { forms: new Map(), wikidata: new Map() };
  const lines = new Map<number, PlannedLine>();
  const read = sheet.rows.flatMap((row) => {
    const { name, form = '', language = '' } = row.cells;
    const { line } = row;
    const blank = { line, nameId: null, name: name ?? form, form, language, does: [] };
    lines.set(line, { ...blank, problem: null });
    const result = readRow(row);
    if (!('said' in result)) return [result];
    lines.set(line, { ...blank, problem: result });
    return [];
  });
  const names: PlannedName[] = [];
  const refuse = (line: number, problem: LineProblem) => {
    const planned = lines.get(line);
    if (planned) lines.set(line, { ...planned, does: [], problem });
  };
  for (const group of groupRows(read, known, refuse)) {
    const planned = planName(group, { known, taken, today, refuse });
    if (!planned) continue;
    for (const [line, does] of planned.does) {
      const before = lines.get(line);
      const nameId = group.target?.id ?? null;
      if (before) lines.set(line, { ...before, nameId, name: planned.shown, does });
    }
    if (planned.isChange) names.push(planned.name);
  }
  return { lines: [...lines.values()], names };
}
