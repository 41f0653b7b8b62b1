import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { adminLanguage } from '@/app/admin/_http/admin-language';
import { providerWay } from '@/app/admin/sign-in/provider/provider-way';
import { errandCookie, errandIn } from '@/auth/errand';
import { answerWith } from '@/cache/context';
import { JoinForm } from '@/components/admin/sign-in/JoinForm';
import { LinkGone } from '@/components/admin/sign-in/LinkGone';
import { findLink } from '@/domain/sign-in/one-time-link-queries';
import { readProviderNewcomer } from '@/domain/sign-in/sign-in-form';
import { say } from '@/i18n/staff/say';
import { getStaffT } from '@/i18n/staff/translate';
import { join } from './actions';

interface Props {
  params: Promise<{ token: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: getStaffT(await adminLanguage(null))('signIn.join.title') };
}

export default async function Page({ params }: Props) {
  const { token } = await params;
  const language = await adminLanguage(null);
  const link = await findLink(token, 'invite', Date.now());
  if (link) {
    const provider = await providerWay();
    const typed = await typedBefore(language, token, link.email);
    return <JoinForm {...{ language, token, link, provider, typed }} kind="join" action={join} />;
  }
  answerWith(410);
  return <LinkGone language={language} kind="join" />;
}

/** What was typed before on the way to the sign-in provider, with its problems. */
async function typedBefore(language: string, token: string, invited: string) {
  const errand = errandIn((await cookies()).get(errandCookie())?.value);
  if (errand?.for !== 'joining' || errand.token !== token) return null;
  const { name, email } = errand;
  const form = new FormData();
  form.set('name', name);
  form.set('email', email);
  const read = readProviderNewcomer(form, invited);
  const problems = read.ok ? [] : Object.values(read.problems).map((each) => say(language, each));
  return { name, email, problems };
}
