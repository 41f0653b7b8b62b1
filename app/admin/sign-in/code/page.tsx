import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { adminLanguage } from '@/app/admin/_http/admin-language';
import { nextPath, signInPath } from '@/auth/next-path';
import { currentSession } from '@/auth/session';
import { CodeForm } from '@/components/admin/sign-in/CodeForm';
import { getStaffT } from '@/i18n/staff/translate';
import { giveCode } from '../actions';

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: getStaffT(await adminLanguage(null))('signIn.code.title') };
}

/** Form for the second factor, after the password. */
export default async function Page({ searchParams }: Props) {
  const { next: wanted } = await searchParams;
  const next = nextPath(typeof wanted === 'string' ? wanted : null);
  const session = await currentSession();
  if (session?.stage !== 'pending') redirect(session ? next : signInPath(next));
  return <CodeForm language={await adminLanguage(session.staff)} next={next} action={giveCode} />;
}
