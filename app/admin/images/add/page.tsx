import type { Metadata } from 'next';
import { requireStaff } from '@/auth/staff';
import { answerWith } from '@/cache/context';
import { UploadResults } from '@/components/admin/images/UploadResults';
import { libraryImages } from '@/domain/images/library-queries';
import { MOST_FILES } from '@/domain/images/upload';
import { getStaffT } from '@/i18n/staff/translate';
import { queryOf, type SearchParams } from '../query';

interface PageProps {
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata(): Promise<Metadata> {
  const { interfaceLanguage } = await requireStaff('image.add');
  return { title: getStaffT(interfaceLanguage)('images.add') };
}

/** Target of an upload without scripts: result of each file, and the form again. */
export default async function Page({ searchParams }: PageProps) {
  const staff = await requireStaff('image.add');
  const query = queryOf(await searchParams);
  const language = staff.interfaceLanguage;
  const images = (name: string) => libraryImages(query.getAll(name).slice(0, MOST_FILES), language);
  const refused = query.getAll('refused').slice(0, MOST_FILES + 1);
  if (refused.length > 0) answerWith(422);
  return (
    <UploadResults
      language={language}
      added={await images('added')}
      known={await images('known')}
      refused={refused}
    />
  );
}
