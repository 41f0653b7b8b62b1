import { Disclosure } from '@/components/admin/ui/Disclosure';
import { Form } from '@/components/admin/ui/forms/Form.client';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import { TextArea } from '@/components/admin/ui/forms/TextArea.client';
import { TextIdFields } from '@/components/admin/ui/forms/TextIdFields';
import type { Thread } from '@/domain/comments/comment';
import { type CommentActions, type ReviewWords, ThreadView } from './ThreadView';

interface CommentOnTextProps {
  threads: readonly Thread[];
  /** Index of the paragraph; null for the text as a whole. */
  position: number | null;
  revisionId: string;
  storyId: string;
  language: string;
  words: ReviewWords;
  actions: CommentActions;
}

/** What was commented on a paragraph, and a form to say more. */
export function CommentOnText(props: CommentOnTextProps) {
  const { threads, position, revisionId, storyId, language, words, actions } = props;
  const { t } = words;
  const n = (position ?? 0) + 1;
  return (
    <div className="comments-margin">
      {threads.map((thread) => (
        <ThreadView key={thread.id} {...{ thread, storyId, language, words, actions }} />
      ))}
      <Disclosure
        summary={position === null ? t('review.comment.onText') : t('review.comment.on', { n })}
      >
        <Form action={actions.comment} id={`comment-on-${position ?? 'text'}`} empties>
          <TextIdFields storyId={storyId} language={language} />
          <input type="hidden" name="revisionId" value={revisionId} />
          <input type="hidden" name="position" value={position ?? 'text'} />
          <TextArea name="body" label={t('review.comment.label')} rows={3} dir="auto" />
          <SubmitButton kind="plain">{t('review.comment.button')}</SubmitButton>
        </Form>
      </Disclosure>
    </div>
  );
}
