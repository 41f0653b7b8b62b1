import type { Metadata } from 'next';
import { adminLanguage } from '@/app/admin/_http/admin-language';
import { readSettings } from '@/app/frame';
import { requireStaff } from '@/auth/staff';
import { answerWith } from '@/cache/context';
import { StaffProblem } from '@/components/admin/frame/StaffProblem';
import { SubscriberPage } from '@/components/admin/subscribers/SubscriberPage';
import { listCollections } from '@/domain/collections/queries';
import { mailIsOn } from '@/domain/mail/mail';
import { listScopeNames } from '@/domain/subscriptions/scope-name-queries';
import { getListedSubscriber } from '@/domain/subscriptions/staff-queries';
import { listTopicLines } from '@/domain/topics/staff-queries';
import { getStaffT } from '@/i18n/staff/translate';
import { change, remove, sendLink } from '../actions';

interface PageProps {
  params: Promise<{ subscriber: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const staff = await requireStaff('subscriber.see');
  return { title: getStaffT(await adminLanguage(staff))('subscribers.title') };
}

export default async function Page({ params }: PageProps) {
  const staff = await requireStaff('subscriber.see');
  const language = await adminLanguage(staff);
  const found = await getListedSubscriber(staff, (await params).subscriber);
  if (!found) {
    answerWith(404);
    return <StaffProblem language={language} problem="missing" />;
  }
  const { timeZone, languages } = await readSettings();
  const names = await listScopeNames(found.subscriber.scopes, language);
  return (
    <SubscriberPage
      {...{ ...found, language, timeZone, names, remove, sendLink }}
      isMailed={mailIsOn()}
      change={{
        topics: await listTopicLines(staff, language),
        collections: await listCollections(language),
        languages,
        change,
      }}
    />
  );
}
