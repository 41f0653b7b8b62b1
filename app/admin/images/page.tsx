import type { Metadata } from 'next';
import { mayEver, requireStaff } from '@/auth/staff';
import { Library } from '@/components/admin/images/Library';
import { readFilter } from '@/domain/images/library';
import { listLibrary } from '@/domain/images/library-queries';
import { mayDo } from '@/domain/permissions/permissions';
import { INTERFACE_LANGUAGES } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';
import { queryOf, type SearchParams } from './query';

interface PageProps {
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata(): Promise<Metadata> {
  const { interfaceLanguage } = await requireStaff('image.see');
  return { title: getStaffT(interfaceLanguage)('images.title') };
}

export default async function Page({ searchParams }: PageProps) {
  const staff = await requireStaff('image.see');
  const query = queryOf(await searchParams);
  const language = staff.interfaceLanguage;
  const filter = readFilter(query);
  const after = query.get('after') ?? '';
  return (
    <Library
      language={language}
      filter={filter}
      found={await listLibrary(staff, filter, language, after)}
      isLater={after !== ''}
      mayAdd={mayDo(staff, 'image.add')}
      mayDescribe={mayEver(staff, 'image.describe')}
      languages={INTERFACE_LANGUAGES}
    />
  );
}
