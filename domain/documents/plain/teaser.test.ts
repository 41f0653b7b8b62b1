import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Document, Inline } from '@/domain/documents/document';
import { columnsOf } from './columns';
import { TEASER_LENGTH, teaser } from './teaser';

const text = (words: string): Inline => ({ type: 'text', text: words });
const paragraph = (...content: Inline[]): Block => ({ type: 'paragraph', content });
const doc = (...content: Block[]): Document => ({ type: 'doc', content });
const paragraphs = (...texts: string[]): Document =>
  doc(...texts.map((words) => (words ? paragraph(text(words)) : paragraph())));
const marked = (words: string, lang: string, dir: 'ltr' | 'rtl'): Inline => ({
  type: 'text',
  text: words,
  marks: [{ type: 'language', attrs: { lang, dir } }],
});
const made = (document: Document, language = 'en') => teaser({ written: null, document, language });

const LONG = 'The union kept its papers in a cellar beside the canal for forty years';

describe('teaser', () => {
  it('is the hand-written one in full', () => {
    const written = ` ${'long '.repeat(100)}`;
    expect(teaser({ written, document: paragraphs('Body.'), language: 'en' })).toBe(written.trim());
  });

  it('is otherwise the first paragraph with words, in full when it fits', () => {
    for (const written of [null, undefined, '', ' \n']) {
      const document = paragraphs('', 'One. Two.', 'Three.');
      expect(teaser({ written, document, language: 'en' })).toBe('One. Two.');
    }
  });

  it('consists of as many whole sentences as fit', () => {
    const document = paragraphs(`${LONG}. ${LONG}. ${LONG}.`);
    expect(made(document)).toBe(`${LONG}. ${LONG}.`);
  });

  it('ignores headings, lists, tables and quotations before the first paragraph', () => {
    const item: Block = paragraph(text('An item'));
    const document = doc(
      { type: 'heading', attrs: { level: 2 }, content: [text('A heading')] },
      { type: 'bulletList', content: [{ type: 'listItem', content: [item] }] },
      { type: 'blockquote', content: [paragraph(text('Quoted.'))] },
      paragraph(text('It began in March.')),
    );
    expect(made(document)).toBe('It began in March.');
    expect(made(doc(...document.content.slice(0, 2)))).toBe('An item');
    expect(made(doc(...document.content.slice(0, 1)))).toBe('A heading');
  });

  it('is cut at the end of a word, with an ellipsis, only when the first sentence alone is longer', () => {
    for (const [language, phrase] of Object.entries({
      en: 'the papers of a union ',
      fa: 'نامه‌های زندان را خواند ',
      'zh-Hans': '他在北京读人民日报，',
    })) {
      const cut = made(paragraphs(`${phrase.repeat(60)}.`), language);
      expect(columnsOf(cut), language).toBeGreaterThan(180);
      expect(columnsOf(cut), language).toBeLessThanOrEqual(201);
      expect(cut).toMatch(/\p{L}…$/u);
    }
  });

  it('counts a Chinese character as two columns', () => {
    const sentence = '他在北京读人民日报的社论和来信。';
    const cut = made(paragraphs(sentence.repeat(20)), 'zh-Hans');
    expect(cut).toBe(sentence.repeat(6));
  });

  it('does not end after an initial or abbreviation, within brackets or before a lower-case letter', () => {
    const tail = ` ${LONG}, ${LONG}, ${LONG}.`;
    for (const [language, sentence] of [
      ['en', 'In Paris she met Dr. Smith and J. Morris.'],
      ['en', 'They left (it was raining. Nobody saw it.) for the station.'],
      ['en', '“Stop!” he said, and they did.'],
      ['de', 'Am 13. März wurde z. B. Rosa L. verhaftet.'],
      ['ru', 'Это было в 1917 г. Ленин вернулся.'],
    ] as const) {
      expect(made(paragraphs(sentence + tail), language)).toBe(sentence);
    }
  });

  it('does not end with an announcement of what follows', () => {
    expect(made(paragraphs('They met in 1915. One sentence is remembered:', 'This.'))).toBe(
      'They met in 1915.',
    );
  });

  it('keeps text of the opposite direction in isolates, and never ends within one', () => {
    const name = marked('صور اسرافیل ', 'fa', 'rtl');
    const document = doc(paragraph(text('The paper '), name, text('(1907–1908) was banned.')));
    expect(made(document)).toBe('The paper \u2067صور اسرافیل\u2069 (1907–1908) was banned.');
    expect(made(document, 'fa')).not.toMatch(/[\u2066-\u2069]/);
    const long = marked('این نامه‌ها در زندان نوشته شد. '.repeat(8), 'fa', 'rtl');
    const cut = made(doc(paragraph(text(`${LONG} `), long, text('and more.'))));
    expect(cut).toBe(`${LONG}…`);
    const whole = made(doc(paragraph(long)));
    expect(whole.match(/\u2067/g)?.length).toBe(1);
    expect(whole).toMatch(/\u2069…$/);
  });

  it('leaves footnotes out and reads a line break as a space', () => {
    const note: Inline = { type: 'footnote', content: [{ type: 'text', text: 'Note.' }] };
    expect(made(doc(paragraph(text('One'), note, { type: 'hardBreak' }, text('line.'))))).toBe(
      'One line.',
    );
  });

  it('is a prefix of the paragraph, and never too long', () => {
    const words = fc.stringMatching(/^[a-zA-Z人民خن .!?。:()«»“”-]{0,600}$/u);
    fc.assert(
      fc.property(
        words,
        fc.constantFrom('en', 'fa', 'zh-Hans', 'de'),
        (paragraphText, language) => {
          const shown = made(paragraphs(paragraphText), language);
          expect(columnsOf(shown)).toBeLessThanOrEqual(TEASER_LENGTH + 1);
          const folded = paragraphText.replace(/ +/g, ' ').trim();
          expect(folded.startsWith(shown.replace(/…$/, ''))).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('is empty for an empty text', () => {
    expect(made(paragraphs(''))).toBe('');
  });
});
