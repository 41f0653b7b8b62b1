import type { Block, NoteInline } from '@/domain/documents/document';

/** What a footnote keeps of the blocks that it was written in: their paragraphs as lines. */
export function noteContent(blocks: readonly Block[]): NoteInline[] {
  const content: NoteInline[] = [];
  for (const block of blocks) {
    if (block.type !== 'paragraph') continue;
    if (content.length) content.push({ type: 'hardBreak' });
    content.push(...(block.content ?? []).filter((node) => node.type !== 'footnote'));
  }
  return content;
}
