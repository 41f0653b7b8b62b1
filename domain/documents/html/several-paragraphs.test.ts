import { describe, expect, it } from 'vitest';
import { readHtml } from '@/server/word/read-html';
import { documentFromHtml } from './document-from-html';

const read = (html: string) => documentFromHtml(readHtml(html), 'en').document.content;
const text = (value: string) => ({ type: 'text', text: value });
const note = {
  type: 'footnote',
  content: [text('One.'), { type: 'paragraphBreak' }, text('Two.')],
};
const first = {
  type: 'paragraph',
  content: [text('Before'), note, text(' after.')],
};

describe('a footnote of several paragraphs', () => {
  it('is read from Word, LibreOffice, Google Docs and Word files', () => {
    const word = `<p class=MsoNormal>Before<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1"><span>[1]</span></a> after.</p>
<div style='mso-element:footnote-list'><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1" name="_ftn1"><span>[1]</span></a> One.</p><p class=MsoFootnoteText>Two.</p></div></div>`;
    const libreOffice = `<p>Before<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a> after.</p>
<div id="sdfootnote1"><p><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>One.</p><p>Two.</p></div>`;
    const googleDocs = `<p>Before<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup> after.</p><hr><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a> One.</p><p>Two.</p></div>`;
    const mammoth = `<p>Before<sup><a href="#footnote-1" id="footnote-ref-1">[1]</a></sup> after.</p><ol><li id="footnote-1"><p>One.</p><p>Two. <a href="#footnote-ref-1">↑</a></p></li></ol>`;
    for (const [name, html] of Object.entries({ word, libreOffice, googleDocs, mammoth })) {
      expect(read(html)[0], name).toEqual(first);
      expect(JSON.stringify(read(html)).match(/Two/g), name).toHaveLength(1);
    }
  });

  it('is read from our own pages', () => {
    const html = `<p>Before<sup><a role="doc-noteref" href="#fn-n1" id="fn-r1">1</a></sup> after.</p><section role="doc-endnotes"><ol><li id="fn-n1"><p><span>One.</span></p><p><span>Two.</span> <a role="doc-backlink" href="#fn-r1">↑</a></p></li></ol></section>`;
    expect(read(html)).toEqual([first]);
  });

  it('is not made of what follows notes that share an element', () => {
    const html = `<p>a<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup> b<sup><a href="#ftnt2" id="ftnt_ref2">[2]</a></sup></p><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a> One.</p><p><a href="#ftnt_ref2" id="ftnt2">[2]</a> Two.</p></div>`;
    expect(read(html)[0]).toEqual({
      type: 'paragraph',
      content: [
        text('a'),
        { type: 'footnote', content: [text('One.')] },
        text(' b'),
        { type: 'footnote', content: [text('Two.')] },
      ],
    });
  });

  it('keeps the words of lists, quotations and tables in it', () => {
    const html = `<p>Before<sup><a href="#n" id="r">1</a></sup></p><ol><li id="n"><h3>Head</h3><ul><li>one</li></ul><blockquote><p>said</p></blockquote><p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>3.</span>three <a href="#r">↑</a></p></li></ol>`;
    const words = JSON.stringify(read(html)[0]);
    for (const word of ['Head', 'one', 'said', '3. ', 'three']) expect(words).toContain(word);
  });
});
