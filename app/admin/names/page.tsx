import type { Metadata } from 'next';
import { adminLanguage } from '@/app/admin/_http/admin-language';
import { requireStaff } from '@/auth/staff';
import { NamesPage } from '@/components/admin/names/NamesPage';
import { NAME_KINDS } from '@/domain/names/name';
import { findNameLines, listNameLines } from '@/domain/names/staff-queries';
import { mayDo } from '@/domain/permissions/permissions';
import { getStaffT } from '@/i18n/staff/translate';
import { begin } from './actions';

interface PageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  const staff = await requireStaff('name.see');
  return { title: getStaffT(await adminLanguage(staff))('names.title') };
}

export default async function Page({ searchParams }: PageProps) {
  const staff = await requireStaff('name.see');
  const language = await adminLanguage(staff);
  const { q, kind: asked, page } = await searchParams;
  const words = typeof q === 'string' ? q.trim().slice(0, 200) : '';
  const kind = NAME_KINDS.find((each) => each === asked) ?? null;
  return (
    <NamesPage
      language={language}
      lines={
        words
          ? await findNameLines(staff, words, language, kind)
          : await listNameLines(staff, language, kind)
      }
      words={words}
      kind={kind}
      page={/^\d{1,6}$/.test(String(page)) ? Math.max(1, Number(page)) : 1}
      begin={mayDo(staff, 'name.change') ? begin : null}
    />
  );
}
