import type { AnchorBlock } from '@/domain/anchors/anchor';
import { anchorText } from '@/domain/anchors/anchor-text';
import { moved } from '@/domain/anchors/place';
import { type PlacedThread, placedIn } from '@/domain/comments/comment';
import type { Document } from '@/domain/documents/document';
import { jsonKey } from '@/domain/documents/same';
import type { SheetState } from './use-highlights';

/**
 * The comments in the order of their places in a text that is being written.
 * @param threads placed in the text as it was when the page was rendered
 */
export function placedNow(
  threads: readonly PlacedThread[],
  was: Document,
  now: Document,
  language: string,
): SheetState {
  const before = blocksOf(was);
  const blocks = blocksOf(now);
  const placed = threads.map((thread) => {
    return placedIn({ ...thread, ...moved(thread, thread.place, before) }, blocks, language);
  });
  const order = ({ place }: PlacedThread) => place.at ?? Number.MAX_SAFE_INTEGER;
  const start = ({ place }: PlacedThread) => place.range?.start ?? 0;
  placed.sort((a, b) => order(a) - order(b) || start(a) - start(b));
  return { document: now, blocks, threads: placed };
}

/** In the browser a paragraph is identified by its whole content. */
function blocksOf(document: Document): AnchorBlock[] {
  return document.content.map((block) => {
    const text = anchorText(block);
    return { hash: text || jsonKey(block), text };
  });
}
