import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { adminLanguage } from '@/app/admin/_http/admin-language';
import { signInPath } from '@/auth/next-path';
import { currentStaff } from '@/auth/staff';
import { answerWith } from '@/cache/context';
import { ConfirmEmail } from '@/components/admin/sign-in/ConfirmEmail';
import { LinkGone } from '@/components/admin/sign-in/LinkGone';
import { accountName } from '@/domain/sign-in/email-queries';
import { isOthers, linkPath } from '@/domain/sign-in/one-time-link';
import { findLink } from '@/domain/sign-in/one-time-link-queries';
import { getStaffT } from '@/i18n/staff/translate';
import { confirm } from './actions';

interface Props {
  params: Promise<{ token: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: getStaffT(await adminLanguage(null))('account.email.confirmTitle') };
}

export default async function Page({ params }: Props) {
  const { token } = await params;
  const language = await adminLanguage(null);
  const link = await findLink(token, 'email', Date.now());
  const openedBy = (await currentStaff())?.staffId ?? null;
  const isTheirs = link !== null && !isOthers(link, openedBy);
  if (link && !isTheirs && openedBy === null) redirect(signInPath(linkPath('email', token)));
  const name = link?.staffId ? await accountName(link.staffId) : null;
  if (isTheirs && name !== null) {
    return <ConfirmEmail {...{ language, token, name }} email={link.email} action={confirm} />;
  }
  answerWith(410);
  return <LinkGone language={language} kind="email" />;
}
