import type { Metadata } from 'next';
import { adminLanguage } from '@/app/admin/_http/admin-language';
import { answerWith } from '@/cache/context';
import { JoinForm } from '@/components/admin/sign-in/JoinForm';
import { LinkGone } from '@/components/admin/sign-in/LinkGone';
import { findLink } from '@/domain/sign-in/one-time-link-queries';
import { getStaffT } from '@/i18n/staff/translate';
import { setUp } from './actions';

interface Props {
  params: Promise<{ token: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: getStaffT(await adminLanguage(null))('signIn.setup.title') };
}

export default async function Page({ params }: Props) {
  const { token } = await params;
  const language = await adminLanguage(null);
  const link = await findLink(token, 'administrator', Date.now());
  if (link) return <JoinForm {...{ language, token, link }} kind="setup" action={setUp} />;
  answerWith(410);
  return <LinkGone language={language} kind="setup" />;
}
