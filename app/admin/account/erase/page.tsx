import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { adminLanguage } from '@/app/admin/_http/admin-language';
import { formerName } from '@/app/admin/_http/former-name';
import { eraseOwn } from '@/app/admin/account/actions';
import { reauthenticationPath } from '@/auth/next-path';
import { needsReauthentication, requireStaff } from '@/auth/staff';
import { ErasurePage } from '@/components/admin/people/ErasurePage';
import { ACCOUNT_ERASURE_PATH, ACCOUNT_PATH } from '@/domain/addresses/staff-address';
import { getOwnErasure } from '@/domain/people/erasure-queries';
import { ownAccount } from '@/domain/sign-in/account-queries';
import { getStaffT } from '@/i18n/staff/translate';

export async function generateMetadata(): Promise<Metadata> {
  const staff = await requireStaff('account.secure');
  return { title: getStaffT(await adminLanguage(staff))('people.erase.titleOwn') };
}

/** Erases the user's own account. */
export default async function Page() {
  const staff = await requireStaff('account.secure');
  const now = Date.now();
  if (needsReauthentication(staff, 'account.secure', now)) {
    redirect(reauthenticationPath(ACCOUNT_ERASURE_PATH));
  }
  const erasure = await getOwnErasure(staff, now);
  if (!erasure) redirect(ACCOUNT_PATH);
  const language = await adminLanguage(staff);
  return (
    <ErasurePage
      {...{ language, erasure }}
      successors={null}
      asksPassword={(await ownAccount(staff.staffId)).hasPassword}
      former={(await formerName())(1)}
      action={eraseOwn}
    />
  );
}
