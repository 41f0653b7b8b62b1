/** Words from elsewhere as paragraphs of a footnote, which holds nothing but text. */
import type { Block, Document, Inline, LanguageAttributes, LineInline, Mark } from './document';
import { noteParagraphs } from './notes';
import { cleanText } from './plain/clean-text';
import { paragraphsIn } from './plain/pasted-lines';
import { eachBlock } from './walk';

export interface NoteWords {
  paragraphs: LineInline[][];
  /** Number of images and files left out, since a note cannot hold them. */
  imagesLeftOut: number;
}

/**
 * Content of a document for a note: a paragraph for each paragraph, list item and table row. Marks
 * stay, list numbers become text, and notes are put in parentheses.
 */
export function noteWords({ content }: Pick<Document, 'content'>): NoteWords {
  return {
    paragraphs: within(content, null).filter((paragraph) => paragraph.length > 0),
    imagesLeftOut: eachBlock(content).filter(isLeftOut).length,
  };
}

function isLeftOut({ type }: Block): boolean {
  return type === 'figure' || type === 'attachedFile';
}

/** The paragraphs of plain text, divided as in the body of a text. */
export function noteLines(text: string): LineInline[][] {
  return paragraphsIn(cleanText(text)).map((lines) =>
    lines.flatMap((line, n) => (n > 0 ? [{ type: 'hardBreak' }, plain(line)] : [plain(line)])),
  );
}

function linesOf(block: Block, language: LanguageAttributes | null): LineInline[][] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return [(block.content ?? []).flatMap((inline) => wordsOf(inline, language))];
    case 'bulletList':
      return block.content.flatMap((item) => within(item.content, language));
    case 'orderedList':
      return block.content.flatMap((item, index) => {
        const [first = [], ...rest] = within(item.content, language);
        return [[plain(`${block.attrs.start + index}. `), ...first], ...rest];
      });
    case 'table':
      return block.content.map(({ content }) =>
        content
          .flatMap((cell) => within(cell.content, language))
          .flatMap((line, index) => (index > 0 ? [plain(' '), ...line] : line)),
      );
    case 'passage':
      return within(block.content, block.attrs);
    case 'archivalItem': {
      const { label, identifier, href, dates } = block.attrs;
      const marks: Mark[] = href ? [{ type: 'link', attrs: { href } }] : [];
      const known = [dates, identifier].filter(Boolean).join(' ');
      return [[{ type: 'text', text: label, marks }, plain(` ${known}`)]];
    }
    case 'videoLink': {
      const { label, href } = block.attrs;
      return [[{ type: 'text', text: label, marks: [{ type: 'link', attrs: { href } }] }]];
    }
    case 'blockquote':
    case 'pullQuote':
      return within(block.content, language);
    default:
      return [];
  }
}

function within(blocks: readonly Block[], language: LanguageAttributes | null): LineInline[][] {
  return blocks.flatMap((block) => linesOf(block, language));
}

function wordsOf(inline: Inline, language: LanguageAttributes | null): LineInline[] {
  if (inline.type === 'footnote') {
    const paragraphs = noteParagraphs(inline.content);
    const words = paragraphs.flatMap((each, n) => (n > 0 ? [plain(' '), ...each] : each));
    return [plain(' ('), ...words, plain(')')];
  }
  const marks = inline.marks ?? [];
  if (!language || marks.some(({ type }) => type === 'language')) return [inline];
  return [{ ...inline, marks: [...marks, { type: 'language', attrs: language }] }];
}

function plain(text: string): LineInline {
  return { type: 'text', text };
}
