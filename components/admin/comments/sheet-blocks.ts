import type { Document } from '@/domain/documents/document';

const EDITOR = '.desk-body .ProseMirror';
const READ = '.desk-sheet .prose[lang]';
const REVIEW_ROWS = '.review-text .block-row > div:first-child';
const NOT_A_BLOCK = '.ProseMirror-widget, .ProseMirror-gapcursor, .footnotes';

/** The sheet that comments are made on: the editor, else the text as it is read. */
export function sheetElement(): HTMLElement | null {
  return (
    document.querySelector<HTMLElement>(EDITOR) ??
    document.querySelector<HTMLElement>(READ) ??
    document.querySelector<HTMLElement>('.review-text')
  );
}

/** The element of each block of a document; null for one that the page does not show. */
export function blockElements(of: Document): (Element | null)[] {
  const rows = document.querySelectorAll(REVIEW_ROWS);
  if (rows.length > 0) return Array.from(rows);
  const sheet = document.querySelector(EDITOR) ?? document.querySelector(READ);
  const children = Array.from(sheet?.children ?? []).filter((each) => !each.matches(NOT_A_BLOCK));
  // In a text that is read, an image that is gone has no element.
  return of.content.map((block) => {
    if (block.type === 'figure' && !children[0]?.matches('figure, :has(> figure)')) return null;
    return children.shift() ?? null;
  });
}
