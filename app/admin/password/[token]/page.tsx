import type { Metadata } from 'next';
import { adminLanguage } from '@/app/admin/_http/admin-language';
import { answerWith } from '@/cache/context';
import { LinkGone } from '@/components/admin/sign-in/LinkGone';
import { NewPasswordForm } from '@/components/admin/sign-in/NewPasswordForm';
import { findLink } from '@/domain/sign-in/one-time-link-queries';
import { getStaffT } from '@/i18n/staff/translate';
import { setPassword } from '../actions';

interface Props {
  params: Promise<{ token: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: getStaffT(await adminLanguage(null))('signIn.newPassword.title') };
}

export default async function Page({ params }: Props) {
  const { token } = await params;
  const language = await adminLanguage(null);
  const link = await findLink(token, 'password', Date.now());
  if (link?.staffId) return <NewPasswordForm {...{ language, token }} action={setPassword} />;
  answerWith(410);
  return <LinkGone language={language} kind="password" />;
}
