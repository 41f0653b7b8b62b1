import type { Metadata } from 'next';
import { adminLanguage } from '@/app/admin/_http/admin-language';
import { requireStaff } from '@/auth/staff';
import { MemoryPage } from '@/components/admin/memory/MemoryPage';
import { glossaryLanguages } from '@/domain/glossary/glossary';
import { readPair } from '@/domain/glossary/pair';
import { listWrittenLanguages } from '@/domain/people/people-queries';
import { mayDo } from '@/domain/permissions/permissions';
import { findSentence, listSentences } from '@/domain/translation-memory/queries';
import { getStaffT } from '@/i18n/staff/translate';
import { change, remove } from './actions';

interface PageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  const staff = await requireStaff('memory.see');
  return { title: getStaffT(await adminLanguage(staff))('memory.title') };
}

export default async function Page({ searchParams }: PageProps) {
  const staff = await requireStaff('memory.see');
  const language = await adminLanguage(staff);
  const query = await searchParams;
  const one = (name: string) => (typeof query[name] === 'string' ? query[name].trim() : '');
  const filter = { ...readPair(query), words: one('words').slice(0, 200) };
  const { sentences, next } = await listSentences(staff, filter, one('before'));
  const languages = glossaryLanguages(await listWrittenLanguages());
  const targets = languages.filter((tag) => mayDo(staff, 'memory.change', { language: tag }));
  const edited = one('edit') ? await findSentence(staff, one('edit')) : null;
  return (
    <MemoryPage
      {...{ language, filter, languages, targets, sentences, next }}
      before={one('before')}
      edited={edited && targets.includes(edited.targetLanguage) ? edited : null}
      actions={{ change, remove }}
    />
  );
}
