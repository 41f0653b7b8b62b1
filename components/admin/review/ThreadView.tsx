import type { ReactNode } from 'react';
import { Disclosure } from '@/components/admin/ui/Disclosure';
import { Form } from '@/components/admin/ui/forms/Form.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import { TextArea } from '@/components/admin/ui/forms/TextArea.client';
import { TextIdFields } from '@/components/admin/ui/forms/TextIdFields';
import type { Thread } from '@/domain/comments/comment';
import { direction } from '@/i18n/languages';
import type { StaffT } from '@/i18n/staff/translate';

export type CommentActions = Record<
  'comment' | 'answer' | 'resolve' | 'reopen' | 'takeBack',
  FormAction
>;

/** What comments are worded with, on the server and in the browser alike. */
export interface ReviewWords {
  t: StaffT;
  moment(at: number): string;
}

interface ThreadViewProps {
  thread: Thread;
  storyId: string;
  /** Language of the text. */
  language: string;
  words: ReviewWords;
  actions: CommentActions;
  /** Shown above it, such as the passage commented on. */
  above?: ReactNode;
  /** Whether its paragraph was deleted. */
  isGone?: boolean;
}

/** A comment with its answers, and what can be done about it. */
export function ThreadView(props: ThreadViewProps) {
  const { thread, storyId, language, words, actions, above, isGone } = props;
  const { t, moment } = words;
  const { id, resolvedAt, resolvedBy, comments } = thread;
  const of = (commentId: string) => (
    <>
      <TextIdFields storyId={storyId} language={language} />
      <input type="hidden" name="commentId" value={commentId} />
    </>
  );
  const all = (
    <ol className="comment-list">
      {comments.map(({ id: commentId, author, at, body, mayDelete }) => (
        <li key={commentId}>
          <p className="label">
            <bdi>{author}</bdi> · <time dateTime={new Date(at).toISOString()}>{moment(at)}</time>
          </p>
          <p className="comment-words" dir="auto">
            {body}
          </p>
          {mayDelete && (
            <Form action={actions.takeBack} label={t('review.comment.delete')}>
              {of(commentId)}
              <SubmitButton kind="quiet">{t('review.comment.delete')}</SubmitButton>
            </Form>
          )}
        </li>
      ))}
    </ol>
  );
  if (resolvedAt !== null) {
    const by = { name: resolvedBy ?? '', time: moment(resolvedAt) };
    return (
      <article className="comment is-settled" id={`comment-${id}`}>
        <Disclosure summary={t('review.comment.settled', by)}>
          {above}
          {all}
          <Form action={actions.reopen} label={t('review.comment.reopen')}>
            {of(id)}
            <SubmitButton kind="quiet">{t('review.comment.reopen')}</SubmitButton>
          </Form>
        </Disclosure>
      </article>
    );
  }
  return (
    <article className="comment" id={`comment-${id}`} aria-label={t('review.comment.one')}>
      {isGone && (
        <>
          <p className="label">{t('review.comment.gone')}</p>
          {thread.quote && (
            <blockquote className="desk-note" lang={language} dir={direction(language)}>
              {thread.quote}
            </blockquote>
          )}
        </>
      )}
      {above}
      {all}
      <Disclosure summary={t('review.comment.answer')}>
        <Form action={actions.answer} id={`answer-${id}`} empties>
          {of(id)}
          <TextArea name="body" label={t('review.comment.answerLabel')} rows={2} dir="auto" />
          <SubmitButton kind="plain">{t('review.comment.answer')}</SubmitButton>
        </Form>
      </Disclosure>
      <Form action={actions.resolve} label={t('review.comment.resolve')}>
        {of(id)}
        <SubmitButton kind="plain">{t('review.comment.resolve')}</SubmitButton>
      </Form>
    </article>
  );
}
