import { Form } from '@/components/admin/ui/forms/Form.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { SeenField } from '@/components/admin/ui/forms/SeenField.client';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import { Notice } from '@/components/admin/ui/Notice';
import { seenPrint } from '@/domain/forms/seen';
import type { HouseStyle } from '@/domain/house-style/house-style';
import { getStaffT } from '@/i18n/staff/translate';

interface StyleStateProps {
  language: string;
  draft: HouseStyle | null;
  publishDraft: FormAction;
  discardDraft: FormAction;
}

/** Whether the house style has a draft, and what can be done with it. */
export function StyleState({ language, draft, publishDraft, discardDraft }: StyleStateProps) {
  const t = getStaffT(language);
  return (
    <section className="section">
      <Notice>
        <p>{t(draft ? 'houseStyle.isDraft' : 'houseStyle.isPublic')}</p>
      </Notice>
      {draft && (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2 py-2">
          <Form action={publishDraft} label={t('houseStyle.publish')}>
            <SeenField value={seenPrint(draft)} />
            <SubmitButton>{t('houseStyle.publish')}</SubmitButton>
          </Form>
          <Form action={discardDraft} label={t('houseStyle.discard')}>
            <SeenField value={seenPrint(draft)} />
            <SubmitButton kind="plain">{t('houseStyle.discard')}</SubmitButton>
          </Form>
        </div>
      )}
    </section>
  );
}
