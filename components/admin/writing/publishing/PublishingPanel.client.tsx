'use client';

import { ConfirmDialog } from '@/components/admin/ui/ConfirmDialog.client';
import { Disclosure } from '@/components/admin/ui/Disclosure';
import { Field } from '@/components/admin/ui/forms/Field.client';
import { Form } from '@/components/admin/ui/forms/Form.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { Select } from '@/components/admin/ui/forms/Select.client';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import { TextArea } from '@/components/admin/ui/forms/TextArea.client';
import { TextIdFields } from '@/components/admin/ui/forms/TextIdFields';
import { useSaveFirst } from '@/components/admin/writing/autosave/use-save-first';
import { useWritingMessages } from '@/components/admin/writing/WritingMessages.client';
import type { Reviewer } from '@/domain/review/reviewer';
import { Erasure } from './Erasure.client';
import { type PublicationStatus, PublicationStatusText } from './PublicationStatus.client';
import { PublishForm } from './PublishForm.client';

/** What may be done to a text by whoever looks at it, as things are. */
export interface PublishingRights {
  submit: boolean;
  sendBack: boolean;
  publish: boolean;
  withdraw: boolean;
  rename: boolean;
  bin: boolean;
  erase: boolean;
}

export type PublishingActions = Record<
  'submit' | 'sendBack' | 'publish' | 'unpublish' | 'rename' | 'bin' | 'bringBack' | 'erase',
  FormAction
>;

interface PublishingPanelProps {
  storyId: string;
  language: string;
  languageName: string;
  standing: PublicationStatus;
  slug: string;
  version: number;
  reviewers: readonly Reviewer[];
  may: PublishingRights;
  actions: PublishingActions;
  /** This page, and what its address asks to be confirmed. */
  here: string;
  asked: string;
}

/** Where a text stands on its way to readers, and what can be done about it. */
export function PublishingPanel(props: PublishingPanelProps) {
  const { storyId, language, standing, slug, version, may, actions, here, asked, reviewers } =
    props;
  const { t } = useWritingMessages();
  const place = <TextIdFields storyId={storyId} language={language} />;
  const isPublic = standing.state === 'published';
  const saveFirst = useSaveFirst();
  const submitSaved = useSaveFirst((form, { saving }) => {
    form.set('version', String(saving.version));
  });
  return (
    <section className="desk-panel" id="publishing" aria-labelledby="publishing-title">
      <h2 id="publishing-title">{t('publishing.title')}</h2>
      <PublicationStatusText standing={standing} />
      {may.publish && <PublishForm action={actions.publish} {...props} />}
      {may.submit && (
        <Disclosure summary={t('publishing.submit.title')} isOpen={!may.publish}>
          <Form action={actions.submit} id="submit" beforeSending={submitSaved}>
            {place}
            <input type="hidden" name="version" value={version} />
            <Select
              name="reviewForId"
              label={t('publishing.submit.reviewer')}
              defaultValue={standing.reviewForId}
              options={[
                { value: '', label: t('publishing.submit.anyReviewer') },
                ...reviewers.map(({ id, name }) => ({ value: id, label: name })),
              ]}
            />
            <TextArea name="note" label={t('publishing.submit.note')} isOptional rows={3} />
            <SubmitButton kind="plain">{t('publishing.submit.button')}</SubmitButton>
          </Form>
        </Disclosure>
      )}
      {may.sendBack && (
        <Disclosure summary={t('publishing.sendBack.title')}>
          <Form action={actions.sendBack} id="send-back" beforeSending={saveFirst}>
            {place}
            <input type="hidden" name="revisionId" value={standing.toPublish} />
            <TextArea name="note" label={t('publishing.sendBack.note')} isOptional rows={3} />
            <SubmitButton kind="plain">{t('publishing.sendBack.button')}</SubmitButton>
          </Form>
        </Disclosure>
      )}
      {may.rename && (
        <Disclosure summary={t('publishing.rename.title')}>
          <Form action={actions.rename} id="rename" beforeSending={saveFirst}>
            {place}
            <Field
              name="slug"
              label={t('publishing.rename.slug')}
              hint={t('publishing.rename.hint')}
              defaultValue={slug}
              dir="auto"
              autoComplete="off"
            />
            <SubmitButton kind="plain">{t('publishing.rename.button')}</SubmitButton>
          </Form>
        </Disclosure>
      )}
      {may.withdraw && (
        <Disclosure
          summary={isPublic ? t('publishing.withdraw.title') : t('publishing.withdraw.reasons')}
        >
          <Form action={actions.unpublish} id="withdraw" beforeSending={saveFirst}>
            {place}
            <p>{t('publishing.withdraw.words')}</p>
            <TextArea
              name="reason"
              label={t('publishing.withdraw.reason')}
              hint={t('publishing.withdraw.reasonHint')}
              isOptional
              rows={2}
              lang={language}
              dir="auto"
              defaultValue={standing.withdrawalReason}
            />
            <TextArea
              name="note"
              label={t('publishing.withdraw.note')}
              isOptional
              rows={2}
              defaultValue={standing.withdrawalNote}
            />
            <SubmitButton kind="grave">
              {isPublic ? t('publishing.withdraw.button') : t('publishing.withdraw.again')}
            </SubmitButton>
          </Form>
        </Disclosure>
      )}
      {may.bin &&
        (standing.isBinned ? (
          <Form action={actions.bringBack} id="bring-back" beforeSending={saveFirst}>
            {place}
            <SubmitButton kind="plain">{t('publishing.bin.bringBack')}</SubmitButton>
          </Form>
        ) : (
          <ConfirmDialog
            label={t('publishing.bin.button')}
            kind="quiet"
            title={t('publishing.bin.title')}
            confirm={t('publishing.bin.button')}
            action={actions.bin}
            values={{ storyId, language }}
            askHref={`${here}?ask=bin#publishing`}
            backHref={here}
            isAsked={asked === 'bin'}
          >
            <p>{t('publishing.bin.words')}</p>
          </ConfirmDialog>
        ))}
      {may.erase && <Erasure {...props} action={actions.erase} />}
    </section>
  );
}
