import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { adminLanguage } from '@/app/admin/_http/admin-language';
import { nextPath, withNext } from '@/auth/next-path';
import { currentSession } from '@/auth/session';
import { SignInForm } from '@/components/admin/sign-in/SignInForm';
import { SECOND_FACTOR_PATH } from '@/domain/addresses/staff-address';
import { getStaffT } from '@/i18n/staff/translate';
import { signIn } from './actions';
import { providerWay } from './provider/provider-way';

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: getStaffT(await adminLanguage(null))('signIn.title') };
}

export default async function Page({ searchParams }: Props) {
  const { next: wanted, problem } = await searchParams;
  const next = nextPath(typeof wanted === 'string' ? wanted : null);
  const session = await currentSession();
  if (session) redirect(session.stage === 'full' ? next : withNext(SECOND_FACTOR_PATH, next));
  return (
    <SignInForm
      language={await adminLanguage(null)}
      next={next}
      action={signIn}
      provider={await providerWay()}
      problem={problem === 'unknown' || problem === 'failed' ? problem : null}
    />
  );
}
