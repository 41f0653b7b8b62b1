import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Document } from '@/domain/documents/document';
import { differenceOf } from './difference';
import { type DifferenceRow, rowsOf } from './difference-rows';

const EMPTY = {
  title: '',
  subtitle: '',
  teaser: '',
  byline: '',
  translatorCredit: '',
  metaTitle: '',
  metaDescription: '',
  dateNote: '',
};

const body = (...paragraphs: string[]): Document => ({
  type: 'doc',
  content: paragraphs.map((text) => {
    return { type: 'paragraph', content: text ? [{ type: 'text', text }] : [] };
  }),
});

function rows(first: string[], second: string[]): DifferenceRow[] {
  const difference = differenceOf(
    { ...EMPTY, body: body(...first) },
    { ...EMPTY, body: body(...second) },
  );
  return rowsOf(difference?.body ?? [], 'en');
}

const shown = (all: DifferenceRow[]) => all.map(({ left, right }) => [left?.text, right?.text]);

describe('compared paragraphs', () => {
  it('are paired with their earlier wording, also when one was added before them', () => {
    const was = ['Rosa was born in Zamość in 1871.', 'She studied in Zürich.'];
    const now = ['A new beginning of it all.', 'Rosa was born in Zamość, in 1870.', was[1] ?? ''];
    expect(shown(rows(was, now))).toEqual([
      [undefined, now[0]],
      [was[0], now[1]],
      [was[1], was[1]],
    ]);
  });

  it('have removed and added words marked', () => {
    const [row] = rows(['It began in May.'], ['It began in June.']);
    expect(row?.parts?.filter(({ is }) => is !== 'same')).toEqual([
      { is: 'gone', words: 'May' },
      { is: 'new', words: 'June' },
    ]);
  });

  it('contain every changed paragraph once, in order', () => {
    const texts = fc.array(fc.constantFrom('a b c', 'a b d', 'x y', 'b', ''), { maxLength: 8 });
    fc.assert(
      fc.property(texts, texts, (first, second) => {
        const all = rows(first, second);
        const left = all.flatMap(({ left: line }) => (line?.is === 'first' ? [line.text] : []));
        const right = all.flatMap(({ right: line }) => (line?.is === 'second' ? [line.text] : []));
        const difference = differenceOf(
          { ...EMPTY, body: body(...first) },
          { ...EMPTY, body: body(...second) },
        );
        const only = (is: string) =>
          (difference?.body ?? []).filter((line) => line.is === is).map(({ text }) => text);
        expect(left).toEqual(only('first'));
        expect(right).toEqual(only('second'));
      }),
    );
  });
});
