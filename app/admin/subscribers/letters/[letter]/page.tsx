import type { Metadata } from 'next';
import { adminLanguage } from '@/app/admin/_http/admin-language';
import { readSettings } from '@/app/frame';
import { requireStaff } from '@/auth/staff';
import { answerWith } from '@/cache/context';
import { StaffProblem } from '@/components/admin/frame/StaffProblem';
import { LetterPage } from '@/components/admin/subscribers/letters/LetterPage';
import { listCollections } from '@/domain/collections/queries';
import { dayOn } from '@/domain/dates/wall-clock';
import { languagesOf } from '@/domain/letters/letter';
import { getLetter } from '@/domain/letters/queries';
import { readScope } from '@/domain/subscriptions/scope';
import { listScopeNames } from '@/domain/subscriptions/scope-name-queries';
import { listTopicLines } from '@/domain/topics/staff-queries';
import { getStaffT } from '@/i18n/staff/translate';
import * as actions from '../actions';

interface PageProps {
  params: Promise<{ letter: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  const staff = await requireStaff('subscription.change');
  return { title: getStaffT(await adminLanguage(staff))('letters.letter') };
}

export default async function Page({ params, searchParams }: PageProps) {
  const staff = await requireStaff('subscription.change');
  const language = await adminLanguage(staff);
  const letter = await getLetter(staff, (await params).letter);
  if (!letter) {
    answerWith(404);
    return <StaffProblem language={language} problem="missing" />;
  }
  const { timeZone, languages } = await readSettings();
  const offered = languagesOf(letter, languages);
  const asked = (await searchParams).language;
  const shown = offered.find((each) => each === asked) ?? letter.texts[0]?.language;
  const scope = readScope(letter.scope);
  return (
    <LetterPage
      language={language}
      timeZone={timeZone}
      today={dayOn(Date.now(), timeZone)}
      letter={letter}
      languages={offered}
      shown={shown ?? offered.find((each) => each === language) ?? offered[0] ?? language}
      names={await listScopeNames(scope ? [scope] : [], language)}
      topics={await listTopicLines(staff, language)}
      collections={await listCollections(language)}
      actions={actions}
    />
  );
}
