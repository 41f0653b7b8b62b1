import type { Block, Document } from '@/domain/documents/document';
import type { MarkedImage } from '@/domain/documents/image-mark';
import type { LeftOut } from '@/domain/documents/left-out';
import { hasTopHeading } from './boxes';
import { textOf } from './elements';
import { believedLanguages, plainTag, withPassages } from './foreign-words';
import { Leavings } from './leavings';
import { findNotes } from './notes';
import { Quotations } from './quotations';
import type { HtmlElement } from './tree';
import { Walker } from './walker';

export interface FromHtml {
  document: Document;
  /** The number of images that were left out. */
  imagesLeftOut: number;
  /** Images that can be taken along, each with a mark in the document (`image-mark.ts`). */
  images: MarkedImage[];
  /** All that was left out or changed, such images included, in the order of the text. */
  leftOut: LeftOut[];
}

export interface HtmlOptions {
  /** Puts `[🖼 …]` in place of each image, for people who revise the text afterwards. */
  marksImages?: boolean;
  /** Whether the image at this address can be taken along; none by default. */
  takesImage?: (src: string) => boolean;
}

/**
 * Converts foreign HTML (pasted, or from a Word file) to a document: headings, paragraphs, lists,
 * quotations, tables, links that `safeLink` accepts, the marks of letters, footnotes, and words in
 * other languages than the text's if they are in that language's script. Other elements are dropped
 * or replaced by their content. Never throws; runs in linear time. The result is not trusted:
 * `parseDocument` still checks it when it is saved.
 * @param root from the browser's parser (`components/admin/editor/read-html.ts`), elsewhere from
 * parse5 (`server/word/read-html.ts`)
 */
export function documentFromHtml(
  root: HtmlElement,
  textLanguage: string,
  { marksImages = false, takesImage = () => false }: HtmlOptions = {},
): FromHtml {
  const leavings = new Leavings(marksImages, takesImage);
  const believes = believedLanguages(saidIn(root), textLanguage);
  const lower = hasTopHeading(root) ? 1 : 0;
  const quotes = new Quotations(root);
  const walker = new Walker(findNotes(root), believes, leavings, lower, quotes);
  const blocks = withPassages(walker.blocksOf(root.children, { marks: [], lang: null, depth: 0 }));
  const content: Block[] = blocks.length ? blocks : [{ type: 'paragraph' }];
  const { leftOut, images } = leavings;
  const imagesLeftOut = leftOut.filter(({ what }) => what === 'image').length;
  return { document: { type: 'doc', content }, imagesLeftOut, images, leftOut };
}

/** The number of letters declared to be in each language. */
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
