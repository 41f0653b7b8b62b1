import { describe, expect, it } from 'vitest';
import { readHtml } from '@/server/word/read-html';
import { documentFromHtml } from './document-from-html';

const read = (html: string) => documentFromHtml(readHtml(html), 'en').document.content;
const text = (value: string) => ({ type: 'text', text: value });
const paragraph = (...content: unknown[]) => ({ type: 'paragraph', content });
const br = { type: 'hardBreak' };
const item = (...content: unknown[]) => ({ type: 'listItem', content });

/** Word for the web makes a list and a box around it for every item. */
const webItem = (words: string, level: number, list = 'ul', start = '') =>
  `<div class="ListContainerWrapper"><${list} class="BulletListStyle1" role="list"${start}><li data-aria-level="${level}" role="listitem" class="OutlineElement Ltr"><p class="Paragraph"><span class="TextRun"><span class="NormalTextRun">${words}</span></span><span class="EOP">&nbsp;</span></p></li></${list}></div>`;

describe('lists of Word for the web', () => {
  it('become one list with their levels', () => {
    const html = webItem('one', 1) + webItem('within', 2) + webItem('two', 1);
    expect(read(html)).toMatchObject([
      {
        type: 'bulletList',
        content: [
          item({ type: 'paragraph' }, { type: 'bulletList', content: [{}] }),
          item({ type: 'paragraph' }),
        ],
      },
    ]);
  });

  it('continue counting, and restart where the number does', () => {
    const numbered = [1, 2, 1].map((n) => webItem(`n${n}`, 1, 'ol', ` start="${n}"`)).join('');
    expect(read(numbered)).toMatchObject([
      { type: 'orderedList', attrs: { start: 1 }, content: [{}, {}] },
      { type: 'orderedList', attrs: { start: 1 }, content: [{}] },
    ]);
    const after = read(`<p>Before</p>${webItem('five', 1, 'ol', ' start="5"')}`);
    expect(after[1]).toMatchObject({ type: 'orderedList', attrs: { start: 5 } });
  });
});

describe('lines', () => {
  const poem = [
    paragraph(text('Bread and roses,'), br, text('\u00a0\u00a0bread and roses.')),
    paragraph(text('As we come marching')),
  ];

  it('are kept in pre and where white space is significant', () => {
    const words = 'Bread and roses,\n  bread and roses.\n\nAs we come marching\n';
    expect(read(`<pre>\n${words}</pre>`)).toEqual(poem);
    expect(read(`<div style="white-space: pre-wrap">${words}</div>`)).toEqual(poem);
    expect(read(`<p style="white-space:pre-line">a\nb</p>`)).toEqual([
      paragraph(text('a'), br, text('b')),
    ]);
  });

  it('keep the indent of the first of them', () => {
    const indented = [paragraph(text('\u00a0\u00a0Bread'), br, text('and roses'))];
    expect(read('<pre>  Bread\nand roses</pre>')).toEqual(indented);
    expect(read('<p style="white-space:pre-wrap">  Bread<br>and roses</p>')).toEqual(indented);
    expect(read('<pre>one\n\n\ttwo</pre>')).toEqual([
      paragraph(text('one')),
      paragraph(text('\u00a0\u00a0\u00a0\u00a0two')),
    ]);
    expect(read('<p style="white-space:pre-wrap">one<i> </i>  two</p>')).toMatchObject([
      { content: [text('one'), { text: ' ' }, text('two')] },
    ]);
  });

  it('with an empty one between are paragraphs, as Apple Notes and mails write them', () => {
    expect(read('<div>a<br>b<br><br>c</div>')).toEqual([
      paragraph(text('a'), br, text('b')),
      paragraph(text('c')),
    ]);
    expect(read('<div>a</div><div><br></div><div>b</div>')).toEqual([
      paragraph(text('a')),
      paragraph(text('b')),
    ]);
  });

  it('are ignored where a page only wraps its source', () => {
    expect(read('<p>a\n  b</p><pre><span style="white-space:normal">c\nd</span></pre>')).toEqual([
      paragraph(text('a b')),
      paragraph(text('c d')),
    ]);
  });
});

describe('superscript and subscript', () => {
  it('are recognized in every notation', () => {
    const raised = { type: 'text', text: '2', marks: [{ type: 'subscript' }] };
    expect(read('<p>H<sub>2</sub>O</p>')).toEqual([paragraph(text('H'), raised, text('O'))]);
    expect(
      read(
        '<p>H<span style="font-size:0.6em;vertical-align:sub">2</span><span style="vertical-align:baseline">O</span></p>',
      ),
    ).toEqual([paragraph(text('H'), raised, text('O'))]);
    expect(read('<p>le 2<sup>e</sup></p>')).toEqual([
      paragraph(text('le 2'), { type: 'text', text: 'e', marks: [{ type: 'superscript' }] }),
    ]);
  });
});

describe('strikethrough and small caps', () => {
  const marked = (value: string, type: string) => ({
    type: 'text',
    text: value,
    marks: [{ type }],
  });
  const struck = marked('wrong', 'strike');
  const small = marked('Lenin', 'smallCaps');

  it('are recognized in every notation', () => {
    for (const html of [
      '<s>wrong</s>',
      '<strike>wrong</strike>',
      '<span style="text-decoration:line-through">wrong</span>',
      '<span style="text-decoration-line: underline line-through">wrong</span>',
      '<span style="font-variant:normal;text-decoration:line-through;-webkit-text-decoration-skip:none;vertical-align:baseline">wrong</span>',
    ]) {
      expect(read(`<p>a ${html} b</p>`), html).toEqual([paragraph(text('a '), struck, text(' b'))]);
    }
    for (const html of [
      "<span lang=EN-US style='font-variant:small-caps'>Lenin</span>",
      '<span style="font-variant-caps: all-small-caps">Lenin</span>',
      '<span class="small-caps">Lenin</span>',
      '<cite class="smallcaps" style="font-style:normal">Lenin</cite>',
    ]) {
      expect(read(`<p>a ${html} b</p>`), html).toEqual([paragraph(text('a '), small, text(' b'))]);
    }
  });

  it('end where an element within sets other letters', () => {
    expect(
      read(
        '<p><span class="small-caps">Lenin<span style="font-variant:normal">, V.</span></span></p>',
      ),
    ).toEqual([paragraph(small, text(', V.'))]);
    expect(read('<p><s style="text-decoration:none">kept</s></p>')).toEqual([
      paragraph(text('kept')),
    ]);
  });

  it('are not deletions, which are left out', () => {
    const found = documentFromHtml(readHtml('<p>a <s>b</s> <del>c</del></p>'), 'en');
    expect(found.document.content).toEqual([paragraph(text('a '), marked('b', 'strike'))]);
    expect(found.leftOut).toEqual([{ what: 'deleted', near: 'c' }]);
  });
});
