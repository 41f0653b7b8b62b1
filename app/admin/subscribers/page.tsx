import type { Metadata } from 'next';
import { adminLanguage } from '@/app/admin/_http/admin-language';
import { readSettings } from '@/app/frame';
import { requireStaff } from '@/auth/staff';
import { SubscribersPage } from '@/components/admin/subscribers/SubscribersPage';
import { listCollections } from '@/domain/collections/queries';
import { mailIsOn } from '@/domain/mail/mail';
import { mayDo } from '@/domain/permissions/permissions';
import { getPauseShown } from '@/domain/subscriber-mails/delivery-queries';
import { listScopeNames } from '@/domain/subscriptions/scope-name-queries';
import { countSubscribers, listSubscribers } from '@/domain/subscriptions/staff-queries';
import { listTopicLines } from '@/domain/topics/staff-queries';
import { getStaffT } from '@/i18n/staff/translate';
import { add } from './actions';

interface PageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const MOST_LEFT_OUT = 1_000_000;

export async function generateMetadata(): Promise<Metadata> {
  const staff = await requireStaff('subscription.see');
  return { title: getStaffT(await adminLanguage(staff))('subscribers.title') };
}

export default async function Page({ searchParams }: PageProps) {
  const staff = await requireStaff('subscription.see');
  const language = await adminLanguage(staff);
  const { q, from } = await searchParams;
  const words = typeof q === 'string' ? q : '';
  const leftOut = Math.min(MOST_LEFT_OUT, Math.trunc(Number(from)) || 0);
  const { timeZone, languages } = await readSettings();
  const counts = await countSubscribers(staff, Date.now(), timeZone);
  const list = mayDo(staff, 'subscriber.see')
    ? await listSubscribers(staff, words, Math.max(0, leftOut))
    : null;
  const mayAdd = mayDo(staff, 'subscriber.change');
  const followed = [
    ...counts.scopes.map(({ scope }) => scope),
    ...(list?.subscribers.flatMap(({ scopes }) => scopes) ?? []),
  ];
  return (
    <SubscribersPage
      language={language}
      timeZone={timeZone}
      isMailed={mailIsOn()}
      isPaused={(await getPauseShown(staff)) !== null}
      counts={counts}
      names={await listScopeNames(followed, language)}
      list={list}
      words={words}
      from={Math.max(0, leftOut)}
      may={{
        change: mayAdd,
        export: mayDo(staff, 'subscriber.export'),
      }}
      topics={mayAdd ? await listTopicLines(staff, language) : []}
      collections={mayAdd ? await listCollections(language) : []}
      languages={languages}
      add={add}
    />
  );
}
