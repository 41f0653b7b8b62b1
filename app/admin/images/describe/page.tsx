import type { Metadata } from 'next';
import { requireStaff } from '@/auth/staff';
import { DescribeMany } from '@/components/admin/images/many/DescribeMany';
import { readFilter } from '@/domain/images/library';
import { listLibrary } from '@/domain/images/library-queries';
import { listDescribable } from '@/domain/images/many-queries';
import { INTERFACE_LANGUAGES } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';
import { describeMany } from '../actions';
import { queryOf, type SearchParams } from '../query';

interface PageProps {
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata(): Promise<Metadata> {
  const { interfaceLanguage } = await requireStaff('image.describe');
  return { title: getStaffT(interfaceLanguage)('images.describeMany') };
}

/** Many images with their descriptions in the languages of `in`, by the filters of the library. */
export default async function Page({ searchParams }: PageProps) {
  const staff = await requireStaff('image.describe');
  const query = queryOf(await searchParams);
  const asked = INTERFACE_LANGUAGES.filter((each) => query.getAll('in').includes(each));
  const filter = readFilter(query);
  const lacking = INTERFACE_LANGUAGES.filter((each) => each === filter.without);
  const chosen = asked.length > 0 ? asked : lacking;
  const inLanguages = chosen.length > 0 ? chosen : [staff.interfaceLanguage];
  const after = query.get('after') ?? '';
  const found = await listLibrary(staff, filter, staff.interfaceLanguage, after);
  const ids = found.images.map(({ id }) => id);
  return (
    <DescribeMany
      language={staff.interfaceLanguage}
      filter={filter}
      languages={INTERFACE_LANGUAGES}
      inLanguages={inLanguages}
      images={found.images}
      descriptions={await listDescribable(staff, ids, inLanguages)}
      next={found.next}
      isLater={after !== ''}
      action={describeMany}
    />
  );
}
