import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { adminLanguage } from '@/app/admin/_http/admin-language';
import { nextPath, signInPath } from '@/auth/next-path';
import { currentStaff } from '@/auth/staff';
import { ReauthenticationForm } from '@/components/admin/sign-in/ReauthenticationForm';
import { ownAccount } from '@/domain/sign-in/account-queries';
import { getStaffT } from '@/i18n/staff/translate';
import { confirmIdentity } from '../actions';
import { providerWay } from '../provider/provider-way';

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return {
    title: getStaffT(await adminLanguage(await currentStaff()))('signIn.reauthentication.title'),
  };
}

/** Form to confirm the user's identity before a serious action. */
export default async function Page({ searchParams }: Props) {
  const { next: wanted } = await searchParams;
  const next = nextPath(typeof wanted === 'string' ? wanted : null);
  const staff = await currentStaff();
  if (!staff) redirect(signInPath(next));
  return (
    <ReauthenticationForm
      language={await adminLanguage(staff)}
      next={next}
      action={confirmIdentity}
      account={await ownAccount(staff.staffId)}
      provider={await providerWay()}
    />
  );
}
