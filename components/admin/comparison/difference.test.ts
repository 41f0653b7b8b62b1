import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Document } from '@/domain/documents/document';
import type { TextContent } from '@/domain/texts/text-content';
import { aroundChanges, differenceOf } from './difference';

const EMPTY = {
  subtitle: '',
  teaser: '',
  byline: '',
  translatorCredit: '',
  metaTitle: '',
  metaDescription: '',
  dateNote: '',
};

function body(...paragraphs: string[]): Document {
  return {
    type: 'doc',
    content: paragraphs.map((text) => {
      return { type: 'paragraph', content: [{ type: 'text', text }] };
    }),
  };
}

function typed(title: string, ...paragraphs: string[]): TextContent {
  return { ...EMPTY, title, body: body(...paragraphs) };
}

describe('the difference between two texts', () => {
  it('is empty for equal texts, whatever the order of keys', () => {
    const other = typed('A', 'one');
    other.body.content = [{ content: [{ text: 'one', type: 'text' }], type: 'paragraph' }];
    expect(differenceOf(typed('A', 'one'), other)).toBeNull();
  });

  it('names the fields and counts a changed paragraph once', () => {
    const found = differenceOf(typed('A', 'one', 'two', 'three'), typed('B', 'one', '2', 'three'));
    expect(found?.fields).toEqual([{ field: 'title', first: 'A', second: 'B' }]);
    expect(found?.changed).toBe(1);
    expect(found?.body.map((line) => `${line.is} ${line.text}`)).toEqual([
      'same one',
      'first two',
      'second 2',
      'same three',
    ]);
  });

  it('includes footnotes', () => {
    const note: Document = {
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'one' },
            { type: 'footnote', content: [{ type: 'text', text: 'IISG, 12' }] },
          ],
        },
      ],
    };
    const found = differenceOf(typed('A', 'one'), { ...typed('A'), body: note });
    expect(found?.body.at(-1)?.text).toBe('one [IISG, 12]');
  });

  it('keeps an unchanged line on each side of a change', () => {
    const found = differenceOf(
      typed('A', 'a', 'b', 'c', 'd', 'e'),
      typed('A', 'a', 'b', 'c!', 'd', 'e'),
    );
    expect(aroundChanges(found?.body ?? []).map((line) => line.text)).toEqual([
      'b',
      'c',
      'c!',
      'd',
    ]);
  });

  it('contains every paragraph of both, in order', () => {
    const paragraphs = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 });
    fc.assert(
      fc.property(paragraphs, paragraphs, (first, second) => {
        const found = differenceOf(typed('A', ...first), typed('B', ...second));
        const only = (not: string) => {
          return found?.body.filter((line) => line.is !== not).map((line) => line.text);
        };
        expect(only('second')).toEqual(first);
        expect(only('first')).toEqual(second);
      }),
    );
  });
});
