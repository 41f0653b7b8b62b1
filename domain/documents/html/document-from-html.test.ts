import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '@/domain/documents/document';
import { readHtml } from '@/server/word/read-html';
import { documentFromHtml } from './document-from-html';
import { googleDocs, libreOffice, mammoth, wikipedia, word } from './html.fixtures';

const read = (html: string, language = 'en') =>
  documentFromHtml(readHtml(html), language).document.content;
const text = (value: string, ...marks: unknown[]) =>
  marks.length ? { type: 'text', text: value, marks } : { type: 'text', text: value };
const paragraph = (...content: unknown[]) => ({ type: 'paragraph', content });
const item = (...content: unknown[]) => ({ type: 'listItem', content });
const russian = { type: 'language', attrs: { lang: 'ru', dir: 'ltr' } };

describe('documentFromHtml', () => {
  it('reads what Word puts on the clipboard', () => {
    const { document, imagesLeftOut } = documentFromHtml(readHtml(word), 'en');
    expect(document.content).toEqual([
      { type: 'heading', attrs: { level: 2 }, content: [text('The strike of 1903')] },
      paragraph(
        text('The '),
        text('railway workers', { type: 'bold' }),
        text(' read '),
        text('Искра', { type: 'italic' }, russian),
        text(' in cafés'),
        { type: 'footnote', content: [text('Letter of 6 April, ARCH00860.')] },
        text(' and '),
        text('met', { type: 'link', attrs: { href: 'https://example.org/a?b=1&c' } }),
        text('.'),
      ),
      {
        type: 'bulletList',
        content: [
          item(paragraph(text('First demand')), {
            type: 'bulletList',
            content: [item(paragraph(text('within it')))],
          }),
          item(paragraph(text('Second demand'))),
        ],
      },
      {
        type: 'orderedList',
        attrs: { start: 3 },
        content: [item(paragraph(text('three'))), item(paragraph(text('four')))],
      },
      {
        type: 'passage',
        attrs: { lang: 'ru', dir: 'ltr' },
        content: [paragraph(text('Пролетарии всех стран, соединяйтесь!'))],
      },
      {
        type: 'table',
        content: [
          {
            type: 'tableRow',
            content: [
              {
                type: 'tableCell',
                attrs: { colspan: 1, rowspan: 1 },
                content: [paragraph(text('Year'))],
              },
              {
                type: 'tableCell',
                attrs: { colspan: 1, rowspan: 1 },
                content: [paragraph(text('Strikers'))],
              },
            ],
          },
        ],
      },
    ]);
    expect(imagesLeftOut).toBe(1);
  });

  it('reads footnotes of mammoth, LibreOffice, Google Docs and Wikipedia', () => {
    const noted = { type: 'footnote', content: [text('A note.')] };
    for (const [name, html] of Object.entries({ mammoth, libreOffice, googleDocs, wikipedia })) {
      expect(read(html)[0], name).toEqual(paragraph(text('Before'), noted, text(' after.')));
      expect(JSON.stringify(read(html)).match(/A note/g), name).toHaveLength(1);
    }
  });

  it('drops everything that runs, loads or hides', () => {
    const html = `<style>p{}</style><script>alert(1)</script><p onclick="x()">A<img src=x onerror=alert(1)>
      <a href="javascript:alert(1)">b</a><span style="display:none">no</span><svg><a href=x>c</a></svg>
      <iframe src=x>d</iframe><object>e</object><form action=x><input value=f>G</form><!-- h --></p>`;
    expect(read(html)).toEqual([paragraph(text('A b')), paragraph(text('G'))]);
  });

  it('ignores languages that programs set by default', () => {
    expect(read('<p lang=EN-US>Een zin in <span lang=FR>Paris</span>.</p>', 'nl')).toEqual([
      paragraph(
        text('Een zin in '),
        text('Paris', { type: 'language', attrs: { lang: 'fr', dir: 'ltr' } }),
        text('.'),
      ),
    ]);
    expect(read('<p><span lang=EN-US>Пролетарии</span></p>', 'ru')).toEqual([
      paragraph(text('Пролетарии')),
    ]);
    expect(
      read('<p>Le mot <span lang=ZH-CN>人民</span>, <span lang=ZH-CN>,</span></p>', 'fr'),
    ).toEqual([
      paragraph(
        text('Le mot '),
        text('人民', { type: 'language', attrs: { lang: 'zh-Hans', dir: 'ltr' } }),
        text(', ,'),
      ),
    ]);
  });

  it('keeps what separates words: no-break spaces and the Persian half-space', () => {
    expect(read('<p>می&zwnj;خواهم&nbsp;!</p>', 'fa')).toEqual([
      paragraph(text('می\u200cخواهم\u00a0!')),
    ]);
  });

  it('unwraps layout tables, and limits the spans of others', () => {
    expect(read('<table><tr><td><p>a<p>b</table>')).toEqual([
      paragraph(text('a')),
      paragraph(text('b')),
    ]);
    const [table] = read('<table><tr><th colspan=9999 rowspan=7>a<td>b<tr><td>c</table>');
    expect(table).toMatchObject({
      content: [
        { content: [{ type: 'tableHeader', attrs: { colspan: 100, rowspan: 2 } }, {}] },
        {},
      ],
    });
  });

  it('returns a document that can be stored, for any input', () => {
    const names = fc.constantFrom(
      'p',
      'b',
      'ul',
      'li',
      'table',
      'tr',
      'td',
      'a',
      'h1',
      'div',
      'blockquote',
      'br',
      'img',
      'script',
      'sup',
    );
    const piece = fc.oneof(
      names.map((name) => `<${name}>`),
      names.map((name) => `</${name}>`),
      fc.string({ unit: 'binary', maxLength: 12 }).map((value) => value.replaceAll('\0', '')),
      fc.constantFrom(
        '<!--',
        '<![if',
        '<p style="mso-list:l0 level3 lfo1">',
        '<a href="#x" id=y>',
        '<li id=x><a href="#y">',
        '&#0;',
        '&#xd800;',
        '<p lang="ru">',
        'Правда',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        expect(
          parseDocument(documentFromHtml(readHtml(pieces.join('')), 'en').document),
        ).toMatchObject({
          ok: true,
        });
      }),
      { numRuns: 500 },
    );
  });

  it('ends in time with half a megabyte of the worst input', () => {
    for (const piece of [
      '<b>',
      '<div><p>',
      '</i>',
      '<a href="#a" id="b">x',
      '&amp',
      '<p lang=ru>а',
      '<!',
      '<a '.repeat(3),
      '<table><tr><td>',
    ]) {
      const { document } = documentFromHtml(readHtml(piece.repeat(500_000 / piece.length)), 'en');
      expect(document.content.length, piece).toBeGreaterThan(0);
    }
  }, 60_000);
});
