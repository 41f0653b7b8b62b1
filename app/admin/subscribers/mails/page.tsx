import type { Metadata } from 'next';
import { adminLanguage } from '@/app/admin/_http/admin-language';
import { requireStaff } from '@/auth/staff';
import { MailsPage } from '@/components/admin/subscribers/mails/MailsPage';
import { getLetter } from '@/domain/letters/queries';
import { mailIsOn } from '@/domain/mail/mail';
import { isDraftShownTo } from '@/domain/mail-wording/queries';
import { mayDo } from '@/domain/permissions/permissions';
import { previewedIn } from '@/domain/subscriber-mails/previewed';
import { getStaffT } from '@/i18n/staff/translate';
import { previewMail } from '@/server/mails/mail-preview';
import { test } from './actions';

interface PageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  const staff = await requireStaff('subscription.change');
  return { title: getStaffT(await adminLanguage(staff))('subscribers.mails.title') };
}

export default async function Page({ searchParams }: PageProps) {
  const staff = await requireStaff('subscription.change');
  const language = await adminLanguage(staff);
  const asked = previewedIn(await searchParams, language);
  const letter = asked.letterId ? await getLetter(staff, asked.letterId) : null;
  const shown = { ...asked, letterId: letter?.id ?? '' };
  const isDraft = await isDraftShownTo(staff);
  return (
    <MailsPage
      language={language}
      shown={shown}
      preview={await previewMail(shown, Date.now(), isDraft ? 'draft' : 'published')}
      isMailed={mailIsOn()}
      email={staff.email}
      wording={{ mayChange: mayDo(staff, 'site.change'), isDraft }}
      test={test}
    />
  );
}
