import mammoth from 'mammoth';
import { parseDocument } from '@/domain/documents/document';
import { documentFromHtml } from '@/domain/documents/html/document-from-html';
import type { WordFile } from '@/domain/documents/word-file';
import { CAPTION_CLASS, withCaptions, withSigns } from './captions';
import { prepared } from './prepare';
import { readHtml } from './read-html';
import { CAPTION, NUMBER_MARK, QUOTATION } from './rewrite';
import { unpackedSize } from './unpacked-size';

/** Larger than any text; images are never unpacked. */
const MAX_UNPACKED = 200_000_000;

const MEDIA = /^word\/media\//;

const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => h2:fresh",
  `p.${QUOTATION} => blockquote > p:fresh`,
  `p.${CAPTION} => p.${CAPTION_CLASS}:fresh`,
  'small-caps => span.small-caps',
  "r[style-name='Strong'] => strong",
  "r[style-name='Emphasis'] => em",
];

/**
 * Reads a Word file into a document. Images are not unpacked; styles that mean a heading or a
 * quotation are converted.
 * @param takesImages whether images are marked instead of left out
 * @returns `unreadable` for a file that is no Word file, is truncated, or claims to unpack to more
 * than 200 MB
 */
export async function readWord(
  bytes: Uint8Array,
  language: string,
  takesImages = false,
): Promise<WordFile> {
  const unreadable: WordFile = { ok: false, problem: 'unreadable' };
  const size = unpackedSize(bytes);
  if (size === null || size > MAX_UNPACKED) return unreadable;
  try {
    const { file, leftOut } = prepared(bytes, MAX_UNPACKED);
    const { value } = await mammoth.convertToHtml(
      { buffer: file },
      { styleMap: STYLES, convertImage: mammoth.images.imgElement(nameOfImage) },
    );
    const read = documentFromHtml(readHtml(withSigns(withNumbers(value))), language, {
      marksImages: true,
      takesImage: (src) => takesImages && MEDIA.test(src),
    });
    const { imagesLeftOut } = read;
    const { document, images } = withCaptions(read.document, read.images);
    const parsed = parseDocument(document);
    if (!parsed.ok) return { ok: false, problem: 'tooLarge' };
    return {
      ok: true,
      document: parsed.document,
      imagesLeftOut,
      images,
      leftOut: [...leftOut, ...read.leftOut],
    };
  } catch {
    // Mammoth throws on any content that is not of a Word file, without a distinct reason.
    return unreadable;
  }
}

/** `unpacked` gives the name of an image's file as its content. */
async function nameOfImage(image: { readAsBuffer(): Promise<Buffer> }): Promise<{ src: string }> {
  return { src: (await image.readAsBuffer()).toString('utf8') };
}

/** List items with the numbers from their bookmarks. */
function withNumbers(html: string): string {
  const mark = `<a id="[^"]*${NUMBER_MARK}(\\d+)"></a>`;
  return html
    .replace(new RegExp(`<li>((?:<(?!li|ol|ul|a)[^>]*>)*)${mark}`, 'g'), '<li value="$2">$1')
    .replace(new RegExp(mark, 'g'), '');
}
