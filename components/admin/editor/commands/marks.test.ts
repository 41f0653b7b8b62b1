import { describe, expect, it } from 'vitest';
import type { Block } from '@/domain/documents/document';
import { putPassage } from './inserts';
import { hasMark, markAround, putMark, removeMark } from './marks';
import { type Desk, deskOf, figure, paragraph, schema } from './writing.fixtures';

const persian = { lang: 'fa', dir: 'rtl' } as const;
const inPersian = (text: string) => ({
  type: 'text' as const,
  text,
  marks: [{ type: 'language' as const, attrs: persian }],
});
const passage = (...content: Block[]): Block => ({ type: 'passage', attrs: persian, content });

function putLanguage(desk: Desk, lang: string): void {
  const mark = schema.mark('language', { ...persian, lang });
  putMark(desk, mark, markAround(desk.state, 'language'));
}

describe('a passage in another language', () => {
  it('is inserted after the block where there is only a cursor, and includes no existing text', () => {
    const desk = deskOf(paragraph('ab cd'), paragraph('ef'));
    desk.select(3, 3, false);
    expect(putPassage(desk, persian, null)).toBe('passage');
    desk.type('Q');
    expect(desk.blocks).toEqual([paragraph('ab cd'), passage(paragraph('Q')), paragraph('ef')]);
  });

  it('leaves the language of the passage around the cursor unchanged', () => {
    const desk = deskOf(passage(paragraph('ab')));
    desk.select(3, 3, false);
    putPassage(desk, { lang: 'ru', dir: 'ltr' }, null);
    expect(desk.blocks.map((block) => block.type === 'passage' && block.attrs.lang)).toEqual([
      'fa',
      'ru',
    ]);
  });

  it('is made of selected whole paragraphs, which further typing does not replace', () => {
    const desk = deskOf(paragraph('ab'), paragraph('cd'), paragraph('ef'));
    desk.select(1, 7, false);
    expect(putPassage(desk, persian, null)).toBe('passage');
    desk.type('Q');
    expect(desk.blocks).toEqual([passage(paragraph('ab'), paragraph('cdQ')), paragraph('ef')]);
  });

  it('marks only the selected words, where they are less than a paragraph', () => {
    const desk = deskOf(paragraph('ab cd'));
    desk.select(4, 6, false);
    expect(putPassage(desk, persian, null)).toBe('words');
    expect(desk.blocks).toEqual([paragraph('ab ', inPersian('cd'))]);
  });
});

describe('words in another language', () => {
  it('apply to text typed next where there is only a cursor', () => {
    const desk = deskOf(paragraph('ab'));
    desk.select(2, 2, false);
    putLanguage(desk, 'fa');
    desk.type('Q');
    expect(desk.blocks).toEqual([paragraph('a', inPersian('Q'), 'b')]);
  });

  it('end with the selection, which further typing neither replaces nor extends', () => {
    const desk = deskOf(paragraph('ab'));
    desk.select(1, 3, false);
    putLanguage(desk, 'fa');
    desk.type('Q');
    expect(desk.blocks).toEqual([paragraph(inPersian('ab'), 'Q')]);
  });

  it('keep their language when another begins or the same ends next to them', () => {
    const desk = deskOf(paragraph(inPersian('ab')));
    desk.select(3, 3, false);
    expect(hasMark(desk.state, 'language')).toBe(true);
    removeMark(desk, 'language');
    desk.type('Q');
    expect(desk.blocks).toEqual([paragraph(inPersian('ab'), 'Q')]);
    desk.select(3, 3, false);
    putLanguage(desk, 'ru');
    desk.type('R');
    expect(JSON.stringify(desk.blocks)).toMatch(/"ab".*"fa".*"R".*"ru".*"Q"/);
  });

  it('change their language around the cursor', () => {
    const desk = deskOf(paragraph(inPersian('ab')));
    desk.select(2, 2, false);
    putLanguage(desk, 'ru');
    expect(JSON.stringify(desk.blocks)).not.toContain('"fa"');
  });

  it('begin after a selected image', () => {
    const desk = deskOf(figure);
    desk.select(0, 0, true);
    putLanguage(desk, 'fa');
    desk.type('Q');
    expect(desk.blocks).toEqual([figure, paragraph(inPersian('Q'))]);
  });
});
