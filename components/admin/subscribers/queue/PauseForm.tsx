import { momentWords } from '@/components/admin/moment';
import { Form } from '@/components/admin/ui/forms/Form.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import { Notice } from '@/components/admin/ui/Notice';
import { getStaffT } from '@/i18n/staff/translate';

interface PauseFormProps {
  language: string;
  timeZone: string;
  /** Null while mails are sent. */
  paused: { at: number; by: string } | null;
  pause: FormAction;
  resume: FormAction;
}

/** Pauses all mails to subscribers, or continues them. */
export function PauseForm({ language, timeZone, paused, pause, resume }: PauseFormProps) {
  const t = getStaffT(language);
  if (!paused) {
    return (
      <Form action={pause} id="pause" label={t('subscribers.queue.pause')}>
        <p className="hint">{t('subscribers.queue.pauseHint')}</p>
        <SubmitButton kind="plain">{t('subscribers.queue.pause')}</SubmitButton>
      </Form>
    );
  }
  const time = momentWords(paused.at, language, timeZone);
  return (
    <Form action={resume} id="resume" label={t('subscribers.queue.resume')}>
      <Notice>
        <p>{t('subscribers.queue.paused', { time, name: paused.by || t('audit.program') })}</p>
      </Notice>
      <SubmitButton>{t('subscribers.queue.resume')}</SubmitButton>
    </Form>
  );
}
