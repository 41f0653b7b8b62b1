import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { tx } from '@/db/client';
import { revision } from '@/db/schema/stories';
import { keptDraft } from '@/db/schema/teamwork';
import { freshDatabase } from '@/testing/database';
import { edit, type Told } from './editing';
import { compare } from './editing-history';
import { chanceOf, peopled } from './texts';

let told: Told[];

beforeEach(async () => {
  freshDatabase();
  const { staff, storyIds } = await peopled(6, 2);
  const works = staff.map((each, n) =>
    edit({ staff: each, storyIds, saves: 20, chance: chanceOf(n + 1) }),
  );
  told = (await Promise.all(works)).flat();
});

describe('editors who save to the same texts', () => {
  it('never overwrite each other, and refused text is kept', async () => {
    const found = await compare(told);
    expect(found.saved + found.refused).toBe(120);
    expect(found.saved).toBeGreaterThan(0);
    expect(found.refused).toBeGreaterThan(0);
    expect(found).toMatchObject({ overwritten: [], forked: [], forgotten: [] });
  });

  it('are found when a save is lost, a revision number is given twice, or a kept draft is missing', async () => {
    const saved = told.filter((each) => each.outcome.is === 'saved');
    const last = saved.at(-1);
    const refused = told.find((each) => each.outcome.is === 'refused');
    if (last?.outcome.is !== 'saved' || refused?.outcome.is !== 'refused')
      throw new Error('Quiet.');
    const gone = last.outcome.revisionId;
    await tx(async (write) => write.delete(revision).where(eq(revision.id, gone)));
    await tx(async (write) => write.delete(keptDraft));
    const twice = { ...last, mark: 'again', editor: 'somebody', sitting: 'else' };
    const found = await compare([...told, twice]);
    expect(found.overwritten).toContain(last.mark);
    expect(found.forked.length).toBeGreaterThan(0);
    expect(found.forgotten).toContain(refused.mark);
  });
});
