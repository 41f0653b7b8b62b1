import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Document, parseDocument, SCHEMA_VERSION } from './document';
import { everything, mutated } from './document.fixtures';

const doc = (...content: unknown[]) => ({ type: 'doc', content });
const text = (value: string) => ({ type: 'text', text: value });
const paragraph = (...content: unknown[]) => ({ type: 'paragraph', content });
const marked = (mark: unknown) => doc(paragraph({ type: 'text', text: 'a', marks: [mark] }));
const linked = (href: unknown) => marked({ type: 'link', attrs: { href } });

function problems(json: unknown): string {
  const parsed = parseDocument(json);
  return parsed.ok ? '' : parsed.problems.join('\n');
}

function read(json: unknown): Document {
  const parsed = parseDocument(json);
  if (!parsed.ok) throw new Error(parsed.problems.join('\n'));
  return parsed.document;
}

describe('parseDocument', () => {
  it('reads a document with every node and mark, and returns it unchanged', () => {
    expect(read(everything)).toEqual(everything);
  });

  it('fills in what Tiptap leaves out and drops its empty attributes', () => {
    const cell = {
      type: 'tableCell',
      attrs: { colspan: 2, colwidth: null },
      content: [paragraph()],
    };
    expect(read(doc({ type: 'table', content: [{ type: 'tableRow', content: [cell] }] }))).toEqual(
      doc({
        type: 'table',
        content: [
          {
            type: 'tableRow',
            content: [
              {
                type: 'tableCell',
                attrs: { colspan: 2, rowspan: 1 },
                content: [{ type: 'paragraph' }],
              },
            ],
          },
        ],
      }),
    );
  });

  it('refuses unknown nodes, marks, attributes and keys', () => {
    expect(problems(doc({ type: 'script', content: [] }))).toContain('content.0.type');
    expect(problems(marked({ type: 'underline' }))).toContain('marks.0.type');
    expect(problems(doc({ ...paragraph(), attrs: { onclick: 'x' } }))).toContain('onclick');
    expect(problems(doc({ ...paragraph(), style: 'x' }))).toContain('style');
    expect(
      problems(JSON.parse('{"type":"doc","__proto__":{},"content":[{"type":"paragraph"}]}')),
    ).toContain('__proto__');
    expect(problems(doc({ type: 'heading', attrs: { level: 1 } }))).toContain('level');
    expect(problems(linked(null))).toContain('href');
  });

  it('refuses a mark twice on one text, and a footnote within a footnote', () => {
    const twice = { type: 'text', text: 'a', marks: [{ type: 'bold' }, { type: 'bold' }] };
    expect(problems(doc(paragraph(twice)))).toContain('a mark twice');
    const note = { type: 'footnote', content: [{ type: 'footnote' }] };
    expect(problems(doc(paragraph(note)))).not.toBe('');
    expect(problems(doc(paragraph(text('a'), { type: 'paragraphBreak' })))).not.toBe('');
  });

  it('reads bodies of every earlier version unchanged', () => {
    const marks = (...types: string[]) => types.map((type) => ({ type }));
    const byVersion = [
      doc(paragraph({ type: 'text', text: 'a', marks: marks('bold', 'italic') })),
      doc(paragraph({ type: 'text', text: '2', marks: marks('bold', 'subscript') })),
      doc(
        paragraph(
          { type: 'text', text: 'a', marks: marks('strike', 'smallCaps') },
          { type: 'footnote', content: [text('One'), { type: 'hardBreak' }, text('line')] },
        ),
      ),
      doc(
        paragraph({
          type: 'footnote',
          content: [text('One'), { type: 'paragraphBreak' }, text('a')],
        }),
        { type: 'archivalItem', attrs: { identifier: 'A1', label: 'Papers', href: null } },
        { type: 'figure', attrs: { pictureId: 'p' } },
        {
          type: 'gallery',
          content: ['p', 'q'].map((pictureId) => ({ type: 'figure', attrs: { pictureId } })),
        },
      ),
      doc(
        { type: 'figure', attrs: { pictureId: 'p', caption: 'A poster', width: 'wide' } },
        { type: 'archivalItem', attrs: { identifier: 'A1', label: 'Papers', href: null } },
      ),
    ];
    for (const [n, body] of byVersion.entries()) {
      expect(n + 1).toBeLessThan(SCHEMA_VERSION);
      expect(read(body)).toEqual(body);
    }
    expect(byVersion).toHaveLength(SCHEMA_VERSION - 1);
  });

  it('refuses letters that are raised and lowered, and keeps all other marks together', () => {
    const both = [{ type: 'superscript' }, { type: 'subscript' }];
    expect(problems(doc(paragraph({ type: 'text', text: 'a', marks: both })))).toContain('raised');
    const all = ['bold', 'italic', 'superscript', 'strike', 'smallCaps'].map((type) => ({ type }));
    const marks = [
      ...all,
      { type: 'language', attrs: { lang: 'ru', dir: 'ltr' } },
      { type: 'link', attrs: { href: '/en' } },
    ];
    const body = doc(paragraph({ type: 'text', text: 'a', marks }));
    expect(read(body)).toEqual(body);
  });

  it('reads how an image is used in one normal form', () => {
    const figure = (attrs: object) => ({ type: 'figure', attrs: { pictureId: 'p', ...attrs } });
    expect(read(doc(figure({ caption: null, width: null, crop: null })))).toEqual(doc(figure({})));
    expect(read(doc(figure({ caption: '  A\n b\u0000 ' })))).toEqual(
      doc(figure({ caption: 'A b' })),
    );
    expect(read(doc(figure({ crop: { ratio: '1:1', x: 0.12345, y: 1 } })))).toEqual(
      doc(figure({ crop: { ratio: '1:1', x: 0.123, y: 1 } })),
    );
  });

  it('refuses widths, crops and captions that cannot be', () => {
    const figure = (attrs: object) =>
      problems(doc({ type: 'figure', attrs: { pictureId: 'p', ...attrs } }));
    expect(figure({ width: '900px' })).toContain('attrs.width: figure width');
    expect(figure({ crop: { ratio: '7:5' } })).toContain('crop');
    expect(figure({ crop: { ratio: '1:1', x: 1.5, y: 0 } })).toContain('crop');
    expect(figure({ crop: { ratio: '1:1', x: 0.5 } })).toContain('crop');
    expect(figure({ crop: '1:1' })).toContain('crop');
    expect(figure({ crop: { ratio: '1:1', style: 'x' } })).not.toBe('');
    expect(figure({ caption: 'a'.repeat(1001) })).toContain('caption too long');
    expect(figure({ caption: 'a'.repeat(1000) })).toBe('');
  });

  it('makes a gallery of one image a figure, and refuses one of hundreds', () => {
    const figure = { type: 'figure', attrs: { pictureId: 'p', caption: 'A', width: 'full' } };
    const gallery = (n: number, attrs?: object) =>
      doc({ type: 'gallery', attrs, content: Array(n).fill(figure) });
    const { width: _, ...plain } = figure.attrs;
    expect(read(gallery(1, { width: 'wide' }))).toEqual(
      doc({ type: 'figure', attrs: { ...plain, width: 'wide' } }),
    );
    expect(read(gallery(2, { width: null }))).toEqual(
      doc({ type: 'gallery', content: Array(2).fill({ type: 'figure', attrs: plain }) }),
    );
    expect(problems(gallery(0))).not.toBe('');
    expect(problems(gallery(100))).toBe('');
    expect(problems(gallery(500))).toContain('gallery too long');
    expect(problems(gallery(2, { width: 'huge' }))).toContain('figure width');
  });

  it('makes language tags canonical and derives their direction', () => {
    expect(read(marked({ type: 'language', attrs: { lang: 'ZH-hans' } }))).toEqual(
      marked({ type: 'language', attrs: { lang: 'zh-Hans', dir: 'ltr' } }),
    );
    expect(read(marked({ type: 'language', attrs: { lang: 'FA', dir: null } }))).toEqual(
      marked({ type: 'language', attrs: { lang: 'fa', dir: 'rtl' } }),
    );
    expect(problems(marked({ type: 'language', attrs: { lang: 'no language' } }))).toContain(
      'lang',
    );
  });

  it('refuses addresses that run scripts or disguise their target', () => {
    for (const href of [
      'javascript:alert(1)',
      'java\tscript:alert(1)',
      '\u0001javascript:x',
      '//evil.example',
    ]) {
      expect(problems(linked(href)), href).toContain('address not allowed');
    }
  });

  it('removes characters that cannot be stored', () => {
    expect(read(doc(paragraph({ type: 'text', text: 'a\0\u0001b\ud800\ufdd0' })))).toEqual(
      doc(paragraph({ type: 'text', text: 'ab' })),
    );
    expect(read(doc(paragraph({ type: 'text', text: '\u0007' })))).toEqual(
      doc({ type: 'paragraph' }),
    );
  });

  it('refuses what is too deep, too long or endless', () => {
    let deep: unknown = paragraph();
    for (let i = 0; i < 100_000; i += 1) deep = { type: 'blockquote', content: [deep] };
    expect(problems(doc(deep))).toContain('nested deeper than 20');
    const circular: { type: string; content: unknown[] } = { type: 'blockquote', content: [] };
    circular.content.push(circular);
    expect(problems(doc(circular))).not.toBe('');
    const loop: Record<string, unknown> = { type: 'paragraph' };
    loop.attrs = { loop };
    expect(problems(doc(loop))).not.toBe('');
    expect(problems(doc(...Array(20_000).fill(paragraph())))).toContain('20000 nodes');
    expect(problems({ type: 'doc', content: Array(2_000_000).fill(1) })).toContain('too many');
    expect(problems(doc(paragraph({ type: 'text', text: 'é'.repeat(1_000_001) })))).toContain(
      '2 MB',
    );
  });

  it('reads nineteen levels of quotations, and a document of twenty thousand nodes', () => {
    let deep: unknown = paragraph();
    for (let i = 0; i < 18; i += 1) deep = { type: 'blockquote', content: [deep] };
    expect(problems(doc(deep))).toBe('');
    expect(problems(doc({ type: 'blockquote', content: [deep] }))).not.toBe('');
    expect(problems(doc(...Array(19_999).fill(paragraph())))).toBe('');
  });

  it('never throws, whatever it is given', () => {
    const trap = new Proxy(
      {},
      {
        get: () => {
          throw new Error('no');
        },
        ownKeys: () => {
          throw new Error('no');
        },
      },
    );
    for (const value of [
      undefined,
      null,
      1n,
      Symbol('x'),
      () => 1,
      trap,
      new Date(),
      NaN,
      [],
      new Map(),
    ]) {
      expect(parseDocument(value).ok).toBe(false);
      expect(parseDocument(doc(value)).ok).toBe(false);
    }
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withBigInt: true }), (value) => {
        expect(parseDocument(value).ok).toBe(false);
      }),
    );
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(parseDocument(doc(value)).ok).toBe(false);
      }),
    );
  });

  it('returns a normal form or problems for mutated documents', () => {
    fc.assert(
      fc.property(mutated, (json) => {
        const parsed = parseDocument(json);
        if (parsed.ok)
          expect(parseDocument(JSON.parse(JSON.stringify(parsed.document)))).toEqual(parsed);
        else expect(parsed.problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });
});
