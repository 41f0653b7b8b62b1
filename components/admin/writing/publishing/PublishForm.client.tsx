'use client';

import { useRef } from 'react';
import { useTranslations } from 'use-intl/react';
import { DecisionForm } from '@/components/admin/comments/DecisionForm.client';
import { Choices } from '@/components/admin/ui/forms/Choices.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import { TextArea } from '@/components/admin/ui/forms/TextArea.client';
import { TextIdFields } from '@/components/admin/ui/forms/TextIdFields';
import { useSaveFirst } from '@/components/admin/writing/autosave/use-save-first';
import { useTextEditing } from '@/components/admin/writing/text-editing-context';
import { LONGEST_CORRECTION } from '@/domain/corrections/correction';
import { AnnouncingField } from './AnnouncingField.client';
import { ChecksBefore } from './ChecksBefore.client';
import { DetailsChoice, detailsChangesWords } from './DetailsChoice.client';
import type { PublicationStatus } from './PublicationStatus.client';
import { WhileWritten } from './WhileWritten.client';

interface PublishFormProps {
  storyId: string;
  language: string;
  languageName: string;
  standing: PublicationStatus;
  action: FormAction;
}

/** Publishes the text, after saving what is typed and showing the findings. */
export function PublishForm({
  storyId,
  language,
  languageName,
  standing,
  action,
}: PublishFormProps) {
  const { checks, saving, readRevision } = useTextEditing();
  const t = useTranslations();
  const { isAhead, state, isTrashed, approved, toPublish, details, newerDetails } = standing;
  const isInReview = standing.review !== null;

  const saveFirst = useSaveFirst((form, desk) => {
    // A revision in review is published as submitted, unless the reviewer changed it.
    if (isInReview && desk.saving.edits === 0) return;
    // Of the approved and the current revision, the chosen one is published unchanged.
    const isApproved = approved !== null && form.get('revisionId') === approved.revisionId;
    const revisionId = isApproved ? approved.revisionId : desk.readRevision();
    if (revisionId) form.set('revisionId', revisionId);
  });
  const written = useRef(readRevision()).current;
  if (isTrashed) return null;
  const wording = isInReview ? 'approve' : state === 'published' ? 'changes' : 'first';
  // What is in review or approved is published as it was sent, also while others edit.
  const isFixed = isInReview || approved !== null;
  const { hold } = saving;
  const isLocked = hold.is === 'theirs' && hold.by.isYou && !isFixed;
  const isWrittenOn = approved !== null && (approved.writtenSince > 0 || saving.edits > 0);

  return (
    <DecisionForm action={action} id="publish" beforeSending={saveFirst}>
      <TextIdFields storyId={storyId} language={language} />
      <ChecksBefore checks={checks} typed={saving.edits} />
      {!(approved && isWrittenOn) && <input type="hidden" name="revisionId" value={toPublish} />}
      {approved && isWrittenOn && (
        <Choices
          name="revisionId"
          kind="one"
          label={t('writing.publish.which')}
          chosen={[approved.revisionId]}
          options={[
            {
              value: approved.revisionId,
              label: t('writing.publish.theApproved'),
              hint: t('writing.standing.since', {
                count: Math.max(approved.writtenSince, 1),
              }),
            },
            { value: written, label: t('writing.publish.theWritten') },
          ]}
        />
      )}
      {state === 'published' && !isAhead && !isInReview && (
        <p className="faint">{t('writing.publish.upToDate')}</p>
      )}
      {newerDetails ? (
        <DetailsChoice newer={newerDetails} />
      ) : (
        details && <p>{detailsChangesWords(t, details)}</p>
      )}
      {!isFixed && <WhileWritten />}
      {state === 'published' && (
        <TextArea
          name="correction"
          label={t('writing.publish.correction')}
          hint={t('writing.publish.correctionHint')}
          isOptional
          rows={2}
          maxLength={LONGEST_CORRECTION}
          lang={language}
          dir="auto"
        />
      )}
      <AnnouncingField announcing={standing.announcing} />
      {isLocked && <p>{t('writing.publish.locked')}</p>}
      <SubmitButton disabled={isLocked}>
        {t(`writing.publish.${wording}`, { language: languageName })}
      </SubmitButton>
    </DecisionForm>
  );
}
