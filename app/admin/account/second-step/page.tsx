import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { adminLanguage } from '@/app/admin/_http/admin-language';
import { readSettings } from '@/app/frame';
import { reauthenticationPath } from '@/auth/next-path';
import { needsReauthentication, requireStaff } from '@/auth/staff';
import { SecondStepPage } from '@/components/admin/account/SecondStepPage';
import { ACCOUNT_PATH, SECOND_STEP_PATH } from '@/domain/addresses/staff-address';
import { inLanguage } from '@/domain/settings/settings';
import { ownAccount } from '@/domain/sign-in/account-queries';
import { offerFor } from '@/domain/sign-in/second-factor-queries';
import { totpAddress } from '@/domain/sign-in/totp';
import { getStaffT } from '@/i18n/staff/translate';
import { turnOn } from '../actions';

export async function generateMetadata(): Promise<Metadata> {
  const staff = await requireStaff('account.secure');
  return { title: getStaffT(await adminLanguage(staff))('account.secondStep.title') };
}

/** Enables the second factor; identity was confirmed before, since that changes what is shown. */
export default async function Page() {
  const staff = await requireStaff('account.secure');
  if (needsReauthentication(staff, 'account.secure', Date.now())) {
    redirect(reauthenticationPath(SECOND_STEP_PATH));
  }
  if ((await ownAccount(staff.staffId)).hasSecondFactor) redirect(ACCOUNT_PATH);
  const language = await adminLanguage(staff);
  const settings = await readSettings();
  const archive = inLanguage(settings.names, language, settings);
  const { secret, recoveryCodes } = await offerFor(staff);
  const address = totpAddress(secret, archive, staff.email);
  return <SecondStepPage {...{ language, secret, recoveryCodes, address }} action={turnOn} />;
}
