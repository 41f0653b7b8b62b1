import { isExternal } from '@/domain/documents/links/safe-link';
import { addressesIn } from '@/domain/documents/links/typed-address';

/** A web address in a letter, as it was typed and as a link. */
export interface LetterLink {
  words: string;
  /** Absolute, http or https. */
  href: string;
}

/** Words and links of one paragraph, in order. */
export type LetterParagraph = (string | LetterLink)[];

/** The paragraphs of a letter, with its web addresses as links. Addresses of other schemes stay words. */
export function paragraphsOf(words: string): LetterParagraph[] {
  return words
    .split(/\n[^\S\n]*\n\s*/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .map(linked);
}

function linked(paragraph: string): LetterParagraph {
  const parts: LetterParagraph = [];
  let at = 0;
  for (const { from, to, href } of addressesIn(paragraph)) {
    if (!isExternal(href)) continue;
    if (from > at) parts.push(paragraph.slice(at, from));
    parts.push({ words: paragraph.slice(from, to), href });
    at = to;
  }
  if (at < paragraph.length) parts.push(paragraph.slice(at));
  return parts;
}
