import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '@/domain/documents/document';
import { alignSides, type SideRow } from './sides';
import { hashed, inThreeScripts, para } from './sides.fixtures';

const { en, fa } = inThreeScripts;
const moved = (list: readonly Block[], from: number, to: number): Block[] => {
  const rest = list.filter((_, at) => at !== from);
  const block = list[from];
  return block ? [...rest.slice(0, to), block, ...rest.slice(to)] : rest;
};
const wordsOf = (block: Block | null | undefined) => {
  const [first] =
    block?.type === 'paragraph' || block?.type === 'heading' ? (block.content ?? []) : [];
  return first?.type === 'text' ? first.text : '';
};
/** A block with a small change. */
const edited = (block: Block): Block => para(`${wordsOf(block)} So it is told.`);
const rowOf = (rows: readonly SideRow[], source: Block) =>
  rows.find((row) => row.source?.block === source);

describe('a paragraph of the source that moved', () => {
  it('is in the row of its translation, and is no change', () => {
    const source = moved(en, 7, 0);
    const rows = alignSides({ source: hashed(source), madeFrom: hashed(en), target: fa });
    for (const [at, block] of en.entries())
      expect(rowOf(rows, block)?.target, `${at}`).toEqual([at]);
    expect(rows.filter(({ is }) => is !== 'inStep')).toEqual([]);
    expect(rows.filter(({ isMoved }) => isMoved)).toHaveLength(1);
    expect(rows[0]).toMatchObject({ isMoved: true, is: 'inStep', target: [7] });
  });

  it('is in the row of its translation where that was moved as well', () => {
    const source = moved(en, 5, 1);
    const target = moved(fa, 5, 1);
    const rows = alignSides({ source: hashed(source), madeFrom: hashed(en), target });
    expect(rows.map((row) => row.target)).toEqual(source.map((_, at) => [at]));
  });

  it('with a small change in it is changed, not deleted', () => {
    const changed = edited(en[7] ?? para(''));
    const source = [changed, ...en.slice(0, 7)];
    const rows = alignSides({ source: hashed(source), madeFrom: hashed(en), target: fa });
    expect(rows[0]).toMatchObject({ is: 'changed', isMoved: true, target: [7] });
    expect(rows[0]?.was?.block).toBe(en[7]);
    expect(rows.map(({ is }) => is)).not.toContain('gone');
    expect(rows.map(({ is }) => is)).not.toContain('added');
  });

  it('is not paired with a different one that replaced it', () => {
    const stranger = para(
      'Photographs of a wedding in Rotterdam were given to us by her grandson.',
    );
    const changed = edited(en[2] ?? para(''));
    const source = [...en.slice(0, 2), stranger, ...en.slice(3), changed];
    const rows = alignSides({ source: hashed(source), madeFrom: hashed(en), target: fa });
    expect(rowOf(rows, stranger)).toMatchObject({ is: 'added', was: null });
    expect(rowOf(rows, changed)).toMatchObject({ is: 'changed', isMoved: true, target: [2] });
  });

  it('is matched again after any moves and small changes', () => {
    const word = fc.string({
      unit: fc.constantFrom(...'abcdefghijklmnopqrst'),
      minLength: 4,
      maxLength: 9,
    });
    const sentence = fc.uniqueArray(word, { minLength: 8, maxLength: 14 });
    const steps = fc.array(fc.tuple(fc.nat(), fc.nat(), fc.boolean()), { maxLength: 4 });
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 3, maxLength: 9 }), steps, (sentences, moves) => {
        const madeFrom = sentences.map((words, n) => para(`${n}${n} ${words.join(' ')}.`));
        let source = madeFrom.map((block, n) => ({ n, block }));
        for (const [from, to, isEdited] of moves) {
          const at = from % source.length;
          const taken = source[at];
          if (!taken) continue;
          const rest = source.filter((each) => each !== taken);
          const block =
            isEdited && taken.block === madeFrom[taken.n] ? edited(taken.block) : taken.block;
          source = rest.toSpliced(to % (rest.length + 1), 0, { ...taken, block });
        }
        const target = madeFrom.map((block) => para(wordsOf(block)));
        const rows = alignSides({
          source: hashed(source.map(({ block }) => block)),
          madeFrom: hashed(madeFrom),
          target,
        });
        expect(rows.filter(({ is }) => is === 'gone' || is === 'added')).toEqual([]);
        for (const { n, block } of source) {
          const row = rowOf(rows, block);
          if (row?.was) expect(row.was.block).toBe(madeFrom[n]);
          expect(row?.is).toBe(block === madeFrom[n] ? 'inStep' : 'changed');
        }
        expect(rows.flatMap((row) => row.target).sort((a, b) => a - b)).toEqual(
          target.map((_, n) => n),
        );
      }),
      { numRuns: 200 },
    );
  });
});
