import { describe, expect, it } from 'vitest';
import { imageMark } from '@/domain/documents/image-mark';
import { blockText } from '@/domain/documents/plain/plain-text';
import { docx, drawing, paragraphs, run, styled, wordFile, zip } from './docx.fixtures';
import { readWord } from './read-word';
import { unpackedSize } from './unpacked-size';

describe('readWord', () => {
  it('keeps headings, marks, lists, links and footnotes of a Word file', async () => {
    const file = await readWord(docx, 'en');
    expect(file).toEqual({
      ok: true,
      imagesLeftOut: 0,
      images: [],
      leftOut: [],
      document: {
        type: 'doc',
        content: [
          { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'The strike' }] },
          {
            type: 'paragraph',
            content: [
              { type: 'text', text: 'Railway ' },
              { type: 'text', text: 'workers', marks: [{ type: 'bold' }] },
              { type: 'text', text: ' struck' },
              { type: 'footnote', content: [{ type: 'text', text: 'Letter of 6 April.' }] },
              { type: 'text', text: '.' },
            ],
          },
          {
            type: 'blockquote',
            content: [{ type: 'paragraph', content: [{ type: 'text', text: 'All wheels stop.' }] }],
          },
        ],
      },
    });
  });

  it('marks the places of images and names their files, or lists them as left out', async () => {
    const body = `<w:p>${run('Before')}</w:p><w:p>${drawing(0, 'A flag')}</w:p>`;
    const bytes = wordFile(body, undefined, [new Uint8Array([1])]);
    const taken = await readWord(bytes, 'en', true);
    expect(taken).toMatchObject({
      ok: true,
      imagesLeftOut: 0,
      images: [{ src: 'word/media/image0.png', alt: 'A flag' }],
      leftOut: [],
    });
    expect(JSON.stringify(taken)).toContain(JSON.stringify(imageMark(0)).slice(1, -1));
    const left = await readWord(bytes, 'en');
    expect(left).toMatchObject({ ok: true, imagesLeftOut: 1, images: [] });
  });

  it('takes the caption of an image along, and leaves others in the text', async () => {
    const caption = (text: string) => styled('Beschriftung', run('Figure 1: ') + text);
    const link = `<w:r><w:footnoteReference w:id="2"/></w:r>`;
    const bytes = wordFile(
      [
        caption(run('of nothing')),
        styled('Beschriftung', run('Bold', '<w:b/>')),
        `<w:p>${run('Before')}</w:p>`,
        `<w:p>${drawing(0, 'A flag')}</w:p>`,
        caption(run('A ') + run('red', '<w:b/>') + run(' flag')),
        caption(run('above')),
        `<w:p>${drawing(1, 'A hall')}</w:p>`,
        `<w:p>${run('After')}</w:p>`,
        `<w:p>${drawing(2, 'A sea')}</w:p>`,
        caption(run('with a note') + link),
      ].join(''),
      undefined,
      [new Uint8Array([1]), new Uint8Array([2]), new Uint8Array([3])],
    );
    const taken = await readWord(bytes, 'en', true);
    if (!taken.ok) throw new Error(taken.problem);
    expect(taken.document.content[1]).toEqual({
      type: 'paragraph',
      content: [{ type: 'text', text: 'Bold', marks: [{ type: 'bold' }] }],
    });
    expect(taken.images.map(({ caption }) => caption)).toEqual([
      'Figure 1: A red flag',
      'Figure 1: above',
      undefined,
    ]);
    const words = taken.document.content.map(blockText);
    expect(words).toEqual([
      'Figure 1: of nothing',
      'Bold',
      'Before',
      imageMark(0),
      imageMark(1),
      'After',
      imageMark(2),
      expect.stringContaining('Figure 1: with a note'),
    ]);
    const without = await readWord(bytes, 'en');
    expect(JSON.stringify(without)).toContain('Figure 1: above');
    expect(JSON.stringify(without)).not.toContain('\ue002');
  });

  it('refuses what is no Word file, is truncated, or is something else in a ZIP archive', async () => {
    const files = [
      new Uint8Array(),
      new TextEncoder().encode('%PDF-1.7'),
      docx.subarray(0, docx.length - 30),
      docx.subarray(40),
      zip({ mimetype: 'application/epub+zip' }),
      zip({ 'word/document.xml': '<w:document' }),
    ];
    for (const file of files) {
      expect(await readWord(file, 'en')).toEqual({ ok: false, problem: 'unreadable' });
    }
  });

  it('refuses a file that claims to unpack to more than any text', async () => {
    const bomb = docx.slice();
    const view = new DataView(bomb.buffer);
    for (let at = 0; at + 4 < bomb.length; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 0xfffffff0, true);
    }
    expect(unpackedSize(bomb)).toBeGreaterThan(4_000_000_000);
    expect(await readWord(bomb, 'en')).toEqual({ ok: false, problem: 'unreadable' });
  });

  it('refuses a text that is longer than a story may be', async () => {
    const long = paragraphs(Array.from({ length: 21_000 }, (_, n) => `Line ${n}`));
    expect(await readWord(long, 'en')).toEqual({ ok: false, problem: 'tooLarge' });
  });
});
