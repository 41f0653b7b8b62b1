'use client';

import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslations } from 'use-intl/react';
import { ariaKeys } from '@/components/admin/writing/room/room-tabs';
import { blockLabels } from './block-labels';
import { COMMENT_KEYS } from './comment-keys';
import { placeBubble, placePlus } from './place-tools';
import { blockElements, sheetElement } from './sheet-blocks';
import { selectedWords, type WordsTarget } from './sheet-words';
import type { SheetState } from './use-highlights';

interface CommentToolsProps {
  state: RefObject<SheetState>;
  /** Whether paragraphs have a button in the margin. */
  hasPlus: boolean;
  /** Begins a comment, or a suggestion. */
  onBegin(target: WordsTarget, suggests: boolean): void;
}

const PLUS =
  'absolute z-2 grid size-6 place-content-center border border-line bg-sheet font-display text-large font-heavy text-accent hover:bg-accent hover:text-on-accent';
const TOOL = 'min-h-8 px-3 font-bold hover:bg-accent hover:text-on-accent';

/** The button beside a paragraph, and those beside selected words. They lie over the sheet. */
export function CommentTools({ state, hasPlus, onBegin }: CommentToolsProps) {
  const t = useTranslations();
  const [frame, setFrame] = useState<Element | null>(null);
  const [pointed, setBlock] = useState<number | null>(null);
  const [words, setWords] = useState<WordsTarget | null>(null);
  const plus = useRef<HTMLButtonElement>(null);
  const bubble = useRef<HTMLDivElement>(null);
  const block = pointed ?? 0;
  const texts = () => state.current.blocks.map(({ text }) => text);
  const elements = () => blockElements(state.current.document);

  useEffect(() => setFrame(sheetElement()?.closest('.desk-sheet, .review-text') ?? null), []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: listens once for each frame
  useEffect(() => {
    if (!frame) return;
    const follow = (node: EventTarget | Node | null) => {
      if (!(node instanceof Node) || plus.current?.contains(node)) return;
      const at = elements().findIndex((each) => each?.contains(node));
      if (at >= 0) setBlock(at);
    };
    const hover = ({ target }: Event) => follow(target);
    const select = () => {
      if (bubble.current?.contains(document.activeElement)) return;
      // An image or a file that is chosen has no words, and tools of its own.
      const isChosen = frame.querySelector('.ProseMirror-selectednode') !== null;
      const found = isChosen ? null : selectedWords(elements(), texts());
      setWords(found && found.words.trim() !== '' ? found : null);
      follow(document.getSelection()?.anchorNode ?? null);
    };
    frame.addEventListener('pointerover', hover);
    document.addEventListener('selectionchange', select);
    // What was pointed at or selected before the tools were there.
    follow(elements().find((each) => each?.matches(':hover')) ?? null);
    select();
    return () => {
      frame.removeEventListener('pointerover', hover);
      document.removeEventListener('selectionchange', select);
    };
  }, [frame]);

  // Placed anew after every rendering.
  useEffect(() => {
    if (!frame) return;
    if (plus.current) placePlus(plus.current, frame, elements()[block] ?? null);
    if (bubble.current) placeBubble(bubble.current, frame);
  });

  function move(event: KeyboardEvent<HTMLButtonElement>) {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const next = Math.min(Math.max(block + by, 0), state.current.blocks.length - 1);
    setBlock(next);
    elements()[next]?.scrollIntoView({ block: 'nearest' });
  }

  if (!frame) return null;
  const about = blockLabels(state.current, t)[block] ?? '';
  const begin = (suggests: boolean) => {
    if (words) onBegin(words, suggests);
    setWords(null);
  };
  return createPortal(
    <>
      {hasPlus && (
        <button
          ref={plus}
          type="button"
          className={`${PLUS} ${pointed === null ? 'opacity-0 focus:opacity-100' : ''}`}
          aria-label={t('review.comment.here', { n: block + 1, words: about })}
          title={t('review.comment.on', { n: block + 1 })}
          aria-keyshortcuts={ariaKeys(COMMENT_KEYS)}
          onKeyDown={move}
          onClick={() => onBegin({ position: block, words: '', start: 0 }, false)}
        >
          +
        </button>
      )}
      {words && (
        <div
          ref={bubble}
          className="absolute z-2 flex border border-line bg-sheet"
          role="toolbar"
          aria-label={t('review.comment.selection')}
          // Keeps the selection.
          onPointerDown={(event) => event.preventDefault()}
        >
          <button
            type="button"
            className={TOOL}
            aria-keyshortcuts={ariaKeys(COMMENT_KEYS)}
            onClick={() => begin(false)}
          >
            {t('review.comment.label')}
          </button>
          {!words.words.includes('\n') && (
            <button type="button" className={TOOL} onClick={() => begin(true)}>
              {t('review.suggestion.one')}
            </button>
          )}
        </div>
      )}
    </>,
    frame,
  );
}
