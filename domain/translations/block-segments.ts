/** Splits a block into segments for machine translation, and rebuilds it from translated ones. */
import type { Block, Inline, Mark, Paragraph } from '@/domain/documents/document';
import { lineWords, sentenceEnds, withNotes } from './note-places';

/**
 * The segments of a block in reading order: for each paragraph its text, then that of each link,
 * then each note. Empty for a block without text.
 */
export function segmentsOf(block: Block): string[] {
  const segments: string[] = [];
  rebuilt(block, (inlines) => {
    segments.push(...lineSegments(inlines));
    return [];
  });
  return segments;
}

/**
 * The block with translated segments. A link is placed where its translated text is found, else
 * after the sentence; a note after the same number of sentences as before. Bold and italics are not
 * transferred.
 * @param segments as many as `segmentsOf` returned
 * @param to BCP 47 tag of the segments
 */
export function withSegments(block: Block, segments: readonly string[], to: string): Block {
  let next = 0;
  return rebuilt(block, (inlines) => {
    const count = lineSegments(inlines).length;
    const own = segments.slice(next, next + count);
    next += count;
    return own.length > 0 ? line(inlines, own, to) : [];
  });
}

type Line = (inlines: readonly Inline[]) => Inline[];

function rebuilt(block: Block, put: Line): Block {
  const all = (list: readonly Block[]): Block[] => list.map((each) => rebuilt(each, put));
  const own = (inlines: readonly Inline[] = []) => {
    const made = put(inlines);
    return made.length > 0 ? { content: made } : {};
  };
  switch (block.type) {
    case 'paragraph':
      return { type: 'paragraph', ...own(block.content) };
    case 'heading':
      return { type: 'heading', attrs: block.attrs, ...own(block.content) };
    case 'bulletList':
    case 'orderedList':
      return {
        ...block,
        content: block.content.map((it) => ({ ...it, content: all(it.content) })),
      };
    case 'blockquote':
      return { ...block, content: all(block.content) };
    case 'pullQuote':
      return {
        ...block,
        content: block.content.map((it): Paragraph => {
          return { type: 'paragraph', ...own(it.content) };
        }),
      };
    case 'table':
      return {
        ...block,
        content: block.content.map((row) => ({
          ...row,
          content: row.content.map((cell) => ({ ...cell, content: all(cell.content) })),
        })),
      };
    // Quotations in another language than the text's are not translated.
    case 'passage':
    case 'figure':
    case 'gallery':
    case 'horizontalRule':
    case 'archivalItem':
      return block;
  }
}

interface LinkRun {
  mark: Mark;
  words: string;
}

function lineSegments(inlines: readonly Inline[]): string[] {
  const words = lineWords(inlines);
  if (words === '') return [];
  const notes = inlines.flatMap((node) =>
    node.type === 'footnote' ? [lineWords(node.content)] : [],
  );
  return [words, ...linksIn(inlines).map((link) => link.words), ...notes.filter(Boolean)];
}

function line(inlines: readonly Inline[], segments: readonly string[], to: string): Inline[] {
  const [words = '', ...more] = segments;
  const links = linksIn(inlines);
  const linked = withLinks(
    words,
    links.map(({ mark }, index) => ({ mark, words: more[index] ?? '' })),
  );
  const noteWords = more.slice(links.length);
  const ends = sentenceEnds(lineWords(inlines), to);
  let before = 0;
  const notes = inlines.flatMap((node, index) => {
    if (node.type !== 'footnote') return [];
    const own = lineWords(node.content) === '' ? '' : (noteWords.shift() ?? '');
    const length = lineWords(inlines.slice(0, index)).length;
    while ((ends[before] ?? length) < length) before += 1;
    return [{ own, sentences: length === 0 ? 0 : before + 1 }];
  });
  return notes.length > 0 ? withNotes(linked, notes, ends.length, to) : linked;
}

/** Places each link on the first unused occurrence of its text, else after the words. */
function withLinks(words: string, links: readonly LinkRun[]): Inline[] {
  const laid: { from: number; to: number; mark: Mark }[] = [];
  const rest: Inline[] = [];
  for (const { mark, words: own } of links) {
    const after = Math.max(0, ...laid.map((each) => each.to));
    const from = own === '' ? -1 : words.indexOf(own, after);
    if (from >= 0) laid.push({ from, to: from + own.length, mark });
    else if (own)
      rest.push({ type: 'text', text: ' ' }, { type: 'text', text: own, marks: [mark] });
  }
  const made: Inline[] = [];
  let next = 0;
  for (const { from, to, mark } of laid) {
    if (from > next) made.push({ type: 'text', text: words.slice(next, from) });
    made.push({ type: 'text', text: words.slice(from, to), marks: [mark] });
    next = to;
  }
  if (next < words.length) made.push({ type: 'text', text: words.slice(next) });
  return [...made, ...rest];
}

function linksIn(inlines: readonly Inline[]): LinkRun[] {
  const runs: LinkRun[] = [];
  let open = '';
  for (const node of inlines) {
    const mark =
      node.type === 'text' ? node.marks?.find((each) => each.type === 'link') : undefined;
    const href = mark?.attrs.href ?? '';
    const last = runs.at(-1);
    if (mark && node.type === 'text') {
      if (href === open && last) last.words += node.text;
      else runs.push({ mark, words: node.text });
    }
    open = href;
  }
  return runs
    .map((run) => ({ ...run, words: run.words.replace(/\s+/gu, ' ').trim() }))
    .filter((run) => run.words !== '');
}
