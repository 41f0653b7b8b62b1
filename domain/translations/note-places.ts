/** Places the notes of a line when its words are replaced. */
import type { Inline, NoteInline } from '@/domain/documents/document';
import { noteOf } from '@/domain/documents/notes';
import { segmentsOf } from '@/domain/documents/plain/segments';

/**
 * Places each note after the same number of sentences as before; at the end if there are fewer.
 * `own` are its paragraphs.
 */
export function withNotes(
  inlines: readonly Inline[],
  notes: readonly { own: readonly string[]; sentences: number }[],
  before: number,
  to: string,
): Inline[] {
  const words = lineWords(inlines, false);
  const ends = sentenceEnds(words, to);
  const isAlike = ends.length === before;
  const open = notes.map(({ own, sentences }) => {
    const at = isAlike && sentences > 0 ? (ends[sentences - 1] ?? words.length) : words.length;
    const content = noteOf(own.map((text) => [{ type: 'text', text }]));
    const note: Inline = { type: 'footnote', ...(content.length > 0 && { content }) };
    return { at, note };
  });
  const made: Inline[] = [];
  let passed = 0;
  for (const node of inlines) {
    const text = node.type === 'text' ? node.text : '';
    let next = 0;
    for (const { at } of open.filter(
      (each) => each.at > passed && each.at < passed + text.length,
    )) {
      const part = text.slice(next, at - passed);
      if (part && node.type === 'text') made.push({ ...node, text: part });
      next = at - passed;
      while (open[0] && open[0].at <= at) made.push(...open.splice(0, 1).map(({ note }) => note));
    }
    if (node.type === 'text' && next < text.length) made.push({ ...node, text: text.slice(next) });
    passed += text.length;
    while (open[0] && open[0].at <= passed && passed < words.length) {
      made.push(...open.splice(0, 1).map(({ note }) => note));
    }
  }
  return [...made, ...open.map(({ note }) => note)];
}

/** The words of a line without notes; white space is folded unless positions must stay. */
export function lineWords(inlines: readonly (Inline | NoteInline)[] = [], isFolded = true): string {
  const words = inlines
    .map((node) => (node.type === 'text' ? node.text : node.type === 'hardBreak' ? ' ' : ''))
    .join('');
  return isFolded ? words.replace(/\s+/gu, ' ').trim() : words;
}

/** The end of each sentence, without the space after it. */
export function sentenceEnds(words: string, language: string): number[] {
  const found = segmentsOf(words, language, 'sentence');
  return Array.from(found, ({ index, segment }) => index + segment.trimEnd().length);
}
