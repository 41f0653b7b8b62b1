import type { Metadata } from 'next';
import { adminLanguage } from '@/app/admin/_http/admin-language';
import { currentStaff } from '@/auth/staff';
import { ForgottenForm } from '@/components/admin/sign-in/ForgottenForm';
import { mailIsOn } from '@/domain/mail/mail';
import { getStaffT } from '@/i18n/staff/translate';
import { askForLink } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: getStaffT(await adminLanguage(await currentStaff()))('signIn.forgot') };
}

export default async function Page() {
  const language = await adminLanguage(await currentStaff());
  return <ForgottenForm language={language} action={mailIsOn() ? askForLink : null} />;
}
