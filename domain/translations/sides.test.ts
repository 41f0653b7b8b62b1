import { describe, expect, it } from 'vitest';
import { blockHashes } from '@/domain/documents/block-hashes';
import type { Block } from '@/domain/documents/document';
import { alignSides, type PastBlock, type SideRow } from './sides';
import { figure, hashed, head, inThreeScripts, para } from './sides.fixtures';
import { countOutdated, NOTHING } from './source-steps';

const { en, fa, 'zh-Hans': zh } = inThreeScripts;
const targets = (rows: SideRow[]) => rows.flatMap((row) => row.target);
const states = (rows: SideRow[]) => rows.map((row) => row.is);
const without = <T>(list: T[], place: number) => list.filter((_, at) => at !== place);
const put = (list: Block[], place: number, ...more: Block[]) => [
  ...list.slice(0, place),
  ...more,
  ...list.slice(place),
];
const replaced = (list: Block[], place: number, by: Block) =>
  list.map((each, at) => (at === place ? by : each));
const aligned = (source: Block[], madeFrom: Block[], target: Block[]) =>
  alignSides({ source: hashed(source), madeFrom: hashed(madeFrom), target });

describe('alignSides between scripts', () => {
  it.each([
    ['Persian', en, fa],
    ['English beside a Persian source', fa, en],
    ['Chinese', en, zh],
    ['Persian beside a Chinese source', zh, fa],
  ])('sets each block beside its own: %s', (_, source, target) => {
    const rows = aligned(source, source, target);
    expect(rows.map((row) => row.target)).toEqual(target.map((_block, place) => [place]));
    expect(new Set(states(rows))).toEqual(new Set(['inStep']));
  });

  it.each([
    ['Persian', fa],
    ['Chinese', zh],
  ])('finds the paragraph that %s lacks', (_, target) => {
    for (const place of [0, 2, 4, 5, 7]) {
      const rows = aligned(en, en, without(target, place));
      expect(rows[place]?.target, String(place)).toEqual([]);
      expect(targets(rows)).toHaveLength(7);
      expect(states(rows)).not.toContain('own');
    }
  });

  it('pairs two paragraphs with the one that they render, and one with two', () => {
    const halves = [
      para('در عطبره کارگاه‌ها یازده روز از کار افتادند.'),
      para('اتحادیه دستمزد بیشتر و حق گردهمایی می‌خواست و شرکت در پاسخ دروازه‌های خود را بست.'),
    ];
    const split = aligned(en, en, put(without(fa, 2), 2, ...halves));
    expect(split[2]?.target).toEqual([2, 3]);
    expect(targets(split)).toHaveLength(9);
    const source = put(
      without(en, 2),
      2,
      para('In Atbara the workshops stood still for eleven days.'),
      para(
        'The union asked for higher wages and for the right to meet, and the company answered by closing its gates.',
      ),
    );
    const joined = aligned(source, source, fa);
    expect(joined[2]?.target).toEqual([2]);
    expect(joined[3]).toMatchObject({ target: [], is: 'inStep' });
    expect(targets(joined)).toHaveLength(8);
  });

  it("puts a translator's note into a row of its own", () => {
    const rows = aligned(en, en, put(fa, 4, head('یادداشت مترجم')));
    expect(rows[4]).toEqual({ source: null, was: null, target: [4], is: 'own', isMoved: false });
    expect(rows).toHaveLength(9);
  });

  it('pairs a translation that is only begun with the beginning', () => {
    const rows = aligned(en, en, fa.slice(0, 3));
    expect(rows.map((row) => row.target)).toEqual([[0], [1], [2], [], [], [], [], []]);
  });

  it('pairs empty paragraphs with the blocks that they are for', () => {
    const rows = aligned(en, en, [para('x'), head(''), para(''), figure('p1')]);
    expect(rows.slice(0, 4).map((row) => row.target)).toEqual([[0], [1], [2], [3]]);
  });
});

describe('alignSides when the source changed', () => {
  it('reports a change, with the former block and its translation', () => {
    const now = para('The leaders were tried in 1951, and three of them were acquitted.');
    const rows = aligned(replaced(en, 7, now), en, fa);
    expect(states(rows)).toEqual([...Array(7).fill('inStep'), 'changed']);
    expect(rows[7]).toMatchObject({ source: { block: now }, was: { block: en[7] }, target: [7] });
  });

  it('reports added and deleted blocks in place', () => {
    const added = aligned(put(en, 3, para('It was the longest strike so far.')), en, fa);
    expect(added[3]).toMatchObject({ was: null, target: [], is: 'added' });
    expect(targets(added)).toHaveLength(8);
    const gone = aligned(without(en, 4), en, fa);
    expect(gone[4]).toMatchObject({ source: null, was: { block: en[4] }, target: [4], is: 'gone' });
  });

  it('distinguishes a changed paragraph from one added before it', () => {
    const now = para('Our collection holds 312 leaflets that were printed at night.');
    const source = put(replaced(en, 5, now), 5, para('So it ended.'));
    const rows = aligned(source, en, fa);
    expect(rows[5]).toMatchObject({ is: 'added' });
    expect(rows[6]).toMatchObject({ is: 'changed', was: { block: en[5] }, target: [5] });
  });

  it('reports a paragraph that only moved as up to date', () => {
    const source = put(without(en, 0), 5, en[0] ?? para(''));
    expect(states(aligned(source, en, fa))).not.toContain('changed');
    expect(countOutdated(hashes(en), hashes(source))).toBe(0);
  });

  it('reports a change even where the former block was cleared away', () => {
    const madeFrom: PastBlock[] = hashed(en).map(({ hash }) => ({ hash, block: null }));
    const source = hashed(replaced(en, 2, para('In Atbara all work stopped.')));
    const rows = alignSides({ source, madeFrom, target: fa });
    expect(rows[2]).toMatchObject({ is: 'changed', was: { block: null }, target: [2] });
  });

  it('does not count empty paragraphs at an end', () => {
    const rows = aligned([...en, para('')], en, [...fa, para(''), para('')]);
    expect(rows).toHaveLength(8);
    expect(targets(rows)).toHaveLength(8);
    expect(hashed([para(' ')])[0]?.hash).toBe(NOTHING);
  });
});

function hashes(content: Block[]): string[] {
  return blockHashes({ type: 'doc', content });
}
