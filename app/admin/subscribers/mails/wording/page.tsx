import type { Metadata } from 'next';
import { connection } from 'next/server';
import { adminLanguage } from '@/app/admin/_http/admin-language';
import { requireStaff } from '@/auth/staff';
import { WordingPage } from '@/components/admin/subscribers/wording/WordingPage';
import { getStoredWording } from '@/domain/mail-wording/queries';
import { INTERFACE_LANGUAGES } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';
import * as actions from './actions';

interface PageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  const staff = await requireStaff('site.change');
  return { title: getStaffT(await adminLanguage(staff))('mailWording.title') };
}

export default async function Page({ searchParams }: PageProps) {
  await connection();
  const staff = await requireStaff('site.change');
  const language = await adminLanguage(staff);
  const asked = (await searchParams).language;
  const named = INTERFACE_LANGUAGES.find((each) => each === asked) ?? language;
  return <WordingPage {...{ language, named, actions }} stored={await getStoredWording()} />;
}
