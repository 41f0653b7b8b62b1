import { Checkbox } from '@/components/admin/ui/forms/Checkbox.client';
import { Form } from '@/components/admin/ui/forms/Form.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import { getStaffT } from '@/i18n/staff/translate';

interface MentionsPartProps {
  language: string;
  isWanted: boolean;
  action: FormAction;
}

/** Whether mentions in comments also come by mail. */
export function MentionsPart({ language, isWanted, action }: MentionsPartProps) {
  const t = getStaffT(language);
  return (
    <section aria-labelledby="mentions-title">
      <h2 id="mentions-title">{t('account.mentions.title')}</h2>
      <Form action={action} id="mentions">
        <Checkbox
          name="mentionMail"
          value="yes"
          label={t('account.mentions.mail')}
          defaultChecked={isWanted}
        />
        <p>
          <SubmitButton kind="plain">{t('account.save')}</SubmitButton>
        </p>
      </Form>
    </section>
  );
}
