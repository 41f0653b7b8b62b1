import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { adminLanguage } from '@/app/admin/_http/admin-language';
import { reauthenticationPath } from '@/auth/next-path';
import { needsReauthentication, requireStaff } from '@/auth/staff';
import { CodesPage } from '@/components/admin/account/CodesPage';
import { ACCOUNT_PATH, CODES_PATH } from '@/domain/addresses/staff-address';
import { ownAccount } from '@/domain/sign-in/account-queries';
import { offerFor } from '@/domain/sign-in/second-factor-queries';
import { getStaffT } from '@/i18n/staff/translate';
import { renewCodes } from '../actions';

export async function generateMetadata(): Promise<Metadata> {
  const staff = await requireStaff('account.secure');
  return { title: getStaffT(await adminLanguage(staff))('account.secondStep.newCodes') };
}

/** New recovery codes; valid once the user confirms that they are stored. */
export default async function Page() {
  const staff = await requireStaff('account.secure');
  if (needsReauthentication(staff, 'account.secure', Date.now()))
    redirect(reauthenticationPath(CODES_PATH));
  if (!(await ownAccount(staff.staffId)).hasSecondFactor) redirect(ACCOUNT_PATH);
  const { recoveryCodes } = await offerFor(staff);
  const language = await adminLanguage(staff);
  return <CodesPage {...{ language, recoveryCodes }} action={renewCodes} />;
}
