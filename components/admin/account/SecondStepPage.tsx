import { CodeField } from '@/components/admin/sign-in/CodeField';
import { Form } from '@/components/admin/ui/forms/Form.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import { QrCode } from '@/components/stories/QrCode';
import { getStaffT } from '@/i18n/staff/translate';
import { RecoveryCodes } from './RecoveryCodes';

interface SecondStepPageProps {
  language: string;
  /** The `otpauth:` address, shown as a QR code and as text to type. */
  address: string;
  secret: string;
  recoveryCodes: readonly string[];
  action: FormAction;
}

/** Enables the second factor: QR code, recovery codes, and a first code as proof. */
export function SecondStepPage(props: SecondStepPageProps) {
  const { language, address, secret, recoveryCodes, action } = props;
  const t = getStaffT(language);
  return (
    <>
      <h1>{t('account.secondStep.title')}</h1>
      <ol className="grid list-decimal gap-6 ps-6">
        <li>
          <p>{t('account.secondStep.scan')}</p>
          <QrCode text={address} className="my-4 block w-[min(15rem,100%)] bg-[#fff]" />
          <p>
            {t('account.secondStep.key')} <br />
            <code dir="ltr">{secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
          </p>
        </li>
        <li>
          <p>{t('account.secondStep.keep')}</p>
          <RecoveryCodes {...{ language }} codes={recoveryCodes} />
        </li>
        <li>
          <Form action={action} id="turn-on">
            <CodeField language={language} hint={t('account.secondStep.prove')} />
            <p>
              <SubmitButton>{t('account.secondStep.turnOn')}</SubmitButton>
            </p>
          </Form>
        </li>
      </ol>
    </>
  );
}
