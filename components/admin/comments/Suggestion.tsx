import { Disclosure } from '@/components/admin/ui/Disclosure';
import { Form } from '@/components/admin/ui/forms/Form.client';
import type { FormState } from '@/components/admin/ui/forms/form-state';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import { TextArea } from '@/components/admin/ui/forms/TextArea.client';
import { TextIdFields } from '@/components/admin/ui/forms/TextIdFields';
import { canBeAccepted, type PlacedThread } from '@/domain/comments/comment';
import { direction } from '@/i18n/languages';
import type { CommentActions, ReviewWords } from './thread-props';

interface SuggestionProps {
  thread: PlacedThread;
  storyId: string;
  language: string;
  words: ReviewWords;
  actions: CommentActions;
  /** Puts it into an open editor before it is accepted; a returned state is shown instead. */
  apply?: (thread: PlacedThread, form: FormData) => Promise<FormState | null>;
  /** It is in the open editor, though not recorded as accepted yet: it can still be. */
  isPut?: boolean;
}

/** The words struck, and those in their place underlined. */
export function SuggestedWords({ thread, language, words }: Omit<SuggestionProps, 'actions'>) {
  const { t } = words;
  const own = { lang: language, dir: direction(language) };
  return (
    <p className="[&_ins]:font-bold">
      <span className="sr-only">{t('review.suggestion.replace')} </span>
      <del {...own}>{thread.words}</del>{' '}
      {thread.replacement ? (
        <>
          <span className="sr-only">{t('review.suggestion.by')} </span>
          <ins {...own}>{thread.replacement}</ins>
        </>
      ) : (
        <span className="hint">{t('review.suggestion.delete')}</span>
      )}
    </p>
  );
}

/** The forms to accept a suggestion, or to decline it with a reason. */
export function SuggestionForms(props: SuggestionProps) {
  const { thread, storyId, language, words, actions, apply, isPut } = props;
  const { t } = words;
  const of = (
    <>
      <TextIdFields storyId={storyId} language={language} />
      <input type="hidden" name="commentId" value={thread.id} />
    </>
  );
  return (
    <>
      {canBeAccepted(thread) || isPut ? (
        <Form
          action={actions.accept}
          label={t('review.suggestion.accept')}
          beforeSending={apply && ((form) => apply(thread, form))}
        >
          {of}
          <SubmitButton>{t('review.suggestion.accept')}</SubmitButton>
        </Form>
      ) : (
        <p className="hint">{t('review.suggestion.changed')}</p>
      )}
      <Disclosure summary={t('review.suggestion.decline')}>
        <Form action={actions.decline} id={`decline-${thread.id}`} empties>
          {of}
          <TextArea name="reason" label={t('review.suggestion.reason')} rows={2} dir="auto" />
          <SubmitButton kind="plain">{t('review.suggestion.decline')}</SubmitButton>
        </Form>
      </Disclosure>
    </>
  );
}
