import { Disclosure } from '@/components/admin/ui/Disclosure';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import { TextIdFields } from '@/components/admin/ui/forms/TextIdFields';
import type { PlacedThread } from '@/domain/comments/comment';
import { direction } from '@/i18n/languages';
import { CommentFields } from './CommentFields.client';
import { CommentForm } from './CommentForm.client';
import { MentionArea } from './MentionArea.client';
import { type ThreadsProps, ThreadView } from './ThreadView';

interface CommentOnTextProps extends ThreadsProps {
  threads: readonly PlacedThread[];
  /** Index of the paragraph; null for the text as a whole. */
  position: number | null;
  revisionId: string;
}

/** What was commented on a paragraph, and a form to say more. */
export function CommentOnText({ threads, position, revisionId, ...shared }: CommentOnTextProps) {
  const { storyId, language, words, actions, users } = shared;
  const { t } = words;
  const n = (position ?? 0) + 1;
  return (
    <div className="grid min-w-0 content-start gap-3">
      {threads.map((thread) => (
        <ThreadView
          key={thread.id}
          {...shared}
          thread={thread}
          above={<OnWords {...thread} language={language} />}
        />
      ))}
      <Disclosure
        summary={position === null ? t('review.comment.onText') : t('review.comment.on', { n })}
      >
        <CommentForm action={actions.comment} id={`comment-on-${position ?? 'text'}`} empties>
          <TextIdFields storyId={storyId} language={language} />
          <input type="hidden" name="revisionId" value={revisionId} />
          <input type="hidden" name="position" value={position ?? 'text'} />
          {position === null ? (
            <MentionArea label={t('review.comment.label')} rows={3} users={users} />
          ) : (
            <CommentFields users={users} language={language} dir={direction(language)} />
          )}
          <SubmitButton kind="plain">{t('review.comment.button')}</SubmitButton>
        </CommentForm>
      </Disclosure>
    </div>
  );
}

/** The words that a comment is about, as they are now. */
function OnWords({ current, language }: Pick<PlacedThread, 'current'> & { language: string }) {
  if (current === '') return null;
  return (
    <blockquote className="border-s-2 border-line ps-2" lang={language} dir={direction(language)}>
      {current}
    </blockquote>
  );
}
