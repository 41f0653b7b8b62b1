import { beforeEach, expect, it } from 'vitest';
import { freshDatabase } from '@/testing/database';
import { interleave } from './interleaving';
import { peopled } from './texts';

beforeEach(freshDatabase);

it('nothing typed is lost, in whatever order users and tabs act', async () => {
  const { staff, storyIds } = await peopled(3, 40);
  let kept = 0;
  for (const [n, storyId] of storyIds.entries()) {
    // Chance decides whether eight rounds keep a refused text, so continue until one does.
    if (n >= 8 && kept > 0) break;
    const seed = 1 + Math.floor(Math.random() * 1_000_000);
    const told = await interleave(staff, storyId, { seed, steps: 200 });
    expect(told.lost, `seed ${seed}, round ${n}`).toEqual([]);
    kept += told.kept;
  }
  expect(kept).toBeGreaterThan(0);
}, 60_000);
