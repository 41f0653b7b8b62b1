import { setImmediate as pause } from 'node:timers/promises';
import type { Queries } from '@/db/open';
import { addToAudit } from '@/domain/audit/changes';
import { Refused } from '@/domain/forms/form';
import { addName } from '@/domain/names/changes';
import { describeName, saveVariants } from '@/domain/names/fact-changes';
import { factsOfName, formsOfName, variantsOfName } from '@/domain/names/facts-queries';
import { saveForm } from '@/domain/names/form-changes';
import { factsPrint, variantsPrint } from '@/domain/names/name-file';
import { requireMay } from '@/domain/permissions/permissions';
import type { Author } from '@/domain/permissions/staff';
import { namePrint } from '@/domain/taxonomy/term-name';
import type { ImportPlan, PlannedName } from './plan';
import { countsOf } from './preview';

const NAMES_BETWEEN_PAUSES = 20;

/**
 * Does what was planned in the same transaction, with the changes that the forms make.
 * @throws NotAllowed, Refused
 */
export async function applyPlan(
  write: Queries,
  by: Author,
  { plan, fileName }: { plan: ImportPlan; fileName: string },
  now: number,
): Promise<void> {
  requireMay(by, 'name.change');
  for (const [at, each] of plan.names.entries()) {
    // Queries of SQLite are synchronous: without pauses no page could be rendered meanwhile.
    if (at % NAMES_BETWEEN_PAUSES === 0) await pause();
    if (each.nameId === null) await create(write, by, each, now);
    else await addTo(write, by, { ...each, nameId: each.nameId }, now);
  }
  const detail = { file: fileName, ...countsOf(plan.lines) };
  const subject = { subjectKind: 'name', subjectId: '' };
  await addToAudit(write, by, { action: 'name.import', ...subject, detail, now });
}

async function create(write: Queries, by: Author, planned: PlannedName, now: number) {
  const forms = planned.forms.map((form) => ({ ...form, slug: '', description: '' }));
  await addName(write, by, { ...planned.facts, forms, variants: planned.variants }, now);
}

async function addTo(
  write: Queries,
  by: Author,
  { nameId, ...added }: PlannedName & { nameId: string },
  now: number,
): Promise<void> {
  const stored = await formsOfName(write, nameId);
  for (const form of added.forms) {
    const known = stored.find(({ language }) => language === form.language);
    const words = { slug: '', description: '', ...known, ...form };
    const problem = await saveForm(write, by, { nameId, was: namePrint(known), ...words }, now);
    if (problem) throw new Refused(`names.problem.${problem.problem}`, null, 409);
  }
  if (added.variants.length > 0) {
    const before = await variantsOfName(write, nameId);
    const variants = [...before, ...added.variants];
    await saveVariants(write, by, { nameId, was: variantsPrint(before), variants }, now);
  }
  const before = added.hasNewFacts ? await factsOfName(write, nameId) : null;
  if (!before) return;
  const { relations, placeIds } = before;
  const facts = { ...added.facts, relations, placeIds };
  await describeName(write, by, { nameId, was: factsPrint(before), facts }, now);
}
