import { Disclosure } from '@/components/admin/ui/Disclosure';
import { Form } from '@/components/admin/ui/forms/Form.client';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import { TextIdFields } from '@/components/admin/ui/forms/TextIdFields';
import type { Thread } from '@/domain/comments/comment';
import type { PossiblyMentioned } from '@/domain/mentions/mention';
import { CommentBody } from './CommentBody';
import { CommentForm } from './CommentForm.client';
import { MentionArea } from './MentionArea.client';
import type { CommentActions, ReviewWords } from './thread-props';

interface ThreadCommentsProps {
  thread: Pick<Thread, 'comments' | 'resolvedAt'>;
  storyId: string;
  language: string;
  words: ReviewWords;
  actions: CommentActions;
  users: readonly PossiblyMentioned[];
}

/** The comments of a thread; the user's own have forms to change and delete them. */
export function ThreadComments(props: ThreadCommentsProps) {
  const { thread, storyId, language, words, actions, users } = props;
  const { t, moment } = words;
  return (
    <ol className="list-none p-0">
      {thread.comments.map(({ id, author, at, editedAt, body, mentions, mayEdit, mayDelete }) => {
        const of = (
          <>
            <TextIdFields storyId={storyId} language={language} />
            <input type="hidden" name="commentId" value={id} />
          </>
        );
        return (
          <li
            key={id}
            className="not-first:mt-2 not-first:border-line not-first:border-t not-first:pt-2"
          >
            <p className="label">
              <bdi>{author}</bdi> · <time dateTime={new Date(at).toISOString()}>{moment(at)}</time>
              {editedAt !== null && (
                <> · {t('review.comment.edited', { time: moment(editedAt) })}</>
              )}
            </p>
            {body !== '' && <CommentBody body={body} mentions={mentions} />}
            {mayEdit && body !== '' && thread.resolvedAt === null && (
              <Disclosure summary={t('review.comment.edit')}>
                <CommentForm action={actions.edit} id={`edit-${id}`}>
                  {of}
                  <MentionArea
                    label={t('review.comment.editLabel')}
                    rows={3}
                    defaultValue={body}
                    users={users}
                  />
                  <SubmitButton kind="plain">{t('review.comment.editButton')}</SubmitButton>
                </CommentForm>
              </Disclosure>
            )}
            {mayDelete && (
              <Form action={actions.takeBack} label={t('review.comment.delete')}>
                {of}
                <SubmitButton kind="quiet">{t('review.comment.delete')}</SubmitButton>
              </Form>
            )}
          </li>
        );
      })}
    </ol>
  );
}
