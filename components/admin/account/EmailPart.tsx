import { momentWords } from '@/components/admin/moment';
import { Field } from '@/components/admin/ui/forms/Field.client';
import { Form } from '@/components/admin/ui/forms/Form.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import type { Staff } from '@/domain/permissions/staff';
import { getStaffT } from '@/i18n/staff/translate';

interface EmailPartProps {
  language: string;
  timeZone: string;
  staff: Pick<Staff, 'email' | 'role'>;
  /** Whether the site sends mail. */
  isMailed: boolean;
  /** The address that waits for confirmation. */
  pending: { email: string; endsAt: number } | null;
  actions: Record<'askForEmail' | 'keepEmail', FormAction>;
}

/** The user's e-mail address, and the change of it. */
export function EmailPart(props: EmailPartProps) {
  const { language, timeZone, staff, isMailed, pending, actions } = props;
  const t = getStaffT(language);
  const mayChange = isMailed || staff.role === 'administrator';
  const words = isMailed ? 'words' : mayChange ? 'alone' : 'noMail';
  return (
    <section aria-labelledby="email-title">
      <h2 id="email-title">{t('account.email.title')}</h2>
      <p>{t(`account.email.${words}`, { email: staff.email })}</p>
      {pending && (
        <Form action={actions.keepEmail} id="keep-email">
          <p>
            {t('account.email.pending', {
              email: pending.email,
              moment: momentWords(pending.endsAt, language, timeZone),
            })}
          </p>
          <p>
            <SubmitButton kind="plain">{t('account.email.cancel')}</SubmitButton>
          </p>
        </Form>
      )}
      {mayChange && (
        <Form action={actions.askForEmail} id="new-email" empties>
          <Field
            name="email"
            type="email"
            label={t('account.email.new')}
            dir="ltr"
            autoComplete="email"
            required
          />
          <p>
            <SubmitButton>{t('account.email.change')}</SubmitButton>
          </p>
        </Form>
      )}
    </section>
  );
}
