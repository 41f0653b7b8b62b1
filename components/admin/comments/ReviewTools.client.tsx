'use client';

import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { PlacedThread } from '@/domain/comments/comment';
import type { Document } from '@/domain/documents/document';
import { beginComment } from './begin-comment';
import { CommentTools } from './CommentTools.client';
import { placedNow } from './placed-now';
import type { WordsTarget } from './sheet-words';
import { useCommentKeys } from './use-comment-keys';
import { type SheetState, useHighlights } from './use-highlights';
import { useOpenedMentions } from './use-opened-mentions';

interface ReviewToolsProps {
  storyId: string;
  language: string;
  document: Document;
  threads: readonly PlacedThread[];
}

/** Comments on selected words of a text that is reviewed, by the forms beside its paragraphs. */
export function ReviewTools({ storyId, language, document: body, threads }: ReviewToolsProps) {
  const t = useTranslations();
  const [selected, setSelected] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const now = placedNow(threads, body, body, language);
  const state = useRef<SheetState>(now);
  state.current = now;
  useHighlights(state, selected, threads);
  useOpenedMentions(threads, { storyId, language });
  function begin(target: WordsTarget, suggests = false) {
    beginComment(document.getElementById(`comment-on-${target.position}`), target, suggests);
  }
  function select(id: string, isByKey: boolean) {
    const thread = now.threads.find((each) => each.id === id);
    setSelected(id);
    setSaid(t('review.comment.selected', { words: thread?.current ?? '' }));
    const article = document.getElementById(`comment-${id}`);
    article?.scrollIntoView({ block: 'nearest' });
    if (isByKey) article?.focus();
  }
  useCommentKeys(state, { begin, select });
  return (
    <>
      <p role="status" className="sr-only">
        {said}
      </p>
      <CommentTools state={state} hasPlus={false} onBegin={begin} />
    </>
  );
}
