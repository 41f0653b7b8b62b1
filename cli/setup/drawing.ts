import type { StoryFolder } from './content-files';

/** The four kinds of drawing that a story may ask for. */
export const DRAWING_KINDS = ['map', 'year', 'broadside', 'card'] as const;

export type DrawingKind = (typeof DRAWING_KINDS)[number];

/** Widths of the files of a drawing in pixels; the height is three quarters. */
export const DRAWING_WIDTHS = [1200, 800, 400] as const;

const IN_TEXT = new RegExp(`::figure\\{plate=(${DRAWING_KINDS.join('|')})\\b`, 'g');

/** The drawings of a story: its cover and those that its texts show, each once. */
export function drawingsOf({ story, texts }: StoryFolder): DrawingKind[] {
  const shown = texts.flatMap(({ markdown }) =>
    [...markdown.matchAll(IN_TEXT)].map(([, kind]) => kind as DrawingKind),
  );
  return [...new Set([...(story.image ? [story.image] : []), ...shown])];
}

/** File of a drawing within the folder of its story. */
export function drawingFile(kind: DrawingKind, width: number): string {
  return `drawing-${kind}-${width}.webp`;
}
