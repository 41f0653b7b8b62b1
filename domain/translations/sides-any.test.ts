import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockHashes } from '@/domain/documents/block-hashes';
import type { Block } from '@/domain/documents/document';
import { someBlock } from '@/domain/documents/document.fixtures';
import { isEmptyBlock } from './block-shape';
import { alignSides, type SideRow } from './sides';
import { hashed, inThreeScripts, para } from './sides.fixtures';
import { countOutdated, NOTHING } from './source-steps';

const { en, fa } = inThreeScripts;
const targets = (rows: SideRow[]) => rows.flatMap((row) => row.target);
const states = (rows: SideRow[]) => rows.map((row) => row.is);
const put = (list: Block[], place: number, ...more: Block[]) => [
  ...list.slice(0, place),
  ...more,
  ...list.slice(place),
];
const replaced = (list: Block[], place: number, by: Block) =>
  list.map((each, at) => (at === place ? by : each));
const aligned = (source: Block[], madeFrom: Block[], target: Block[]) =>
  alignSides({ source: hashed(source), madeFrom: hashed(madeFrom), target });
const hashes = (content: Block[]) => blockHashes({ type: 'doc', content });
const someBlocks = fc.array(fc.oneof(someBlock, fc.constant(para(''))), { maxLength: 12 });

describe('alignSides on any documents', () => {
  it('puts every block of both sides and every change into exactly one row, in order', () => {
    fc.assert(
      fc.property(someBlocks, someBlocks, someBlocks, (one, two, three) => {
        const [source, madeFrom] = [put(one, 3, ...two), put(one, 1, ...three)];
        const target = three;
        const rows = aligned(source, madeFrom, target);
        expect(rows.flatMap((row) => (row.source ? [row.source.block] : []))).toEqual(
          trimmed(source),
        );
        expect(targets(rows).sort((a, b) => a - b)).toEqual(
          trimmed(target).map((_, place) => place),
        );
        const behind = rows.filter((row) => !['inStep', 'own'].includes(row.is));
        const counted = countOutdated(hashes(madeFrom), hashes(source));
        const both = behind.filter(({ is, isMoved }) => is === 'changed' && isMoved).length;
        // A block that was moved and changed is one row, but may count as two by its hashes.
        if (both === 0) expect(behind).toHaveLength(counted);
        const lost = behind.flatMap((row) => (row.was ? [row.was.hash] : []));
        expect([...lost].sort()).toEqual(missing(hashes(madeFrom), hashes(source)).sort());
        for (const row of rows) {
          expect(row.was === null).toBe(!['changed', 'gone'].includes(row.is));
        }
      }),
    );
  });

  it('pairs an exact copy one to one', () => {
    fc.assert(
      fc.property(someBlocks, (blocks) => {
        const kept = trimmed(blocks);
        const rows = aligned(kept, kept, kept);
        expect(rows.map((row) => row.target)).toEqual(kept.map((_, place) => [place]));
      }),
    );
  });

  it('shows one change after changing one block', () => {
    fc.assert(
      fc.property(fc.array(someBlock, { minLength: 1, maxLength: 9 }), fc.nat(), (blocks, at) => {
        const place = at % blocks.length;
        const rows = aligned(replaced(blocks, place, para('Quite another.')), blocks, blocks);
        const seen = states(rows).filter((is) => is !== 'inStep' && is !== 'own');
        const was = isEmptyBlock(blocks[place] ?? para('')) ? 'added' : 'changed';
        expect(seen).toEqual([was]);
      }),
    );
  });

  it('is fast: 60 blocks with 60 within 5 ms', () => {
    const many = (blocks: Block[]) =>
      Array.from({ length: 60 }, (_, at) => blocks[at % 8] ?? para(''));
    const given = { source: hashed(many(en)), madeFrom: hashed(many(en)), target: many(fa) };
    let best = Number.POSITIVE_INFINITY;
    for (let time = 0; time < 200 && best >= 5; time += 1) {
      const start = performance.now();
      alignSides(given);
      best = Math.min(best, performance.now() - start);
    }
    expect(best).toBeLessThan(5);
  });
});

function trimmed(blocks: Block[]): Block[] {
  const last = blocks.findLastIndex((block) => !isEmptyBlock(block));
  return blocks.slice(0, last + 1);
}

function missing(from: string[], others: string[]): string[] {
  const left = [...others];
  return from.filter((hash) => {
    const at = left.indexOf(hash);
    if (at >= 0) left.splice(at, 1);
    return at < 0 && hash !== NOTHING;
  });
}
