import { ButtonLink } from '@/components/admin/ui/Button';
import { Form } from '@/components/admin/ui/forms/Form.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import { CODES_PATH, SECOND_STEP_PATH } from '@/domain/addresses/staff-address';
import type { OwnAccount } from '@/domain/sign-in/account';
import { getStaffT } from '@/i18n/staff/translate';

interface SecondStepPartProps {
  language: string;
  account: Pick<OwnAccount, 'hasSecondFactor' | 'recoveryCodesLeft'>;
  action: FormAction;
}

/** Shows whether sign-in needs a second factor, and the way to enable or disable it. */
export function SecondStepPart({ language, account, action }: SecondStepPartProps) {
  const t = getStaffT(language);
  return (
    <section aria-labelledby="second-step-title">
      <h2 id="second-step-title">{t('account.secondStep.title')}</h2>
      {account.hasSecondFactor ? (
        <>
          <p>
            {t('account.secondStep.on')}{' '}
            {t('account.secondStep.left', { count: account.recoveryCodesLeft })}
          </p>
          <p>
            <ButtonLink href={CODES_PATH}>{t('account.secondStep.newCodes')}</ButtonLink>
          </p>
          <Form action={action} id="second-step">
            <p>
              <SubmitButton kind="grave">{t('account.secondStep.turnOff')}</SubmitButton>
            </p>
          </Form>
        </>
      ) : (
        <>
          <p>{t('account.secondStep.off')}</p>
          <p>
            <ButtonLink href={SECOND_STEP_PATH}>{t('account.secondStep.turnOn')}</ButtonLink>
          </p>
        </>
      )}
    </section>
  );
}
