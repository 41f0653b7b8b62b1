'use client';

import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';
import { DecisionForm } from '@/components/admin/comments/DecisionForm.client';
import { ConfirmDialog } from '@/components/admin/ui/ConfirmDialog.client';
import { PANEL } from '@/components/admin/ui/classes';
import { Disclosure } from '@/components/admin/ui/Disclosure';
import { Field } from '@/components/admin/ui/forms/Field.client';
import { Form } from '@/components/admin/ui/forms/Form.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { Select } from '@/components/admin/ui/forms/Select.client';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import { TextArea } from '@/components/admin/ui/forms/TextArea.client';
import { TextIdFields } from '@/components/admin/ui/forms/TextIdFields';
import { useSaveFirst } from '@/components/admin/writing/autosave/use-save-first';
import { useTextEditing } from '@/components/admin/writing/text-editing-context';
import type { Reviewer } from '@/domain/review/reviewer';
import { Erasure } from './Erasure.client';
import { type PublicationStatus, PublicationStatusText } from './PublicationStatus.client';
import { PublishForm } from './PublishForm.client';

/** What the current user may do with the text in its present state. */
export interface PublishingRights {
  submit: boolean;
  requestChanges: boolean;
  approve: boolean;
  publish: boolean;
  unpublish: boolean;
  rename: boolean;
  trash: boolean;
  erase: boolean;
}

export type PublishingActions = Record<
  'submit' | 'sendBack' | 'publish' | 'unpublish' | 'rename' | 'trash' | 'bringBack' | 'erase',
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
  /** Address of this page, and the action to confirm. */
  here: string;
  asked: string;
  /** Shown before what ends a publication. */
  children?: ReactNode;
}

/** The publication status and the actions that change it. */
export function PublishingPanel(props: PublishingPanelProps) {
  const { storyId, language, slug, version, may, actions, here, asked, reviewers } = props;
  const t = useTranslations();
  const { saving } = useTextEditing();
  // What was saved since the page was made is not public yet either.
  const isAhead = props.standing.isAhead || saving.version !== version;
  const standing = { ...props.standing, isAhead };
  const place = <TextIdFields storyId={storyId} language={language} />;
  const isPublic = standing.state === 'published';
  const saveFirst = useSaveFirst();
  const submitSaved = useSaveFirst((form, { saving }) => {
    form.set('version', String(saving.version));
  });
  return (
    <section className={PANEL} id="publishing" aria-labelledby="publishing-title">
      <h2 id="publishing-title">{t('writing.title')}</h2>
      <PublicationStatusText standing={standing} />
      {may.publish && <PublishForm {...props} action={actions.publish} standing={standing} />}
      {may.submit && (
        <Disclosure summary={t('writing.submit.title')} isOpen={!may.publish}>
          <DecisionForm action={actions.submit} id="submit" beforeSending={submitSaved}>
            {place}
            <input type="hidden" name="version" value={version} />
            <Select
              name="reviewForId"
              label={t('writing.submit.reviewer')}
              defaultValue={standing.reviewForId}
              options={[
                { value: '', label: t('writing.submit.anyReviewer') },
                ...reviewers.map(({ id, name }) => ({ value: id, label: name })),
              ]}
            />
            <TextArea name="note" label={t('writing.submit.note')} isOptional rows={3} />
            <SubmitButton kind="plain">{t('writing.submit.button')}</SubmitButton>
          </DecisionForm>
        </Disclosure>
      )}
      {may.requestChanges && (
        <Disclosure summary={t('writing.sendBack.title')}>
          <DecisionForm action={actions.sendBack} id="send-back" beforeSending={saveFirst}>
            {place}
            <input type="hidden" name="revisionId" value={standing.toPublish} />
            <TextArea
              name="note"
              label={t('writing.sendBack.note')}
              hint={standing.isSender ? undefined : t('writing.sendBack.noteHint')}
              isOptional={standing.isSender}
              required={!standing.isSender}
              rows={3}
            />
            <SubmitButton kind="plain">{t('writing.sendBack.button')}</SubmitButton>
          </DecisionForm>
        </Disclosure>
      )}
      {props.children}
      {may.rename && (
        <Disclosure summary={t('writing.rename.title')}>
          <Form action={actions.rename} id="rename" beforeSending={saveFirst}>
            {place}
            <Field
              name="slug"
              label={t('writing.rename.slug')}
              hint={t('writing.rename.hint')}
              defaultValue={slug}
              dir="auto"
              autoComplete="off"
            />
            <SubmitButton kind="plain">{t('writing.rename.button')}</SubmitButton>
          </Form>
        </Disclosure>
      )}
      {may.unpublish && (
        <Disclosure
          summary={isPublic ? t('writing.withdraw.title') : t('writing.withdraw.reasons')}
        >
          <Form action={actions.unpublish} id="withdraw" beforeSending={saveFirst}>
            {place}
            <p>{t('writing.withdraw.words')}</p>
            <TextArea
              name="reason"
              label={t('writing.withdraw.reason')}
              hint={t('writing.withdraw.reasonHint')}
              isOptional
              rows={2}
              lang={language}
              dir="auto"
              defaultValue={standing.withdrawal?.reason}
            />
            <TextArea
              name="note"
              label={t('writing.withdraw.note')}
              isOptional
              rows={2}
              defaultValue={standing.withdrawal?.note}
            />
            <SubmitButton kind="grave">
              {isPublic ? t('writing.withdraw.button') : t('writing.withdraw.again')}
            </SubmitButton>
          </Form>
        </Disclosure>
      )}
      {may.trash &&
        (standing.isTrashed ? (
          <Form action={actions.bringBack} id="bring-back" beforeSending={saveFirst}>
            {place}
            <SubmitButton kind="plain">{t('writing.trash.bringBack')}</SubmitButton>
          </Form>
        ) : (
          <ConfirmDialog
            label={t('writing.trash.button')}
            kind="quiet"
            title={t('writing.trash.title')}
            confirm={t('writing.trash.button')}
            action={actions.trash}
            values={{ storyId, language }}
            askHref={`${here}?ask=trash#publishing`}
            backHref={here}
            isAsked={asked === 'trash'}
          >
            <p>{t('writing.trash.words')}</p>
          </ConfirmDialog>
        ))}
      {may.erase && <Erasure {...props} action={actions.erase} />}
    </section>
  );
}
