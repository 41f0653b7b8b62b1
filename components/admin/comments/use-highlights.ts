import { type RefObject, useEffect } from 'react';
import type { AnchorBlock } from '@/domain/anchors/anchor';
import { isOpen, type PlacedThread } from '@/domain/comments/comment';
import type { Document } from '@/domain/documents/document';
import { clearHighlights, highlight } from './highlights';
import { blockElements, sheetElement } from './sheet-blocks';
import { pageRange } from './sheet-words';

/** What is on the sheet now. */
export interface SheetState {
  document: Document;
  blocks: readonly AnchorBlock[];
  threads: readonly PlacedThread[];
}

/** Highlights the words of open comments on the sheet, anew after every change of it. */
export function useHighlights(
  state: RefObject<SheetState>,
  selected: string | null,
  turn: unknown,
) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the state changes in place; `turn` tells when.
  useEffect(() => {
    let frame = 0;
    const show = () => {
      frame = 0;
      showThreads(state.current, selected);
    };
    const soon = () => {
      frame ||= requestAnimationFrame(show);
    };
    soon();
    const observer = new MutationObserver(soon);
    // The editor replaces the sheet that came with the page.
    const frameOfSheet = sheetElement()?.closest('.desk-sheet, .review-text');
    if (frameOfSheet) observer.observe(frameOfSheet, { childList: true, subtree: true });
    return () => {
      observer.disconnect();
      cancelAnimationFrame(frame);
    };
  }, [state, selected, turn]);
  useEffect(() => clearHighlights, []);
}

function showThreads({ document, blocks, threads }: SheetState, selected: string | null): void {
  const elements = blockElements(document);
  const ranges = {
    comment: [] as Range[],
    'comment-suggestion': [] as Range[],
    'comment-selected': [] as Range[],
  };
  for (const thread of threads) {
    if (!isOpen(thread) && thread.id !== selected) continue;
    const range = rangeOf(thread, elements, blocks);
    if (!range) continue;
    const isSuggestion = thread.replacement !== null && thread.outcome === 'none';
    ranges[isSuggestion ? 'comment-suggestion' : 'comment'].push(range);
    if (thread.id === selected) ranges['comment-selected'].push(range);
  }
  highlight(ranges);
}

/** The words of a comment on the page; null for a whole paragraph, and where they are gone. */
export function rangeOf(
  { place: { at, range } }: Pick<PlacedThread, 'place'>,
  elements: readonly (Element | null)[],
  blocks: readonly AnchorBlock[],
): Range | null {
  const element = at === null ? null : elements[at];
  return element && range ? pageRange(element, blocks[at ?? 0]?.text ?? '', range) : null;
}
