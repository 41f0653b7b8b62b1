/** Why a line cannot be added to what there is. `line` is null where that is stored already. */
import type { LineProblem } from '@/domain/csv/known-columns';
import type { MessageKey } from '@/domain/forms/form';
import type { FactColumn } from './columns';
import type { KnownName } from './known';
import { wrong } from './row';

export function contradiction(
  column: FactColumn | 'sort',
  { value: there, line }: { value: string; line: number | null },
): LineProblem {
  if (line === null) return wrong(column, 'otherFact', { there });
  return wrong(column, 'otherLine', { there, line });
}

export function otherPreferred(preferred: { name: string; line: number | null }): LineProblem {
  const { name: there, line } = preferred;
  if (line === null) return wrong('form', 'otherPreferred', { there });
  return wrong('form', 'twoPreferred', { there, line });
}

export function sameName(name: string, { shortId, forms }: KnownName): LineProblem {
  return wrong('form', 'sameName', { name, there: forms[0]?.name ?? name, id: shortId });
}

export function wikidataTaken({ shortId, forms }: KnownName): LineProblem {
  return wrong('wikidata', 'wikidataTaken', { by: forms[0]?.name ?? shortId, id: shortId });
}

/** The form's own sentence about dates speaks of a field that a file does not have. */
export function ofImport(said: MessageKey): MessageKey {
  return said === 'names.problem.dates' ? 'nameImport.problem.backwards' : said;
}
