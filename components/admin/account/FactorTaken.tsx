import { ButtonLink } from '@/components/admin/ui/Button';
import { Notice } from '@/components/admin/ui/Notice';
import { SECOND_STEP_PATH } from '@/domain/addresses/staff-address';
import { getStaffT } from '@/i18n/staff/translate';

/** Proposes to set up a new second factor after an administrator removed the lost one. */
export function FactorTaken({ language, day }: { language: string; day: string }) {
  const t = getStaffT(language);
  return (
    <Notice>
      <p>{t('account.secondStep.taken', { day })}</p>
      <p>
        <ButtonLink href={SECOND_STEP_PATH}>{t('account.secondStep.anew')}</ButtonLink>
      </p>
    </Notice>
  );
}
