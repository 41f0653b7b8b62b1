import { Choices } from '@/components/admin/ui/forms/Choices.client';
import { Form } from '@/components/admin/ui/forms/Form.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import { TEXT_EVENTS, type TextEvent } from '@/domain/access/text-event';
import { getStaffT } from '@/i18n/staff/translate';

interface MailsPartProps {
  language: string;
  /** Events that are mailed to the user. */
  mailed: readonly TextEvent[];
  action: FormAction;
}

/** Form in which the user chooses the events of their texts that are mailed. */
export function MailsPart({ language, mailed, action }: MailsPartProps) {
  const t = getStaffT(language);
  const options = TEXT_EVENTS.map((value) => ({
    value,
    label: t(`notifications.switches.${value}`),
  }));
  return (
    <section aria-labelledby="mails-title">
      <h2 id="mails-title">{t('notifications.switches.title')}</h2>
      <p>{t('notifications.switches.hint')}</p>
      <Form action={action} id="mails">
        <Choices
          name="events"
          kind="several"
          label={t('notifications.switches.legend')}
          options={options}
          chosen={mailed}
        />
        <p>
          <SubmitButton>{t('notifications.switches.save')}</SubmitButton>
        </p>
      </Form>
    </section>
  );
}
