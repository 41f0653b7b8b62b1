'use client';

import { useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslations } from 'use-intl/react';
import { HEADING } from '@/components/admin/ui/classes';
import { Disclosure } from '@/components/admin/ui/Disclosure';
import { Select } from '@/components/admin/ui/forms/Select.client';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import { TextIdFields } from '@/components/admin/ui/forms/TextIdFields';
import { useMoment } from '@/components/admin/ui/use-moment';
import { useSaveFirst } from '@/components/admin/writing/autosave/use-save-first';
import { useTextEditing } from '@/components/admin/writing/text-editing-context';
import { isOpen, type PlacedThread } from '@/domain/comments/comment';
import type { Document } from '@/domain/documents/document';
import { shortened } from '@/domain/documents/plain/shortened';
import type { PossiblyMentioned } from '@/domain/mentions/mention';
import { direction } from '@/i18n/languages';
import { beginComment } from './begin-comment';
import { blockLabels } from './block-labels';
import { CommentFields } from './CommentFields.client';
import { CommentForm } from './CommentForm.client';
import { CommentTools } from './CommentTools.client';
import { COMMENT_FORMS } from './comment-looks';
import { placedNow } from './placed-now';
import { blockElements } from './sheet-blocks';
import type { WordsTarget } from './sheet-words';
import { ThreadView } from './ThreadView';
import type { CommentActions } from './thread-props';
import { useCommentKeys } from './use-comment-keys';
import { rangeOf, type SheetState, useHighlights } from './use-highlights';
import { useOpenedMentions } from './use-opened-mentions';
import { useSuggestions } from './use-suggestions';
import { useWrittenBlock } from './use-written-block';

interface CommentsMarginProps {
  storyId: string;
  language: string;
  /** Each with its place at the time of rendering. */
  threads: readonly PlacedThread[];
  /** The document to which those places refer. */
  document: Document;
  revisionId: string;
  users: readonly PossiblyMentioned[];
  mayWrite: boolean;
  actions: CommentActions;
  /** Shows the part of the page that the comments are in. */
  show?: () => void;
}

/** The comments on the text that is being written or read, in the order of its paragraphs, which they follow. */
export function CommentsMargin(props: CommentsMarginProps) {
  const { storyId, language, threads, actions, revisionId, users, mayWrite, show } = props;
  const { text, turn, focusBlock, readRevision } = useTextEditing();
  const t = useTranslations();
  const [selected, setSelected] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const known = useRef(props.document);
  known.current = props.document;
  const written = useWrittenBlock();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text changes in place; `turn` counts changes.
  const now = useMemo(
    () => placedNow(threads, known.current, text.current.body, language),
    [threads, language, turn],
  );
  const labels = useMemo(() => blockLabels(now, t), [now, t]);
  const state = useRef<SheetState>(now);
  state.current = now;
  useHighlights(state, selected, now);
  useOpenedMentions(threads, { storyId, language });
  const saveFirst = useSaveFirst((form) => form.set('revisionId', readRevision()));

  function begin(target: WordsTarget, suggests = false) {
    flushSync(() => show?.());
    beginComment(document.getElementById('comment'), target, suggests);
  }
  function select(id: string, isByKey: boolean) {
    flushSync(() => {
      show?.();
      setSelected(id);
      setSaid(t('review.comment.selected', { words: wordsOf(id) }));
    });
    const article = document.getElementById(`comment-${id}`);
    article?.scrollIntoView({ block: 'nearest' });
    if (isByKey) article?.focus();
  }
  function wordsOf(id: string) {
    return shortened(now.threads.find((each) => each.id === id)?.current ?? '', 80);
  }
  function goTo(thread: PlacedThread) {
    setSelected(thread.id);
    const range = rangeOf(thread, blockElements(text.current.body), now.blocks);
    focusBlock(thread.place.at ?? 0);
    const element = range?.startContainer.parentElement;
    if (!range || !element) return;
    document
      .getSelection()
      ?.setBaseAndExtent(
        range.startContainer,
        range.startOffset,
        range.endContainer,
        range.endOffset,
      );
    element.scrollIntoView({ block: 'center' });
    setSaid(t('review.comment.selected', { words: wordsOf(thread.id) }));
  }
  useCommentKeys(state, { begin, select });
  const { apply, isPut } = useSuggestions(state, language);

  const shared = { storyId, language, actions, users, mayWrite, apply };
  const words = { t, moment: useMoment() };
  return (
    <section
      className={`grid min-w-0 content-start gap-3 border-line border-t pt-3 in-[[role=tabpanel]]:border-t-0 in-[[role=tabpanel]]:pt-0 ${COMMENT_FORMS}`}
      id="comments"
      aria-labelledby="comments-title"
    >
      <h2 className={HEADING} id="comments-title">
        {t('review.comment.title', { count: threads.filter(isOpen).length })}
      </h2>
      <p role="status" className="sr-only">
        {said}
      </p>
      <CommentTools state={state} hasPlus onBegin={begin} />
      {now.threads.map((thread) => (
        <ThreadView
          key={thread.id}
          {...shared}
          {...{ thread, words }}
          isPut={isPut(thread)}
          isSelected={thread.id === selected}
          above={
            thread.place.at !== null && (
              <p>
                <button
                  type="button"
                  className="button is-quiet text-start"
                  onClick={() => goTo(thread)}
                >
                  <span className="sr-only">
                    {t(thread.place.range ? 'review.comment.goWords' : 'review.comment.go')}{' '}
                  </span>
                  <span
                    {...(thread.current || now.blocks[thread.place.at]?.text
                      ? { lang: language, dir: direction(language) }
                      : null)}
                  >
                    {shortened(thread.current, 60) || labels[thread.place.at]}
                  </span>
                </button>
              </p>
            )
          }
        />
      ))}
      <Disclosure summary={t('review.comment.add')}>
        <CommentForm action={actions.comment} id="comment" beforeSending={saveFirst} empties>
          <TextIdFields storyId={storyId} language={language} />
          <input type="hidden" name="revisionId" value={revisionId} />
          <Select
            name="position"
            label={t('review.comment.about')}
            defaultValue={written === null ? 'text' : String(written)}
            options={[
              { value: 'text', label: t('review.comment.whole') },
              ...now.blocks.map((block, index) => ({
                value: String(index),
                label: `${index + 1}. ${labels[index]}`,
                language: block.text ? language : undefined,
              })),
            ]}
          />
          <CommentFields users={users} language={language} dir={direction(language)} />
          <SubmitButton kind="plain">{t('review.comment.button')}</SubmitButton>
        </CommentForm>
      </Disclosure>
    </section>
  );
}
