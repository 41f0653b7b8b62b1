import type { Block, Document } from '@/domain/documents/document';
import type { LeftOut } from '@/domain/documents/left-out';
import { hasTopHeading } from './boxes';
import { textOf } from './elements';
import { believedLanguages, plainTag, withPassages } from './foreign-words';
import { Leavings } from './leavings';
import { findNotes } from './notes';
import { type HtmlElement, readHtml } from './read-html';
import { Walker } from './walker';

export interface FromHtml {
  document: Document;
  /** Images that were in it; a document has only images of the library. */
  imagesLeftOut: number;
  /** All that was left out or changed, in the order of the text; images among them. */
  leftOut: LeftOut[];
}

export interface HtmlOptions {
  /** Leaves `[🖼 …]` where an image stood, for a file that somebody goes through afterwards. */
  marksImages?: boolean;
}

/**
 * The text of foreign HTML (pasted, or made of a Word file) as a document: headings, paragraphs, lists, quotations,
 * tables, links that `safeLink` lets through, bold and italics, footnotes, and words in other languages than the text's
 * where they are in that language's script. All else is left out or loses its box. Never throws; takes time in
 * proportion to the length. Nothing in it is trusted: the document still goes through `parseDocument` when it is saved.
 */
export function documentFromHtml(
  html: string,
  textLanguage: string,
  { marksImages = false }: HtmlOptions = {},
): FromHtml {
  const root = readHtml(html);
  const leavings = new Leavings(marksImages);
  const believes = believedLanguages(saidIn(root), textLanguage);
  const walker = new Walker(findNotes(root), believes, leavings, hasTopHeading(root) ? 1 : 0);
  const blocks = withPassages(walker.blocksOf(root.children, { marks: [], lang: null, depth: 0 }));
  const content: Block[] = blocks.length ? blocks : [{ type: 'paragraph' }];
  const { leftOut } = leavings;
  const imagesLeftOut = leftOut.filter(({ what }) => what === 'image').length;
  return { document: { type: 'doc', content }, imagesLeftOut, leftOut };
}

/** How many letters are said to be in each language. */
function saidIn(root: HtmlElement): Map<string, number> {
  const said = new Map<string, number>();
  const open: { element: HtmlElement; lang: string | null }[] = [{ element: root, lang: null }];
  for (let next = open.pop(); next; next = open.pop()) {
    for (const child of next.element.children) {
      if (typeof child !== 'string') {
        open.push({ element: child, lang: plainTag(child.attributes.lang) ?? next.lang });
      } else if (next.lang) {
        said.set(next.lang, (said.get(next.lang) ?? 0) + textOf(child).trim().length);
      }
    }
  }
  return said;
}
