import fc from 'fast-check';
import type { Block, Document, Inline, LineInline, Mark } from './document';
import { joinTexts } from './join-texts';
import { noteOf } from './notes';

/** Documents for tests: one with every feature, arbitrary valid ones, and corrupted ones. */
const text = (value: string, ...marks: Mark[]): Inline =>
  marks.length ? { type: 'text', text: value, marks } : { type: 'text', text: value };
const paragraph = (...content: Inline[]): Block => ({ type: 'paragraph', content });

export const everything: Document = {
  type: 'doc',
  content: [
    { type: 'heading', attrs: { level: 2 }, content: [text('A heading')] },
    paragraph(
      text('Plain, ', { type: 'strike' }),
      text('bold', { type: 'bold' }),
      text('2', { type: 'subscript' }),
      text('e', { type: 'superscript' }),
      text(' and ', { type: 'link', attrs: { href: 'https://example.org/' } }),
      text('italic', { type: 'italic' }, { type: 'link', attrs: { href: 'https://example.org/' } }),
      { type: 'hardBreak' },
      text(
        'Правда',
        { type: 'smallCaps' },
        { type: 'language', attrs: { lang: 'ru', dir: 'ltr' } },
      ),
      { type: 'footnote', content: [{ type: 'text', text: 'A note.' }] },
    ),
    {
      type: 'bulletList',
      content: [{ type: 'listItem', content: [paragraph(text('one')), paragraph(text('two'))] }],
    },
    {
      type: 'orderedList',
      attrs: { start: 3 },
      content: [{ type: 'listItem', content: [paragraph(text('three'))] }],
    },
    { type: 'blockquote', content: [paragraph(text('Quoted.'))] },
    { type: 'pullQuote', content: [{ type: 'paragraph', content: [text('Quoted.')] }] },
    { type: 'figure', attrs: { pictureId: 'p1' } },
    {
      type: 'gallery',
      attrs: { width: 'wide' },
      content: [
        { type: 'figure', attrs: { pictureId: 'p2', caption: '', crop: { ratio: '1:1' } } },
        { type: 'figure', attrs: { pictureId: 'p3' } },
      ],
    },
    {
      type: 'table',
      content: [
        {
          type: 'tableRow',
          content: [
            {
              type: 'tableHeader',
              attrs: { colspan: 1, rowspan: 1 },
              content: [paragraph(text('Year'))],
            },
            {
              type: 'tableCell',
              attrs: { colspan: 2, rowspan: 1 },
              content: [paragraph(text('1917'))],
            },
          ],
        },
      ],
    },
    { type: 'horizontalRule' },
    {
      type: 'passage',
      attrs: { lang: 'fa', dir: 'rtl' },
      content: [
        paragraph(text('روزنامه'), {
          type: 'footnote',
          content: [{ type: 'text', text: 'یادداشت' }],
        }),
      ],
    },
    {
      type: 'archivalItem',
      attrs: { identifier: 'ARCH00860', label: 'Papers', href: '/en/collections/papers' },
    },
    {
      type: 'archivalItem',
      attrs: {
        identifier: '10622/ARCH00860',
        label: 'Minutes',
        href: 'https://hdl.handle.net/10622/ARCH00860',
        dates: '1917–1921',
        access: 'restricted',
      },
    },
    { type: 'attachedFile', attrs: { attachmentId: 'a1' } },
    {
      type: 'videoLink',
      attrs: {
        href: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
        label: 'A march',
        pictureId: 'p3',
      },
    },
    {
      type: 'videoLink',
      attrs: { href: 'https://vimeo.com/76979871', label: 'A talk', pictureId: null },
    },
    {
      type: 'blockquote',
      content: [
        paragraph(text('Said.'), {
          type: 'footnote',
          content: [
            { type: 'text', text: 'In a letter.' },
            { type: 'paragraphBreak' },
            { type: 'text', text: 'Not sent.' },
          ],
        }),
      ],
    },
    {
      type: 'figure',
      attrs: {
        pictureId: 'p1',
        caption: 'Seen from the square.',
        width: 'full',
        crop: { ratio: '16:9', x: 0.25, y: 0.5 },
      },
    },
  ],
};

const words = fc.stringMatching(/^[a-zA-Zа-яا-ی人民 .,(“'\n\u200c-]{1,30}$/u);
/** Every mark, in the order in which the editor keeps them. */
const MARKS: Mark[] = [
  { type: 'bold' },
  { type: 'italic' },
  { type: 'superscript' },
  { type: 'subscript' },
  { type: 'strike' },
  { type: 'smallCaps' },
  { type: 'language', attrs: { lang: 'ru', dir: 'ltr' } },
  { type: 'link', attrs: { href: '/en' } },
];
const marks: fc.Arbitrary<Mark[]> = fc
  .subarray(MARKS, { minLength: 1 })
  .map((some) =>
    some.some(({ type }) => type === 'superscript')
      ? some.filter(({ type }) => type !== 'subscript')
      : some,
  );
const inline: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 5, arbitrary: words.map((value): Inline => ({ type: 'text', text: value })) },
  fc.tuple(words, marks).map(([value, some]): Inline => text(value, ...some)),
  fc.constant<Inline>({ type: 'hardBreak' }),
  fc.array(fc.tuple(words, marks), { minLength: 1, maxLength: 3 }).map((paragraphs): Inline => {
    const lines = paragraphs.map(([value, some]) => [text(value, ...some) as LineInline]);
    return { type: 'footnote', content: noteOf(lines) };
  }),
);
export const someBlock: fc.Arbitrary<Block> = fc.oneof(
  {
    weight: 4,
    // Joined as in every stored document.
    arbitrary: fc
      .array(inline, { minLength: 1, maxLength: 5 })
      .map((list) => paragraph(...joinTexts(list))),
  },
  fc.constantFrom(...everything.content),
);

/** Any valid document, mostly paragraphs. */
export const someDocument: fc.Arbitrary<Document> = fc
  .array(someBlock, { minLength: 1, maxLength: 8 })
  .map((content) => ({ type: 'doc', content }));

/** The document with every feature, with one value somewhere in it replaced, removed or added. */
export const mutated: fc.Arbitrary<unknown> = fc
  .tuple(
    fc.nat(),
    fc.oneof(fc.jsonValue(), fc.constantFrom('javascript:alert(1)', 'doc', 'figure')),
    fc.nat(2),
  )
  .map(([place, value, way]) => {
    const copy: unknown = JSON.parse(JSON.stringify(everything));
    const holders = holdersIn(copy);
    const holder = holders[place % holders.length] ?? {};
    const keys = Object.keys(holder);
    const key = keys[place % Math.max(keys.length, 1)] ?? 'type';
    if (way === 0) Reflect.set(holder, key, value);
    else if (way === 1) Reflect.deleteProperty(holder, key);
    else Reflect.set(holder, 'extra', value);
    return JSON.parse(JSON.stringify(copy));
  });

function holdersIn(value: unknown): object[] {
  if (typeof value !== 'object' || value === null) return [];
  return [value, ...Object.values(value).flatMap(holdersIn)];
}
