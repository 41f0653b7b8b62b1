import type { LineInline, NoteInline } from './document-nodes';

/** The paragraphs of a footnote, without empty ones. */
export function noteParagraphs(content: readonly NoteInline[] = []): LineInline[][] {
  const paragraphs: LineInline[][] = [[]];
  for (const node of content) {
    if (node.type === 'paragraphBreak') paragraphs.push([]);
    else paragraphs.at(-1)?.push(node);
  }
  return paragraphs.filter((paragraph) => paragraph.length > 0);
}

/** The content of a footnote with these paragraphs. */
export function noteOf(paragraphs: readonly (readonly LineInline[])[]): NoteInline[] {
  return paragraphs
    .filter((paragraph) => paragraph.length > 0)
    .flatMap((paragraph, at): NoteInline[] =>
      at > 0 ? [{ type: 'paragraphBreak' }, ...paragraph] : [...paragraph],
    );
}
