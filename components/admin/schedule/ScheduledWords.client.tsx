'use client';

import { useTranslations } from 'use-intl/react';
import { NOTE } from '@/components/admin/ui/classes';
import { Form } from '@/components/admin/ui/forms/Form.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import { TextIdFields } from '@/components/admin/ui/forms/TextIdFields';
import { Notice } from '@/components/admin/ui/Notice';
import { useMoment } from '@/components/admin/ui/use-moment';
import type { Scheduled } from '@/domain/schedule/schedule';

interface ScheduledWordsProps {
  storyId: string;
  language: string;
  scheduled: Scheduled;
  mayCancel: boolean;
  cancel: FormAction;
}

/** What is scheduled for the text, or why it failed, with a button to cancel. */
export function ScheduledWords(props: ScheduledWordsProps) {
  const { storyId, language, scheduled, mayCancel, cancel } = props;
  const { does, dueAt, setBy, savedAt, problem, reason, announce } = scheduled;
  const t = useTranslations();
  const moment = useMoment();
  const time = moment(dueAt);
  const words = problem ? (
    <Notice kind="problem">
      <p className="problems-title">{t(`schedule.failed.${does}`, { time })}</p>
      <p>{t(`schedule.problem.${problem}`)}</p>
    </Notice>
  ) : (
    <p>
      <strong>{t(`schedule.standing.${does}`, { time, name: setBy })}</strong>{' '}
      {savedAt !== null && t('schedule.standing.saved', { time: moment(savedAt) })}{' '}
      {announce && t(`schedule.standing.announce.${announce}`)}
    </p>
  );
  return (
    <div data-scheduled={does} data-problem={problem || undefined}>
      {words}
      {reason && (
        <blockquote className={NOTE} lang={language} dir="auto">
          {reason}
        </blockquote>
      )}
      {mayCancel && (
        <Form action={cancel} id={`cancel-${does}`}>
          <TextIdFields storyId={storyId} language={language} />
          <input type="hidden" name="does" value={does} />
          <SubmitButton kind="quiet">
            {problem ? t('schedule.forget') : t(`schedule.${does}.cancel`)}
          </SubmitButton>
        </Form>
      )}
    </div>
  );
}
