import type { Metadata } from 'next';
import { adminLanguage } from '@/app/admin/_http/admin-language';
import { requireStaff } from '@/auth/staff';
import { GlossaryPage } from '@/components/admin/glossary/GlossaryPage';
import { glossaryLanguages } from '@/domain/glossary/glossary';
import { readPair } from '@/domain/glossary/pair';
import { findTermById, listTerms } from '@/domain/glossary/queries';
import { listWrittenLanguages } from '@/domain/people/people-queries';
import { mayDo } from '@/domain/permissions/permissions';
import { getStaffT } from '@/i18n/staff/translate';
import { add, change, remove } from './actions';

interface PageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  const staff = await requireStaff('glossary.see');
  return { title: getStaffT(await adminLanguage(staff))('glossary.title') };
}

export default async function Page({ searchParams }: PageProps) {
  const staff = await requireStaff('glossary.see');
  const language = await adminLanguage(staff);
  const query = await searchParams;
  const pair = readPair(query);
  const languages = glossaryLanguages(await listWrittenLanguages());
  const mayChange = (tag: string) => mayDo(staff, 'glossary.change', { language: tag });
  const edited = await findTermById(staff, String(query.edit ?? ''));
  return (
    <GlossaryPage
      language={language}
      pair={pair}
      languages={languages}
      targets={languages.filter(mayChange)}
      terms={await listTerms(staff, pair)}
      edited={edited && mayChange(edited.targetLanguage) ? edited : null}
      actions={{ add, change, remove }}
    />
  );
}
