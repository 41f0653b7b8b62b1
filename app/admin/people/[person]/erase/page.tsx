import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { adminLanguage } from '@/app/admin/_http/admin-language';
import { formerName } from '@/app/admin/_http/former-name';
import { erase } from '@/app/admin/people/actions';
import { reauthenticationPath } from '@/auth/next-path';
import { needsReauthentication, requireStaff } from '@/auth/staff';
import { answerWith } from '@/cache/context';
import { StaffProblem } from '@/components/admin/frame/StaffProblem';
import { ErasurePage } from '@/components/admin/people/ErasurePage';
import { ACCOUNT_ERASURE_PATH, erasurePath } from '@/domain/addresses/staff-address';
import { getErasure, listSuccessors } from '@/domain/people/erasure-queries';
import { getStaffT } from '@/i18n/staff/translate';

interface PageProps {
  params: Promise<{ person: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const staff = await requireStaff('staff.change');
  return { title: getStaffT(await adminLanguage(staff))('people.erase.link') };
}

/** Erases another user's account. */
export default async function Page({ params }: PageProps) {
  const staff = await requireStaff('staff.change');
  const { person } = await params;
  if (person === staff.staffId) redirect(ACCOUNT_ERASURE_PATH);
  const now = Date.now();
  if (needsReauthentication(staff, 'staff.change', now)) {
    redirect(reauthenticationPath(erasurePath(person)));
  }
  const language = await adminLanguage(staff);
  const erasure = await getErasure(staff, person, now);
  if (!erasure) {
    answerWith(404);
    return <StaffProblem language={language} problem="missing" />;
  }
  return (
    <ErasurePage
      {...{ language, erasure }}
      successors={await listSuccessors(staff, person)}
      asksPassword={false}
      former={(await formerName())(1)}
      action={erase}
    />
  );
}
