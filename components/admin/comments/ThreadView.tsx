import type { ReactNode } from 'react';
import { NOTE } from '@/components/admin/ui/classes';
import { Disclosure } from '@/components/admin/ui/Disclosure';
import { Form } from '@/components/admin/ui/forms/Form.client';
import type { FormState } from '@/components/admin/ui/forms/form-state';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import { TextIdFields } from '@/components/admin/ui/forms/TextIdFields';
import { isGone, type PlacedThread } from '@/domain/comments/comment';
import type { PossiblyMentioned } from '@/domain/mentions/mention';
import { direction } from '@/i18n/languages';
import { CommentForm } from './CommentForm.client';
import { COMMENT_FORMS } from './comment-looks';
import { MentionArea } from './MentionArea.client';
import { SuggestedWords, SuggestionForms } from './Suggestion';
import { ThreadComments } from './ThreadComments';
import type { CommentActions, ReviewWords } from './thread-props';

/** What all threads of a text need. */
export interface ThreadsProps {
  storyId: string;
  /** Language of the text. */
  language: string;
  words: ReviewWords;
  actions: CommentActions;
  users: readonly PossiblyMentioned[];
  /** Whether the user may write the text, and so decide suggestions. */
  mayWrite: boolean;
  /** Puts a suggestion into an open editor before it is accepted. */
  apply?: (thread: PlacedThread, form: FormData) => Promise<FormState | null>;
}

interface ThreadViewProps extends ThreadsProps {
  thread: PlacedThread;
  /** Shown above it, such as the passage commented on. */
  above?: ReactNode;
  isSelected?: boolean;
  /** Its suggestion is in the open editor, though not recorded as accepted yet. */
  isPut?: boolean;
}

const COMMENT = `grid gap-2 ps-3 wrap-anywhere ${COMMENT_FORMS}`;

/** A comment with its answers, and what can be done about it. */
export function ThreadView({ thread, above, isSelected, isPut, ...shared }: ThreadViewProps) {
  const { storyId, language, words, actions, users, mayWrite } = shared;
  const { t, moment } = words;
  const { id, resolvedAt, outcome, replacement } = thread;
  const of = (
    <>
      <TextIdFields storyId={storyId} language={language} />
      <input type="hidden" name="commentId" value={id} />
    </>
  );
  const about = (
    <>
      {thread.isUnread && (
        <p>
          <strong className="badge">{t('review.comment.unread')}</strong>
        </p>
      )}
      <About {...{ thread, language, words, above }} />
      {replacement !== null && <SuggestedWords {...shared} thread={thread} />}
      <ThreadComments {...shared} thread={thread} />
    </>
  );
  if (resolvedAt !== null) {
    const by = { name: thread.resolvedBy ?? '', time: moment(resolvedAt) };
    return (
      <article
        className={`${COMMENT} is-settled border-line border-s`}
        id={`comment-${id}`}
        tabIndex={-1}
      >
        <Disclosure
          summary={
            outcome === 'none'
              ? t('review.comment.settled', by)
              : t(`review.suggestion.${outcome}`, by)
          }
        >
          {about}
          <Form action={actions.reopen} label={t('review.comment.reopen')}>
            {of}
            <SubmitButton kind="quiet">{t('review.comment.reopen')}</SubmitButton>
          </Form>
        </Disclosure>
      </article>
    );
  }
  return (
    <article
      className={`${COMMENT} border-accent border-s-4 ${isSelected ? 'bg-board' : ''}`}
      id={`comment-${id}`}
      aria-label={t(replacement === null ? 'review.comment.one' : 'review.suggestion.one')}
      tabIndex={-1}
    >
      {about}
      {replacement !== null && mayWrite && <SuggestionForms {...shared} {...{ thread, isPut }} />}
      <Disclosure summary={t('review.comment.answer')}>
        <CommentForm action={actions.answer} id={`answer-${id}`} empties>
          {of}
          <MentionArea label={t('review.comment.answerLabel')} rows={2} users={users} />
          <SubmitButton kind="plain">{t('review.comment.answer')}</SubmitButton>
        </CommentForm>
      </Disclosure>
      <Form action={actions.resolve} label={t('review.comment.resolve')}>
        {of}
        <SubmitButton kind="plain">{t('review.comment.resolve')}</SubmitButton>
      </Form>
    </article>
  );
}

/** What a comment is about: a passage, or the words as they were, where those are gone or changed. */
function About(props: Pick<ThreadViewProps, 'thread' | 'language' | 'words' | 'above'>) {
  const { thread, language, words, above } = props;
  const { t } = words;
  const isLost = isGone(thread);
  const isChanged = thread.current !== '' && thread.current !== thread.words;
  if (!isLost && !isChanged) return above;
  const was = thread.words || thread.quote;
  const said = thread.words === '' ? 'gone' : isLost ? 'wordsGone' : 'wordsWere';
  return (
    <>
      {above}
      <p className="label">{t(`review.comment.${said}`)}</p>
      {was && (
        <blockquote className={NOTE} lang={language} dir={direction(language)}>
          {was}
        </blockquote>
      )}
    </>
  );
}
