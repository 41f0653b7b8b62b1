import { ButtonLink } from '@/components/admin/ui/Button';
import { HOME_PATH } from '@/domain/addresses/staff-address';
import { getStaffT } from '@/i18n/staff/translate';

interface StaffProblemProps {
  language: string;
  problem: 'forbidden' | 'missing' | 'broken';
}

/** A page for errors in the staff's site, with links that help. */
export function StaffProblem({ language, problem }: StaffProblemProps) {
  const t = getStaffT(language);
  return (
    <>
      <h1>{t(`frame.problem.${problem}.title`)}</h1>
      <p>{t(`frame.problem.${problem}.words`)}</p>
      <p>
        <ButtonLink href={HOME_PATH}>{t('frame.problem.back')}</ButtonLink>
      </p>
    </>
  );
}
