import type { Block, NoteInline } from '@/domain/documents/document';

/** The content of a footnote: its paragraphs become lines; other blocks are dropped. */
export function noteContent(blocks: readonly Block[]): NoteInline[] {
  const content: NoteInline[] = [];
  for (const block of blocks) {
    if (block.type !== 'paragraph') continue;
    if (content.length) content.push({ type: 'hardBreak' });
    content.push(...(block.content ?? []).filter((node) => node.type !== 'footnote'));
  }
  return content;
}
