import type { Metadata } from 'next';
import { adminLanguage } from '@/app/admin/_http/admin-language';
import { readSettings } from '@/app/frame';
import { requireStaff } from '@/auth/staff';
import { LettersPage } from '@/components/admin/subscribers/letters/LettersPage';
import { dayOn } from '@/domain/dates/wall-clock';
import { listLetters } from '@/domain/letters/queries';
import { readScope } from '@/domain/subscriptions/scope';
import { listScopeNames } from '@/domain/subscriptions/scope-name-queries';
import { getStaffT } from '@/i18n/staff/translate';
import { begin } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  const staff = await requireStaff('subscription.change');
  return { title: getStaffT(await adminLanguage(staff))('letters.title') };
}

export default async function Page() {
  const staff = await requireStaff('subscription.change');
  const language = await adminLanguage(staff);
  const { timeZone } = await readSettings();
  const letters = await listLetters(staff);
  const scopes = letters.map(({ scope }) => readScope(scope)).filter((each) => each !== null);
  return (
    <LettersPage
      language={language}
      letters={letters}
      names={await listScopeNames(scopes, language)}
      today={dayOn(Date.now(), timeZone)}
      begin={begin}
    />
  );
}
