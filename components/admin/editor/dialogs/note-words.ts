import type {
  Block,
  Document,
  Inline,
  LanguageAttributes,
  Mark,
  NoteInline,
} from '@/domain/documents/document';
import { eachBlock } from '@/domain/documents/walk';

export interface NoteWords {
  content: NoteInline[];
  /** Number of images left out, since a note cannot hold them. */
  imagesLeftOut: number;
}

/**
 * Content of a document as one paragraph: a line for each paragraph, list item and table row. Marks
 * stay, list numbers become text, and notes are put in parentheses.
 */
export function noteWords({ content }: Document): NoteWords {
  const lines = content.flatMap((block) => linesOf(block, null)).filter((line) => line.length > 0);
  return {
    content: joined(lines),
    imagesLeftOut: eachBlock(content).filter(({ type }) => type === 'figure').length,
  };
}

/** The lines of plain text as content of a note; keeps blank lines in the middle. */
export function noteLines(text: string): NoteInline[] {
  const lines = text.replace(/^[\r\n]+|[\r\n]+$/g, '').split(/\r\n?|\n/);
  return joined(lines.map((line) => (line ? [{ type: 'text', text: line }] : [])));
}

function joined(lines: readonly NoteInline[][]): NoteInline[] {
  return lines.flatMap((line, index) => (index > 0 ? [{ type: 'hardBreak' }, ...line] : line));
}

function linesOf(block: Block, language: LanguageAttributes | null): NoteInline[][] {
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
      const { label, identifier, href } = block.attrs;
      const marks: Mark[] = href ? [{ type: 'link', attrs: { href } }] : [];
      return [[{ type: 'text', text: label, marks }, plain(` ${identifier}`)]];
    }
    case 'blockquote':
    case 'pullQuote':
      return within(block.content, language);
    default:
      return [];
  }
}

function within(blocks: readonly Block[], language: LanguageAttributes | null): NoteInline[][] {
  return blocks.flatMap((block) => linesOf(block, language));
}

function wordsOf(inline: Inline, language: LanguageAttributes | null): NoteInline[] {
  if (inline.type === 'footnote') return [plain(' ('), ...(inline.content ?? []), plain(')')];
  const marks = inline.marks ?? [];
  if (!language || marks.some(({ type }) => type === 'language')) return [inline];
  return [{ ...inline, marks: [...marks, { type: 'language', attrs: language }] }];
}

function plain(text: string): NoteInline {
  return { type: 'text', text };
}
