import type { ReactNode } from 'react';
import { Disclosure } from '@/components/admin/ui/Disclosure';
import { Form } from '@/components/admin/ui/forms/Form.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import { TextArea } from '@/components/admin/ui/forms/TextArea.client';
import { TextIdFields } from '@/components/admin/ui/forms/TextIdFields';
import type { Thread } from '@/domain/review/comment';
import { direction } from '@/i18n/languages';
import type { ReviewWords } from './review-translator';

export type CommentActions = Record<
  'comment' | 'answer' | 'resolve' | 'reopen' | 'takeBack',
  FormAction
>;

interface ThreadViewProps {
  thread: Thread;
  storyId: string;
  /** Of the text. */
  language: string;
  words: ReviewWords;
  actions: CommentActions;
  /** What stands above it, such as the words it is about. */
  above?: ReactNode;
  /** It is about a paragraph that is gone. */
  isGone?: boolean;
}

/** A remark with its answers, and what can be done about it. */
export function ThreadView(props: ThreadViewProps) {
  const { thread, storyId, language, words, actions, above, isGone } = props;
  const { t, moment } = words;
  const { id, resolvedAt, resolvedBy, remarks } = thread;
  const of = (remarkId: string) => (
    <>
      <TextIdFields storyId={storyId} language={language} />
      <input type="hidden" name="remarkId" value={remarkId} />
    </>
  );
  const all = (
    <ol className="remark-said">
      {remarks.map(({ id: remarkId, author, at, body, mayDelete }) => (
        <li key={remarkId}>
          <p className="label">
            <bdi>{author}</bdi> · <time dateTime={new Date(at).toISOString()}>{moment(at)}</time>
          </p>
          <p className="remark-words" dir="auto">
            {body}
          </p>
          {mayDelete && (
            <Form action={actions.takeBack} label={t('review.remark.delete')}>
              {of(remarkId)}
              <SubmitButton kind="quiet">{t('review.remark.delete')}</SubmitButton>
            </Form>
          )}
        </li>
      ))}
    </ol>
  );
  if (resolvedAt !== null) {
    const by = { name: resolvedBy ?? '', time: moment(resolvedAt) };
    return (
      <article className="remark is-settled" id={`remark-${id}`}>
        <Disclosure summary={t('review.remark.settled', by)}>
          {above}
          {all}
          <Form action={actions.reopen} label={t('review.remark.reopen')}>
            {of(id)}
            <SubmitButton kind="quiet">{t('review.remark.reopen')}</SubmitButton>
          </Form>
        </Disclosure>
      </article>
    );
  }
  return (
    <article className="remark" id={`remark-${id}`} aria-label={t('review.remark.one')}>
      {isGone && (
        <>
          <p className="label">{t('review.remark.gone')}</p>
          {thread.quote && (
            <blockquote className="desk-note" lang={language} dir={direction(language)}>
              {thread.quote}
            </blockquote>
          )}
        </>
      )}
      {above}
      {all}
      <Disclosure summary={t('review.remark.answer')}>
        <Form action={actions.answer} id={`answer-${id}`} empties>
          {of(id)}
          <TextArea name="body" label={t('review.remark.answerLabel')} rows={2} dir="auto" />
          <SubmitButton kind="plain">{t('review.remark.answer')}</SubmitButton>
        </Form>
      </Disclosure>
      <Form action={actions.resolve} label={t('review.remark.resolve')}>
        {of(id)}
        <SubmitButton kind="plain">{t('review.remark.resolve')}</SubmitButton>
      </Form>
    </article>
  );
}
