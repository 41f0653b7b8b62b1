import { momentWords } from '@/components/admin/moment';
import { Checkbox } from '@/components/admin/ui/forms/Checkbox.client';
import { Form } from '@/components/admin/ui/forms/Form.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import { Notice } from '@/components/admin/ui/Notice';
import { Toolbar } from '@/components/admin/ui/Toolbar';
import type { Restored } from '@/domain/maintenance/restored';
import { getStaffT } from '@/i18n/staff/translate';

interface RestoredNoticeProps {
  restored: Restored;
  language: string;
  timeZone: string;
  /** Number of publications and unpublications that became due meanwhile. */
  due: number;
  release: FormAction;
}

/** Says above every page that this is a restored copy which sends nothing yet, and lets it go. */
export function RestoredNotice({
  restored,
  language,
  timeZone,
  due,
  release,
}: RestoredNoticeProps) {
  const t = getStaffT(language);
  const moment = (instant: number) => momentWords(instant, language, timeZone);
  const moments = { restored: moment(restored.at), made: moment(restored.madeAt) };
  return (
    <Notice kind="problem">
      <p className="problems-title">{t('people.restored.title')}</p>
      <p>{t('people.restored.words', moments)}</p>
      <p>{t('schedule.dueWhenActivated', { count: due })}</p>
      <Form action={release} id="release">
        <Checkbox name="dropMail" label={t('people.restored.dropMail')} />
        <Toolbar>
          <SubmitButton kind="plain">{t('people.restored.release')}</SubmitButton>
        </Toolbar>
      </Form>
    </Notice>
  );
}
