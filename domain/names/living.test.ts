/** What is kept of a person who may be living, by every way in and in the audit log. */
import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { reads, tx } from '@/db/client';
import { name, nameVariant } from '@/db/schema/names';
import { audit } from '@/db/schema/staff';
import { freshDatabase } from '@/testing/database';
import { addName } from './changes';
import { describeName } from './fact-changes';
import { mergeNames } from './merge-changes';
import { type NameFacts, type NameKind, type NameVariant, newFacts } from './name';
import { factsPrint } from './name-file';

const NOBODY = { staffId: null };
const NOW = Date.UTC(2026, 0, 1);
const GROUND = 'Told in their own memoirs, 1998.';

beforeEach(freshDatabase);

function add(
  form: string,
  over: Partial<NameFacts> = {},
  kind: NameKind = 'person',
  variants: NameVariant[] = [],
): Promise<string> {
  const forms = [{ language: 'en', name: form, slug: '', description: '' }];
  const given = { ...newFacts(kind), ...over, forms, variants };
  return tx((write) => addName(write, NOBODY, given, NOW));
}

const merge = (from: string, into: string) =>
  tx((write) => mergeNames(write, NOBODY, { from, into }, NOW));

describe('A merge', () => {
  it('gives no party or birthday to somebody who may be living, unless there is a ground', async () => {
    const party = await add('Party', {}, 'organisation');
    const relations = [{ kind: 'memberOf' as const, toId: party }];
    const dead = await add('Anna Müller', { dates: '1871/1919', relations });
    const living = await add('Anna Müller', { dates: '1990/' });
    await expect(merge(dead, living)).rejects.toMatchObject({ said: 'names.problem.mergeLiving' });
    const [kept] = await reads().select().from(name).where(eq(name.id, dead));
    expect(kept?.mergedIntoId).toBeNull();
    const grounded = await add('Anna Müller', { dates: '1990/', ground: GROUND });
    expect(await merge(dead, grounded)).toBeNull();
  });

  it('keeps all forms of names that have more of them than one statement can write', async () => {
    const many = Array.from({ length: 7_000 }, (_, at) => {
      return { language: 'en', form: `Form ${at}`, isTransliteration: false };
    });
    const from = await add('Strike', {}, 'event', many);
    const into = await add('The strike', {}, 'event');
    expect(await merge(from, into)).toBeNull();
    const kept = await reads().select().from(nameVariant).where(eq(nameVariant.nameId, into));
    expect(kept).toHaveLength(many.length + 1);
  });
});

describe('The audit log', () => {
  async function logged(dates: string): Promise<unknown> {
    const nameId = await add('Anna Müller');
    const facts = { ...newFacts('person'), dates, ground: GROUND };
    const was = factsPrint(newFacts('person'));
    await tx((write) => describeName(write, NOBODY, { nameId, was, facts }, NOW));
    const [entry] = await reads().select().from(audit).where(eq(audit.action, 'name.change'));
    return entry?.detail;
  }

  it('says which facts of somebody who may be living were changed, and not what they are', async () => {
    expect(await logged('1990-05-01/')).toEqual({ kind: 'person', changed: ['dates', 'ground'] });
  });

  it('has the changed facts of others', async () => {
    const dates = '1871-03-05/1919-01-15';
    const changed = ['dates', 'ground'];
    expect(await logged(dates)).toEqual({ kind: 'person', dates, ground: GROUND, changed });
  });
});
