/** One line of a file of names, its cells read. */
import type { LineProblem } from '@/domain/csv/known-columns';
import { dateProblem, readTypedDate } from '@/domain/dates/typed-date';
import { IDENTIFIER_EXAMPLES, readIdentifier } from '@/domain/names/identifiers';
import { NAME_KINDS, type NameKind } from '@/domain/names/name';
import {
  canonicalTag,
  INTERFACE_LANGUAGES,
  isInterfaceLanguage,
  isKnownLanguage,
} from '@/i18n/languages';
import {
  type Column,
  FACT_COLUMNS,
  type FactColumn,
  isIdentifier,
  USES,
  type Use,
} from './columns';
import type { SheetRow } from './sheet';

export interface RowForm {
  language: string;
  form: string;
  use: Use;
  /** By which the index orders a preferred form; empty for none, or the form itself. */
  sort: string;
}

export interface ImportRow {
  line: number;
  id: string;
  /** An existing form, or what several lines of a new name share; the form if the cell is empty. */
  name: string;
  kind: NameKind | null;
  form: RowForm | null;
  /** EDTF points, identifiers in stored form, the ground; only those that are given. */
  facts: Partial<Record<FactColumn, string>>;
}

const LONGEST: Partial<Record<Column, number>> = { ground: 1_000 };
const LONGEST_CELL = 200;

/** Reads the cells of a line, or says what is wrong with the first of them that is. */
export function readRow(row: SheetRow): ImportRow | LineProblem {
  if (row.problem) return row.problem;
  const { line, cells } = row;
  for (const [column, cell] of Object.entries(cells)) {
    const most = LONGEST[column as Column] ?? LONGEST_CELL;
    if ([...cell].length > most) return { column, said: ['names.problem.tooLong', { most }] };
  }
  const { id = '', name = '', form = '', type: typed } = cells;
  if (!id && !name && !form) return wrong('form', 'whichName');
  const kind = typed === undefined ? null : kindNamed(typed);
  if (kind === undefined) return wrong('type', 'type');
  const words = readForm(cells);
  if (words && 'said' in words) return words;
  const facts: ImportRow['facts'] = {};
  for (const column of FACT_COLUMNS) {
    const cell = cells[column];
    if (cell === undefined) continue;
    const read = readFact(column, cell);
    if (typeof read !== 'string') return read;
    facts[column] = read;
  }
  if (!words && Object.keys(facts).length === 0) return wrong('form', 'nothing');
  return { line, id: plainId(id), name: name || form, kind, form: words, facts };
}

function readForm(cells: SheetRow['cells']): RowForm | null | LineProblem {
  const { form, language = '', use: typed = '', sort = '' } = cells;
  if (form === undefined) {
    if (language || typed) return wrong('form', 'formMissing');
    return sort ? wrong('sort', 'sort') : null;
  }
  const tag = canonicalTag(language);
  if (tag === null || !isKnownLanguage(tag)) {
    return { column: 'language', said: 'names.problem.language' };
  }
  const use = USES.find((each) => each === typed.toLowerCase());
  if (!use) return wrong('use', 'use');
  if (use !== 'preferred') {
    return sort ? wrong('sort', 'sort') : { language: tag, form, use, sort };
  }
  if (!isInterfaceLanguage(tag)) {
    return wrong('language', 'preferredLanguage', { languages: INTERFACE_LANGUAGES.join(', ') });
  }
  if (!/[\p{L}\p{N}]/u.test(form)) return { column: 'form', said: 'names.problem.nameUnusable' };
  return { language: tag, form, use, sort: sort === form ? '' : sort };
}

function readFact(column: FactColumn, cell: string): string | LineProblem {
  if (isIdentifier(column)) {
    const value = readIdentifier(column, cell);
    const example = IDENTIFIER_EXAMPLES[column];
    return value ?? { column, said: [`names.problem.${column}`, { example }] };
  }
  if (column === 'ground') return cell;
  const date = readTypedDate(cell);
  if (date.is === 'wrong') return { column, said: dateProblem(date) };
  const edtf = date.is === 'date' ? date.edtf : '';
  return /[/[{]/.test(edtf) ? wrong(column, 'oneDate') : edtf;
}

function kindNamed(typed: string): NameKind | undefined {
  const word = typed.toLowerCase().replace('organization', 'organisation');
  return NAME_KINDS.find((kind) => kind === word);
}

/** Of an id, or of a permanent address or an address of staff that ends with it. */
function plainId(typed: string): string {
  return /[^/?#]+(?=[?#]|$)/.exec(typed.replace(/\/+(?=[?#]|$)/, ''))?.[0] ?? typed;
}

export function wrong(
  column: string,
  why: string,
  values: Record<string, string | number> = {},
): LineProblem {
  return { column, said: [`nameImport.problem.${why}`, values] };
}
