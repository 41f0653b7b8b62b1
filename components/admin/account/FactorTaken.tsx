import { ButtonLink } from '@/components/admin/ui/Button';
import { Notice } from '@/components/admin/ui/Notice';
import { getStaffT } from '@/i18n/staff/translate';

/** Proposes a new second factor to somebody whose lost one was taken away. */
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
