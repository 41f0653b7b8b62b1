import { Form } from '@/components/admin/ui/forms/Form.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import { getStaffT } from '@/i18n/staff/translate';
import { RecoveryCodes } from './RecoveryCodes';

interface CodesPageProps {
  language: string;
  recoveryCodes: readonly string[];
  action: FormAction;
}

/** Newly created recovery codes, shown once. */
export function CodesPage({ language, recoveryCodes, action }: CodesPageProps) {
  const t = getStaffT(language);
  return (
    <>
      <h1>{t('account.secondStep.newCodes')}</h1>
      <p>{t('account.secondStep.keep')}</p>
      <RecoveryCodes {...{ language }} codes={recoveryCodes} />
      <Form action={action} id="codes">
        <p>
          <SubmitButton>{t('account.secondStep.kept')}</SubmitButton>
        </p>
      </Form>
    </>
  );
}
