import { ButtonLink } from '@/components/admin/ui/Button';
import { Notice } from '@/components/admin/ui/Notice';
import { getStaffT } from '@/i18n/staff/translate';

/** Proposes to set up a new second factor after an administrator removed the lost one. */
export function FactorTaken({ language, day }: { language: string; day: string }) {
  const t = getStaffT(language);
  return (
    <Notice>
      <p>{t('account.secondStep.taken', { day })}</p>
      <p>
        <ButtonLink href="/admin/account/second-step">{t('account.secondStep.anew')}</ButtonLink>
      </p>
    </Notice>
  );
}
