import type { LineProblem } from '@/domain/csv/known-columns';
import { groupedBy } from '@/domain/grouped';
import type { NameKind } from '@/domain/names/name';
import { formsOf, type KnownName, type KnownNames } from './known';
import { type ImportRow, wrong } from './row';

/** The lines of one name. */
export interface RowGroup {
  /** Null for a new name. */
  target: KnownName | null;
  kind: NameKind;
  rows: ImportRow[];
}

/** Most names that a problem lists. */
const MOST_LISTED = 5;

/** Brings together the lines of each name; lines that could mean several names are refused. */
export function groupRows(
  rows: readonly ImportRow[],
  known: KnownNames,
  refuse: (line: number, problem: LineProblem) => void,
): RowGroup[] {
  const existing = new Map<KnownName, ImportRow[]>();
  const added: ImportRow[] = [];
  for (const row of rows) {
    const target = targetOf(row, known);
    if (target === null) added.push(row);
    else if ('said' in target) refuse(row.line, target);
    else
      existing
        .set(target, existing.get(target) ?? [])
        .get(target)
        ?.push(row);
  }
  return [
    ...[...existing].map(([target, own]) => ({ target, kind: target.facts.kind, rows: own })),
    ...newNames(added, refuse),
  ];
}

function targetOf(row: ImportRow, known: KnownNames): KnownName | null | LineProblem {
  if (row.id) {
    const target = known.withId(row.id);
    if (!target) return wrong('id', 'unknownId', { id: row.id });
    if (row.kind && row.kind !== target.facts.kind) return wrong('type', 'otherType');
    const isNamed = row.name === row.form?.form || formsOf(target).includes(row.name);
    return row.name === '' || isNamed ? target : wrong('name', 'otherName', { name: row.name });
  }
  const called = known.withForm(row.name);
  const found = called.filter(({ facts }) => row.kind === null || facts.kind === row.kind);
  if (found.length <= 1) return found[0] ?? null;
  const ids = found.slice(0, MOST_LISTED).map(({ shortId, forms, facts }) => {
    const [first] = forms;
    return `${shortId} (${[first?.name, facts.dates].filter(Boolean).join(', ')})`;
  });
  const column = row.name === row.form?.form ? 'form' : 'name';
  return wrong(column, 'ambiguous', { name: row.name, ids: ids.join('; ') });
}

/** Lines of new names by what they are called and their kind, which one of the lines tells. */
function newNames(
  rows: readonly ImportRow[],
  refuse: (line: number, problem: LineProblem) => void,
): RowGroup[] {
  return [...groupedBy(rows, (row) => row.name).values()].flatMap((own): RowGroup[] => {
    const kinds = [...new Set(own.flatMap(({ kind }) => kind ?? []))];
    if (kinds.length === 1) return kinds.map((kind) => ({ target: null, kind, rows: own }));
    for (const { kind, line, name } of own) {
      if (!kind)
        refuse(line, wrong('type', kinds.length > 0 ? 'whichType' : 'typeMissing', { name }));
    }
    return kinds.map((kind) => {
      return { target: null, kind, rows: own.filter((row) => row.kind === kind) };
    });
  });
}
