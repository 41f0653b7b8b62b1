/**
 * Names of the highlights in the style sheet. They are the browser's own, on ranges of the page, so
 * that a comment is never part of the text.
 */
const NAMES = ['comment', 'comment-suggestion', 'comment-selected'] as const;

export type HighlightName = (typeof NAMES)[number];

/** Shows these ranges as highlighted, and no others. */
export function highlight(ranges: Readonly<Record<HighlightName, readonly Range[]>>): void {
  // Older browsers show the words in the panel only.
  if (!('highlights' in CSS) || typeof Highlight === 'undefined') return;
  for (const [priority, name] of NAMES.entries()) {
    const shown = new Highlight(...ranges[name]);
    shown.priority = priority;
    CSS.highlights.set(name, shown);
  }
}

export function clearHighlights(): void {
  highlight({ comment: [], 'comment-suggestion': [], 'comment-selected': [] });
}
