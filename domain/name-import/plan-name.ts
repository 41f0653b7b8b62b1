import type { LineProblem } from '@/domain/csv/known-columns';
import type { MessageKey } from '@/domain/forms/form';
import { IDENTIFIERS } from '@/domain/names/identifiers';
import { type NameFacts, type NameVariant, newFacts } from '@/domain/names/name';
import { nameProblems } from '@/domain/names/name-problems';
import { FACT_COLUMNS, type FactColumn } from './columns';
import { contradiction, ofImport, otherPreferred, sameName, wikidataTaken } from './contradictions';
import { joinedDates, splitFacts } from './ends';
import type { RowGroup } from './groups';
import { foldedForm, type KnownNames } from './known';
import type { Effect, PlannedName, Taken } from './plan';
import { type ImportRow, type RowForm, wrong } from './row';

interface Around {
  known: KnownNames;
  taken: Taken;
  /** `YYYY-MM-DD` */
  today: string;
  refuse: (line: number, problem: LineProblem) => void;
}

interface Planned {
  name: PlannedName;
  /** Its preferred form. */
  shown: string;
  does: Map<number, Effect[]>;
  isChange: boolean;
}

/**
 * Plans what the lines of one name do. A refused line may be what another one needs, such as the
 * death beside a birthday; hence all is planned again without it.
 */
export function planName(group: RowGroup, around: Around): Planned | null {
  let rows = group.rows;
  while (rows.length > 0) {
    const attempt = new Attempt({ ...group, rows }, around);
    const { problems } = attempt;
    if (problems.size === 0) return attempt.done();
    for (const [line, problem] of problems) around.refuse(line, problem);
    rows = rows.filter(({ line }) => !problems.has(line));
  }
  return null;
}

/** One try at the lines that are left. */
class Attempt {
  readonly problems = new Map<number, LineProblem>();
  private readonly does = new Map<number, Effect[]>();
  /** Preferred forms by language, and the line that each is from, if it is new. */
  private readonly forms = new Map<string, { name: string; line: number | null }>();
  /** Sort forms by language, each with its line. */
  private readonly sorts = new Map<string, { value: string; line: number | null }>();
  private readonly variants: NameVariant[] = [];
  private readonly known: Set<string>;
  private readonly values = new Map<FactColumn, { value: string; line: number | null }>();
  private facts: NameFacts;

  constructor(
    private readonly group: RowGroup,
    private readonly around: Around,
  ) {
    const { target, kind, rows } = group;
    this.facts = target?.facts ?? newFacts(kind);
    this.known = new Set(target?.variants.map(({ language, form }) => `${language} ${form}`));
    for (const { language, name, sortForm = '' } of target?.forms ?? []) {
      this.forms.set(language, { name, line: null });
      this.sorts.set(language, { value: sortForm, line: null });
    }
    for (const [column, value] of Object.entries(splitFacts(this.facts))) {
      this.values.set(column as FactColumn, { value, line: null });
    }
    for (const row of rows) this.addRow(row);
    if (this.problems.size === 0) this.checkWhole();
  }

  done(): Planned {
    const { target } = this.group;
    const isNew = target === null;
    const [first] = this.group.rows;
    if (isNew && first) this.does.get(first.line)?.unshift('name');
    for (const [language, { name, line }] of this.forms) {
      if (line !== null) this.around.taken.forms.set(foldedForm(language, name), line);
    }
    const added = [...this.forms].filter(([language, { line }]) => {
      return line !== null || this.sorts.get(language)?.line;
    });
    const wikidata = this.values.get('wikidata');
    if (wikidata?.line) this.around.taken.wikidata.set(wikidata.value, wikidata.line);
    return {
      shown: [...this.forms.values()][0]?.name ?? '',
      does: this.does,
      isChange: isNew || [...this.does.values()].some((each) => each.length > 0),
      name: {
        nameId: target?.id ?? null,
        forms: added.map(([language, { name }]) => {
          return { language, name, sortForm: this.sorts.get(language)?.value ?? '' };
        }),
        variants: this.variants,
        facts: this.facts,
        hasNewFacts: this.newFactLines().length > 0,
      },
    };
  }

  private addRow(row: ImportRow): void {
    const does: Effect[] = [];
    this.does.set(row.line, does);
    if (row.form) this.addForm(row, row.form, does);
    for (const column of FACT_COLUMNS) {
      const value = row.facts[column];
      if (value === undefined) continue;
      const before = this.values.get(column);
      const problem = column === 'wikidata' ? this.wikidataProblem(value) : null;
      if (problem) {
        this.refuse(row, problem);
      } else if (!before?.value) {
        this.values.set(column, { value, line: row.line });
        does.push(column);
      } else if (before.value !== value) {
        this.refuse(row, contradiction(column, before));
      }
    }
  }

  private addForm(row: ImportRow, form: RowForm, does: Effect[]): void {
    const { language, form: name, use } = form;
    const key = `${language} ${name}`;
    if (this.forms.get(language)?.name === name) {
      this.addSort(row, form, does);
      return;
    }
    if (use !== 'preferred') {
      if (this.known.has(key)) return;
      this.known.add(key);
      this.variants.push({ language, form: name, isTransliteration: use === 'transliteration' });
      does.push('variant');
      return;
    }
    const problem = this.preferredProblem(language, name);
    if (problem) {
      this.refuse(row, problem);
      return;
    }
    this.forms.set(language, { name, line: row.line });
    does.push('preferred');
    this.addSort(row, form, does);
  }

  private addSort(row: ImportRow, { language, sort: value }: RowForm, does: Effect[]): void {
    const before = this.sorts.get(language);
    if (!value || before?.value === value) return;
    if (before?.value) {
      this.refuse(row, contradiction('sort', before));
      return;
    }
    this.sorts.set(language, { value, line: row.line });
    does.push('sort');
  }

  private preferredProblem(language: string, name: string): LineProblem | null {
    const preferred = this.forms.get(language);
    if (preferred) return otherPreferred(preferred);
    const like = this.around.known.withFormLike(language, name);
    if (like && like !== this.group.target) return sameName(name, like);
    const line = this.around.taken.forms.get(foldedForm(language, name));
    return line === undefined ? null : wrong('form', 'sameInFile', { name, line });
  }

  private checkWhole(): void {
    const { rows } = this.group;
    if (this.forms.size === 0) {
      for (const row of rows) this.refuse(row, wrong('use', 'noPreferred', { name: row.name }));
      return;
    }
    const lines = this.newFactLines();
    if (lines.length === 0) return;
    const value = (column: FactColumn) => this.values.get(column)?.value ?? '';
    const dates = joinedDates(this.facts.kind, value('start'), value('end'));
    const changesDates = ['start', 'end'].some((each) => this.values.get(each as FactColumn)?.line);
    const identifiers = IDENTIFIERS.map((each) => [each, value(each)]);
    this.facts = {
      ...{ ...this.facts, ground: value('ground') },
      ...(changesDates && { dates }),
      ...Object.fromEntries(identifiers),
    };
    const problems = Object.entries(nameProblems(this.facts, this.around.today));
    for (const [field, said] of problems) this.blame(field as keyof NameFacts, said);
  }

  private wikidataProblem(value: string): LineProblem | null {
    const other = this.around.known.withWikidata(value);
    if (other && other !== this.group.target) return wikidataTaken(other);
    const line = this.around.taken.wikidata.get(value);
    return line === undefined ? null : wrong('wikidata', 'wikidataTwice', { line });
  }

  /** Refuses the lines from which a fact is that is wrong beside the others. */
  private blame(field: keyof NameFacts, said: MessageKey): void {
    const columns: readonly FactColumn[] =
      field === 'dates' ? ['end', 'start'] : FACT_COLUMNS.filter((column) => column === field);
    const own = columns.filter((column) => this.values.get(column)?.line);
    for (const column of own.length > 0 ? own : FACT_COLUMNS) {
      const line = this.values.get(column)?.line;
      if (line) this.problems.set(line, { column, said: ofImport(said) });
    }
  }

  private newFactLines(): number[] {
    return [...this.values.values()].flatMap(({ line }) => line ?? []);
  }

  private refuse(row: ImportRow, problem: LineProblem): void {
    if (!this.problems.has(row.line)) this.problems.set(row.line, problem);
  }
}
