import type { Metadata } from 'next';
import { connection } from 'next/server';
import { pageParam } from '@/app/address';
import { adminLanguage } from '@/app/admin/_http/admin-language';
import * as comments from '@/app/admin/stories/[id]/[language]/comments/actions';
import { saveWords } from '@/app/admin/stories/[id]/[language]/words/actions';
import { requireStaff } from '@/auth/staff';
import { answerWith, sendTo } from '@/cache/context';
import { StaffProblem } from '@/components/admin/frame/StaffProblem';
import { translationTitle } from '@/components/admin/translations/page-title';
import { TranslationPage } from '@/components/admin/translations/TranslationPage';
import { textPath } from '@/domain/addresses/staff-address';
import { NotAllowed } from '@/domain/permissions/permissions';
import { notStillRight, stillRight } from './actions';
import { translationPageData } from './translation-page-data';

interface PageProps {
  params: Promise<{ id: string; language: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params, searchParams }: PageProps): Promise<Metadata> {
  await requireStaff('text.write');
  const { id, language } = await params;
  const found = await foundFor(id, language, wantedIn(await searchParams));
  return { title: typeof found === 'string' ? undefined : translationTitle(found) };
}

export default async function Page({ params, searchParams }: PageProps) {
  await connection();
  const staff = await requireStaff('text.write');
  const { id, language } = await params;
  const found = await foundFor(pageParam(id), pageParam(language), wantedIn(await searchParams));
  if (found === 'forbidden') {
    // A user who may not change the text may still read it.
    sendTo(textPath(pageParam(id), pageParam(language)), 303);
    return null;
  }
  if (found === 'missing') {
    answerWith(404);
    return <StaffProblem language={await adminLanguage(staff)} problem="missing" />;
  }
  return (
    <TranslationPage {...found} actions={{ ...comments, saveWords, stillRight, notStillRight }} />
  );
}

/** Data of the page, or the reason for an error page. */
async function foundFor(id: string, language: string, wanted: string) {
  try {
    return (await translationPageData(id, language, wanted)) ?? 'missing';
  } catch (error) {
    if (error instanceof NotAllowed) return 'forbidden';
    throw error;
  }
}

function wantedIn({ from }: Record<string, string | string[] | undefined>): string {
  return [from ?? ''].flat()[0] ?? '';
}
