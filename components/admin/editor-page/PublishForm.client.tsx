'use client';

import type { FormAction } from '@/components/admin/form-state';
import { Checkbox } from '@/components/admin/ui/Checkbox.client';
import { Form } from '@/components/admin/ui/Form.client';
import { SubmitButton } from '@/components/admin/ui/SubmitButton.client';
import { CheckWords } from './CheckWords.client';
import { useDeskWords } from './DeskWords.client';
import { useDesk } from './desk-context';
import { Place } from './Place';
import type { Standing } from './StandingWords.client';
import { useSaveFirst } from './use-save-first';

interface PublishFormProps {
  storyId: string;
  language: string;
  languageName: string;
  standing: Standing;
  action: FormAction;
}

/** What publishing asks for, and the button that publishes. What is typed is saved before. */
export function PublishForm({
  storyId,
  language,
  languageName,
  standing,
  action,
}: PublishFormProps) {
  const { checks } = useDesk();
  const { t } = useDeskWords();
  const isForbidden = checks.some((check) => check.blocks);
  const { isInReview, isAhead, state, isBinned } = standing;

  const saveFirst = useSaveFirst((form, desk) => {
    // What waits for review is published as it was sent, unless the reviewer wrote in it.
    const revisionId = isInReview && desk.saving.edits === 0 ? '' : desk.readRevision();
    if (revisionId) form.set('revisionId', revisionId);
  });
  if (isBinned) return null;
  const wording = isInReview ? 'approve' : state === 'published' ? 'changes' : 'first';
  return (
    <Form action={action} id="publish" beforeSending={saveFirst}>
      <Place storyId={storyId} language={language} />
      {checks.length > 0 && (
        <div className="desk-checks">
          <p>{isForbidden ? t('publishing.publish.forbidden') : t('publishing.publish.advised')}</p>
          <ul>
            {checks.map((check) => (
              <li key={`${check.code} ${check.block} ${JSON.stringify(check.values)}`}>
                <CheckWords check={check} />
              </li>
            ))}
          </ul>
          {!isForbidden && (
            <Checkbox name="acceptAdvice" value="yes" label={t('publishing.publish.allTheSame')} />
          )}
        </div>
      )}
      {state === 'published' && !isAhead && !isInReview && (
        <p className="faint">{t('publishing.publish.upToDate')}</p>
      )}
      <SubmitButton>{t(`publishing.publish.${wording}`, { language: languageName })}</SubmitButton>
    </Form>
  );
}
