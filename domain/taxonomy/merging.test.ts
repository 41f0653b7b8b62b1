import fc from 'fast-check';
import { expect, it } from 'vitest';
import { planMerge } from './merging';
import { inTree } from './tree';

const term = (id: string, parentId: string | null) => ({ id, parentId, withdrawnAt: null });

it('puts a term into the place of the one that is merged into it, however deep it is below', () => {
  const every = [term('a', null), term('b', 'a'), term('d', 'b')];
  expect(planMerge(every, { from: 'a', into: 'd' })).toEqual({
    source: every[0],
    moves: [
      { id: 'b', parentId: 'd' },
      { id: 'd', parentId: null },
    ],
  });
});

it('leaves every other term in the tree, whichever two are merged', () => {
  const trees = fc.array(fc.nat({ max: 6 }), { minLength: 2, maxLength: 7 }).map((parents) =>
    // Each term is below an earlier one, or at the top.
    parents.map((parent, at) => term(`t${at}`, parent < at ? `t${parent}` : null)),
  );
  const merges = fc.tuple(trees, fc.nat(), fc.nat());
  fc.assert(
    fc.property(merges, ([every, a, b]) => {
      const [from, into] = [`t${a % every.length}`, `t${b % every.length}`];
      const plan = planMerge(every, { from, into });
      if (typeof plan === 'string') return;
      const parents = new Map(plan.moves.map(({ id, parentId }) => [id, parentId]));
      const rest = every
        .filter(({ id }) => id !== from)
        .map(({ id, parentId }) => ({
          id,
          parentId: parents.has(id) ? (parents.get(id) ?? null) : parentId,
        }));
      expect(inTree(rest)).toHaveLength(every.length - 1);
    }),
  );
});
