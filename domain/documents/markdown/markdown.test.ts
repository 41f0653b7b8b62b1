import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentFromMarkdown } from './markdown';

const options = {
  figure: (attributes: Record<string, string>) => `plate-${attributes.plate}`,
  file: ({ src }: Record<string, string>) => `file-${src}`,
  story: (key: string) => `/id/${key}`,
  name: (key: string) => `/id/n-${key}`,
};
const blocks = (markdown: string) => documentFromMarkdown(markdown, options).content;
const inlines = (markdown: string) => {
  const [block] = blocks(markdown);
  return block?.type === 'paragraph' ? block.content : undefined;
};
const text = (value: string) => ({ type: 'text', text: value });

describe('documentFromMarkdown', () => {
  it('reads paragraphs, headings, lists, quotes and rules', () => {
    expect(blocks('One\ntwo.\n\n## Head\n\n- a\n- b\n\n4. c\n\n> q\n\n---\n')).toEqual([
      { type: 'paragraph', content: [text('One two.')] },
      { type: 'heading', attrs: { level: 2 }, content: [text('Head')] },
      {
        type: 'bulletList',
        content: ['a', 'b'].map((letter) => ({
          type: 'listItem',
          content: [{ type: 'paragraph', content: [text(letter)] }],
        })),
      },
      {
        type: 'orderedList',
        attrs: { start: 4 },
        content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [text('c')] }] }],
      },
      { type: 'blockquote', content: [{ type: 'paragraph', content: [text('q')] }] },
      { type: 'horizontalRule' },
    ]);
  });

  it('reads files, videos and archival items', () => {
    expect(
      blocks(
        [
          '::file{src=march.mp3}',
          '::video{href="https://youtu.be/dQw4w9WgXcQ" title="A march" plate=card}',
          '::video{href="https://vimeo.com/76979871" title="A talk"}',
          '::item{id="10622/ARCH00860" title="Minutes" dates="1917–1921" access=open}',
          '::item{id="BG A61/180" title="Poster" href="/en"}',
        ].join('\n\n'),
      ),
    ).toEqual([
      { type: 'attachedFile', attrs: { attachmentId: 'file-march.mp3' } },
      {
        type: 'videoLink',
        attrs: {
          href: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
          label: 'A march',
          pictureId: 'plate-card',
        },
      },
      {
        type: 'videoLink',
        attrs: { href: 'https://vimeo.com/76979871', label: 'A talk', pictureId: null },
      },
      {
        type: 'archivalItem',
        attrs: {
          identifier: '10622/ARCH00860',
          label: 'Minutes',
          href: 'https://hdl.handle.net/10622/ARCH00860',
          dates: '1917–1921',
          access: 'open',
        },
      },
      { type: 'archivalItem', attrs: { identifier: 'BG A61/180', label: 'Poster', href: '/en' } },
    ]);
  });

  it.each([
    ['::video{href="https://example.org" title="A"}', 'not the address of a video'],
    ['::video{href="https://youtu.be/dQw4w9WgXcQ"}', 'needs a title'],
    ['::item{title="Poster"}', 'needs an id and a title'],
    ['::item{id=A title=B access=secret}', 'access is open, restricted, closed, not secret'],
    ['::item{id=A title=B colour=red}', 'no attribute colour'],
  ])('refuses %s, and says where', (markdown, reason) => {
    expect(() => blocks(`One.\n\n${markdown}`)).toThrow(`Line 3: `);
    expect(() => blocks(markdown)).toThrow(reason);
  });

  it('reads tables, the first row as headers, and refuses aligned columns', () => {
    const cell = (type: string, words: string) => ({
      ...{ type, attrs: { colspan: 1, rowspan: 1 } },
      content: [{ type: 'paragraph', ...(words && { content: [text(words)] }) }],
    });
    expect(blocks('| a | b |\n|---|---|\n| c | |\n')).toEqual([
      {
        type: 'table',
        content: [
          { type: 'tableRow', content: [cell('tableHeader', 'a'), cell('tableHeader', 'b')] },
          { type: 'tableRow', content: [cell('tableCell', 'c'), cell('tableCell', '')] },
        ],
      },
    ]);
    expect(() => blocks('| a |\n|--:|\n| c |\n')).toThrow('Line 1: columns of a table');
  });

  it('makes marks of emphasis, links and phrases in another language', () => {
    expect(
      inlines(
        '*a* **b** [c](https://a.example) [d](story:sudan) [e](name:marx) :lang[Правда]{tag=RU}',
      ),
    ).toEqual([
      { ...text('a'), marks: [{ type: 'italic' }] },
      text(' '),
      { ...text('b'), marks: [{ type: 'bold' }] },
      text(' '),
      { ...text('c'), marks: [{ type: 'link', attrs: { href: 'https://a.example' } }] },
      text(' '),
      { ...text('d'), marks: [{ type: 'link', attrs: { href: '/id/sudan' } }] },
      text(' '),
      { ...text('e'), marks: [{ type: 'link', attrs: { href: '/id/n-marx' } }] },
      text(' '),
      { ...text('Правда'), marks: [{ type: 'language', attrs: { lang: 'ru', dir: 'ltr' } }] },
    ]);
  });

  it('makes marks of raised, lowered, struck and small letters, which may be within each other', () => {
    const marked = (value: string, ...types: string[]) => ({
      ...text(value),
      marks: types.map((type) => ({ type })),
    });
    expect(inlines('H:sub[2]O le 1:sup[er] :s[no] :sc[Lenin] :sc[a:sup[*b*]]')).toEqual([
      text('H'),
      marked('2', 'subscript'),
      text('O le 1'),
      marked('er', 'superscript'),
      text(' '),
      marked('no', 'strike'),
      text(' '),
      marked('Lenin', 'smallCaps'),
      text(' '),
      marked('a', 'smallCaps'),
      marked('b', 'smallCaps', 'superscript', 'italic'),
    ]);
    expect(inlines(':sup[a:sub[b]]')).toEqual([
      marked('a', 'superscript'),
      marked('b', 'subscript'),
    ]);
    expect(() => blocks('a :constructor[b]')).toThrow('Line 1: unknown directive');
  });

  it('moves footnotes to where they are referred to', () => {
    expect(inlines('A[^1] b.\n\n[^1]: The *note*.\n\n    More.')).toEqual([
      text('A'),
      {
        type: 'footnote',
        content: [
          text('The '),
          { ...text('note'), marks: [{ type: 'italic' }] },
          text('.'),
          { type: 'paragraphBreak' },
          text('More.'),
        ],
      },
      text(' b.'),
    ]);
  });

  it('reads passages, pull quotes, figures and galleries', () => {
    const markdown = `:::lang{tag=fa}
سلام
:::

:::pullquote
Again.
:::

::figure{plate=year}

:::gallery
::figure{plate=map}
::figure{plate=card}
:::`;
    expect(blocks(markdown)).toEqual([
      {
        type: 'passage',
        attrs: { lang: 'fa', dir: 'rtl' },
        content: [{ type: 'paragraph', content: [text('سلام')] }],
      },
      { type: 'pullQuote', content: [{ type: 'paragraph', content: [text('Again.')] }] },
      { type: 'figure', attrs: { pictureId: 'plate-year' } },
      {
        type: 'gallery',
        content: ['plate-map', 'plate-card'].map((imageId) => ({
          type: 'figure',
          attrs: { pictureId: imageId },
        })),
      },
    ]);
  });

  it('reads how an image is used', () => {
    expect(
      blocks('::figure{plate=map caption="Where: *there*" width=full crop="16:9" focus="0.3 1"}'),
    ).toEqual([
      {
        type: 'figure',
        attrs: {
          pictureId: 'plate-map',
          caption: 'Where: *there*',
          width: 'full',
          crop: { ratio: '16:9', x: 0.3, y: 1 },
        },
      },
    ]);
    expect(
      blocks(':::gallery{width=wide}\n::figure{plate=map caption}\n::figure{plate=b}\n:::'),
    ).toEqual([
      {
        type: 'gallery',
        attrs: { width: 'wide' },
        content: [
          { type: 'figure', attrs: { pictureId: 'plate-map', caption: '' } },
          { type: 'figure', attrs: { pictureId: 'plate-b' } },
        ],
      },
    ]);
  });

  it('keeps a colon before a letter in prose', () => {
    for (const prose of ['At 10:a, note:this one.', 'فارسی:متن', 'a:b{c=d} e', '注:这']) {
      expect(inlines(prose)).toEqual([text(prose)]);
    }
  });

  it('joins Chinese lines without a space', () => {
    expect(inlines('人民，\n日报\nand')).toEqual([text('人民，日报 and')]);
  });

  it('reads an empty text as one empty paragraph', () => {
    expect(blocks('')).toEqual([{ type: 'paragraph' }]);
  });

  it('names the line of anything that a document cannot contain', () => {
    const refused: Record<string, string> = {
      'a\n\n<b>x</b>': 'Line 3',
      'a\n<!-- x -->': 'Line 2',
      'a\n\n::film{id=1}': 'Line 3: unknown directive ::film',
      ':::box\na\n:::': 'Line 1: unknown directive :::box',
      'a :note[b]': 'Line 1: unknown directive :note',
      ':lang[a]{tag="no tag"}': 'not a language tag',
      ':::lang\na\n:::': 'not a language tag',
      ':::gallery\ntext\n:::': 'Line 1',
      ':::pullquote\n:::': 'empty',
      '::figure{plate=a width=huge}': 'Line 1: "huge" is no width',
      '::figure{plate=a crop=7}': 'Line 1: "7" is no crop',
      '::figure{plate=a focus="0 0"}': 'Line 1: focus without crop',
      '::figure{plate=a crop="1:1" focus="0 2"}': 'Line 1: "0 2" is no focal point',
      ':::gallery{columns=3}\n::figure{plate=a}\n:::': 'Line 1: unknown attribute columns',
      '# One': 'Line 1: headings',
      '![a](b.png)': 'Line 1: image',
      '`code`': 'Line 1: inlineCode',
      '[a](javascript:alert(1))': 'Line 1: address not allowed',
      'a[^1]': 'Line 1: footnote without',
      'a\n\n[^1]: b': 'Line 3: footnote that nothing',
      'a[^1]\n\n[^1]: b[^1]': 'Line 3: footnote within a footnote',
    };
    for (const [markdown, message] of Object.entries(refused)) {
      expect(() => blocks(markdown), markdown).toThrow(message);
    }
  });

  it('either reads a text or throws an Error, for any text', () => {
    const pieces = fc.constantFrom(
      'a',
      ' ',
      '\n',
      '\n\n',
      ':',
      '::',
      ':::',
      'lang',
      '[',
      ']',
      '{tag=ru}',
      '*',
      '**',
      '[^1]',
      '[^1]: ',
      '> ',
      '- ',
      '<b>',
      '](story:x)',
      'figure',
      '\u0000',
      '人',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        try {
          expect(blocks(parts.join('')).length).toBeGreaterThan(0);
        } catch (error) {
          expect(error).toBeInstanceOf(Error);
          expect(String(error)).toMatch(/^Error: (Line \d|document|content)/);
        }
      }),
      { numRuns: 500 },
    );
  });
});
