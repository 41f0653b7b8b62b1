import { describe, expect, it } from 'vitest';
import { blockText } from '@/domain/documents/plain/plain-text';
import { item, run, styled, wordFile } from './docx.fixtures';
import { readWord } from './read-word';

const M = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';
const p = (...inside: string[]) => `<w:p>${inside.join('')}</w:p>`;

async function read(body: string) {
  const file = await readWord(wordFile(body), 'en');
  if (!file.ok) throw new Error(file.problem);
  const lines = file.document.content.map(blockText);
  return { lines, leftOut: file.leftOut, content: file.document.content };
}

describe('a Word file', () => {
  it('loses hidden text, hidden directly or by a style', async () => {
    const hidden = run('the informant', '<w:vanish/>') + run(' X', '<w:rStyle w:val="Secret"/>');
    const shown = run(' spoke', '<w:vanish w:val="0"/>');
    const { lines, leftOut } = await read(p(run('He met '), hidden, shown));
    expect(lines).toEqual(['He met spoke']);
    expect(leftOut).toEqual([
      { what: 'hidden', near: 'the informant' },
      { what: 'hidden', near: 'X' },
    ]);
  });

  it('keeps the results of fields', async () => {
    const simple = `<w:fldSimple w:instr=" SEQ Table ">${run('7')}</w:fldSimple>`;
    const char = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const complex = `${char('begin')}<w:r><w:instrText> PAGE </w:instrText></w:r>${char('separate')}${run('12')}${char('end')}`;
    const { lines } = await read(p(run('Table '), simple, run(': wages, p. '), complex));
    expect(lines).toEqual(['Table 7: wages, p. 12']);
  });

  it('continues counting after a paragraph, and restarts where the number does', async () => {
    const { content } = await read(
      item(1, 'one') +
        item(1, 'two') +
        p(run('between')) +
        item(1, 'three') +
        item(3, 'anew') +
        item(2, 'dot'),
    );
    expect(content).toMatchObject([
      { type: 'orderedList', attrs: { start: 1 }, content: [{}, {}] },
      { type: 'paragraph' },
      { type: 'orderedList', attrs: { start: 3 }, content: [{}] },
      { type: 'orderedList', attrs: { start: 1 }, content: [{}] },
      { type: 'bulletList', content: [{}] },
    ]);
  });

  it('reports changes, equations, contents, comments and drawings, each with its place', async () => {
    const { lines, leftOut } = await read(
      styled('Inhalt1', run('Wages 3')) +
        styled('Inhalt1', run('Hours 5')) +
        p(
          run('Pay rose'),
          `<w:ins w:id="1">${run(' a little')}</w:ins>`,
          `<w:del w:id="2"><w:r><w:delText>a lot</w:delText></w:r></w:del>`,
        ) +
        p(`<m:oMath ${M}><m:r><m:t>a&lt;b</m:t></m:r></m:oMath>`) +
        p(run('Noted'), '<w:r><w:commentReference w:id="0"/></w:r>', '<w:r><w:drawing/></w:r>'),
    );
    expect(lines).toEqual(['Pay rose a little', 'a<b', 'Noted']);
    expect(leftOut).toEqual([
      { what: 'contents', near: '' },
      { what: 'inserted', near: 'a little' },
      { what: 'deleted', near: 'a lot' },
      { what: 'equation', near: 'a<b' },
      { what: 'comment', near: 'a<b' },
      { what: 'object', near: 'a<b' },
    ]);
  });

  it('keeps superscript, subscript, strikethrough and small caps, set directly or by a character style', async () => {
    const { content, leftOut } = await read(
      styled('Heading1', run('One')) +
        styled('Heading2', run('Two')) +
        p(
          run('H'),
          run('2', '<w:vertAlign w:val="subscript"/>'),
          run('struck', '<w:strike/>'),
          run('Names', '<w:smallCaps/>'),
          run('twice', '<w:dstrike/>'),
          run('Author', '<w:rStyle w:val="Author"/>'),
          run(' not', '<w:rStyle w:val="Author"/><w:smallCaps w:val="0"/>'),
        ),
    );
    expect(content).toMatchObject([
      { type: 'heading', attrs: { level: 2 } },
      { type: 'heading', attrs: { level: 3 } },
      {
        content: [
          { text: 'H' },
          { text: '2', marks: [{ type: 'subscript' }] },
          { text: 'struck', marks: [{ type: 'strike' }] },
          { text: 'Names', marks: [{ type: 'smallCaps' }] },
          { text: 'twice', marks: [{ type: 'strike' }] },
          { text: 'Author', marks: [{ type: 'smallCaps' }] },
          { text: ' not' },
        ],
      },
    ]);
    expect(leftOut).toEqual([]);
  });

  it('keeps quotations by their style, by one based on it, or by an indent', async () => {
    const indented = (twips: number, more = '') =>
      `<w:p><w:pPr><w:ind w:left="${twips}"${more}/></w:pPr>${run(`indented ${twips}${more}`)}</w:p>`;
    const { content } = await read(
      p(run('One')) +
        styled('Quote', run('a')) +
        styled('Zitat', run('b')) +
        indented(720) +
        p(run('Two')) +
        styled('IntenseQuote', run('c')) +
        p(run('Three')) +
        indented(100) +
        indented(720, ' w:hanging="720"') +
        `<w:tbl><w:tr><w:tc>${indented(800)}</w:tc><w:tc>${p(run('x'))}</w:tc></w:tr></w:tbl>` +
        p(run('Four')) +
        p(run('Five')),
    );
    const kinds = content.map(({ type }) => type);
    expect(kinds).toEqual([
      ...['paragraph', 'blockquote', 'paragraph', 'blockquote', 'paragraph'],
      ...['paragraph', 'paragraph', 'table', 'paragraph', 'paragraph'],
    ]);
    expect(content[1]).toMatchObject({ content: [{}, {}, {}] });
    expect(JSON.stringify(content[7])).not.toContain('blockquote');
  });

  it('has headings of every level by their style, by one based on it, or by an outline level', async () => {
    const { content } = await read(
      styled('Heading1', run('One')) +
        styled('Heading2', run('Two')) +
        styled('Kop', run('Two as well')) +
        styled('Outlined', run('Three')) +
        p(run('Words')),
    );
    const levels = content.map((block) => (block.type === 'heading' ? block.attrs.level : 0));
    expect(levels).toEqual([2, 3, 3, 4, 0]);
  });

  it('keeps every paragraph of a footnote', async () => {
    const reference = '<w:r><w:footnoteReference w:id="2"/></w:r>';
    const notes = p('<w:r><w:footnoteRef/></w:r>', run('One.')) + p(run('Two', '<w:b/>'));
    const file = await readWord(wordFile(p(run('Words'), reference), notes), 'en');
    expect(file.ok && file.document.content).toEqual([
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'Words' },
          {
            type: 'footnote',
            content: [
              { type: 'text', text: 'One.' },
              { type: 'paragraphBreak' },
              { type: 'text', text: 'Two', marks: [{ type: 'bold' }] },
            ],
          },
        ],
      },
    ]);
  });
});
