import { type RefObject, useEffect, useRef } from 'react';
import { blockElements } from './sheet-blocks';
import { cursorIn, selectedWords, type WordsTarget } from './sheet-words';
import type { SheetState } from './use-highlights';

interface CommentKeys {
  begin(target: WordsTarget): void;
  /** Shows a comment. @param isByKey whether it takes the focus */
  select(id: string, isByKey: boolean): void;
}

/**
 * Alt+Shift+M comments on the selected words, shows the comment at the cursor, or comments on its
 * paragraph; a click on commented words shows their comment too.
 */
export function useCommentKeys(state: RefObject<SheetState>, given: CommentKeys): void {
  const does = useRef(given);
  does.current = given;
  useEffect(() => {
    const here = () => {
      const { document: body, blocks, threads } = state.current;
      const elements = blockElements(body);
      const texts = blocks.map(({ text }) => text);
      const cursor = cursorIn(elements, texts);
      const at = threads.findLast(({ place, resolvedAt }) => {
        if (!cursor || resolvedAt !== null || place.at !== cursor.position) return false;
        return place.range && place.range.start <= cursor.at && cursor.at <= place.range.end;
      });
      return { cursor, thread: at, words: selectedWords(elements, texts) };
    };
    const press = (event: KeyboardEvent) => {
      const { altKey, shiftKey, ctrlKey, metaKey, code } = event;
      if (code !== 'KeyM' || !altKey || !shiftKey || ctrlKey || metaKey) return;
      if (event.isComposing || document.querySelector('dialog:modal')) return;
      const { cursor, thread, words } = here();
      if (!cursor) return;
      event.preventDefault();
      if (words) does.current.begin(words);
      else if (thread) does.current.select(thread.id, true);
      else does.current.begin({ position: cursor.position, words: '', start: 0 });
    };
    const click = (event: MouseEvent) => {
      const isOnSheet =
        event.target instanceof Element && event.target.closest('.desk-sheet, .review-text');
      if (!isOnSheet || event.target.closest('button, a, input, textarea, select, summary')) return;
      const { thread, words } = here();
      if (thread && !words) does.current.select(thread.id, false);
    };
    window.addEventListener('keydown', press);
    document.addEventListener('click', click);
    return () => {
      window.removeEventListener('keydown', press);
      document.removeEventListener('click', click);
    };
  }, [state]);
}
