import type { Block, Document } from '@/domain/stories/document';
import { textOf } from './elements';
import { believedLanguages, plainTag, withPassages } from './foreign-words';
import { findNotes } from './notes';
import { type HtmlElement, readHtml } from './read-html';
import { Walker } from './walker';

export interface FromHtml {
  document: Document;
  /** Pictures that were in it; a document has only pictures of the library. */
  picturesLeftOut: number;
}

/**
 * The text of foreign HTML (pasted, or made of a Word file) as a document: headings, paragraphs, lists, quotations,
 * tables, links that `safeLink` lets through, bold and italics, footnotes, and words in other languages than the text's
 * where they are in that language's script. All else is left out or loses its box. Never throws; takes time in
 * proportion to the length. Nothing in it is trusted: the document still goes through `parseDocument` when it is saved.
 */
export function documentFromHtml(html: string, textLanguage: string): FromHtml {
  const root = readHtml(html);
  const walker = new Walker(findNotes(root), believedLanguages(saidIn(root), textLanguage));
  const blocks = withPassages(walker.blocksOf(root.children, { marks: [], lang: null, depth: 0 }));
  const content: Block[] = blocks.length ? blocks : [{ type: 'paragraph' }];
  return { document: { type: 'doc', content }, picturesLeftOut: walker.picturesLeftOut };
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
