/** Splits a block into segments for machine translation, and rebuilds it from translated ones. */
import type { Block, Footnote, Inline, Mark } from '@/domain/documents/document';
import { noteParagraphs } from '@/domain/documents/notes';
import { linkRuns, mapCaptions, mapInlines } from '@/domain/documents/walk';
import { lineWords, sentenceEnds, withNotes } from './note-places';

/**
 * The segments of a block in reading order: for each paragraph its text, then that of each link,
 * then each paragraph of each note; at the end captions of images. Empty for a block without text.
 */
export function segmentsOf(block: Block): string[] {
  const segments: string[] = [];
  const puts = {
    line: (inlines: readonly Inline[]) => {
      segments.push(...lineSegments(inlines));
      return [];
    },
    caption: (words: string) => {
      segments.push(words);
      return words;
    },
  };
  rebuilt(block, puts);
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
  const take = (count: number) => {
    next += count;
    return segments.slice(next - count, next);
  };
  return rebuilt(block, {
    line: (inlines) => {
      const own = take(lineSegments(inlines).length);
      return own.length > 0 ? line(inlines, own, to) : [];
    },
    caption: () => take(1)[0],
  });
}

interface Puts {
  line: (inlines: readonly Inline[]) => Inline[];
  caption: (words: string) => string | undefined;
}

/** The block with other lines and captions; passages in other languages are not translated. */
function rebuilt(block: Block, { line, caption }: Puts): Block {
  const isKept = ({ type }: Block) => type === 'passage';
  return mapCaptions(mapInlines(block, line, isKept), caption, isKept);
}

interface LinkWords {
  mark: Mark;
  words: string;
}

function lineSegments(inlines: readonly Inline[]): string[] {
  const words = lineWords(inlines);
  if (words === '') return [];
  const notes = inlines.flatMap((node) => (node.type === 'footnote' ? noteSegments(node) : []));
  return [words, ...linksIn(inlines).map((link) => link.words), ...notes];
}

function noteSegments({ content }: Footnote): string[] {
  return noteParagraphs(content)
    .map((paragraph) => lineWords(paragraph))
    .filter(Boolean);
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
    const own = noteWords.splice(0, noteSegments(node).length).filter(Boolean);
    const length = lineWords(inlines.slice(0, index)).length;
    while ((ends[before] ?? length) < length) before += 1;
    return [{ own, sentences: length === 0 ? 0 : before + 1 }];
  });
  return notes.length > 0 ? withNotes(linked, notes, ends.length, to) : linked;
}

/** Places each link on the first unused occurrence of its text, else after the words. */
function withLinks(words: string, links: readonly LinkWords[]): Inline[] {
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

function linksIn(inlines: readonly Inline[]): LinkWords[] {
  return linkRuns(inlines).flatMap(({ link, nodes }) => {
    const words = lineWords(nodes);
    return link && words !== '' ? [{ mark: link, words }] : [];
  });
}
