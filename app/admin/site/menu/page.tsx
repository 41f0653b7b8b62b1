import type { Metadata } from 'next';
import { adminLanguage } from '@/app/admin/_http/admin-language';
import { addEntry, arrangeMenu } from '@/app/admin/site/actions';
import { requireStaff } from '@/auth/staff';
import { MenuSection } from '@/components/admin/site/MenuSection';
import { SiteTabs } from '@/components/admin/site/SiteTabs';
import { listCollectionLines } from '@/domain/collections/staff-queries';
import type { Staff } from '@/domain/permissions/staff';
import { getSettings } from '@/domain/settings/queries';
import { listPlainPages } from '@/domain/stories/plain-page-queries';
import { listTopicLines } from '@/domain/topics/staff-queries';
import { isInterfaceLanguage } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';

interface PageProps {
  searchParams: Promise<{ language?: string | string[] }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const staff = await requireStaff('site.arrange');
  return { title: getStaffT(await adminLanguage(staff))('site.menu') };
}

export default async function Page({ searchParams }: PageProps) {
  const staff = await requireStaff('site.arrange');
  const language = await adminLanguage(staff);
  const asked = (await searchParams).language;
  const named = typeof asked === 'string' && isInterfaceLanguage(asked) ? asked : language;
  const { menus } = await getSettings();
  return (
    <>
      <SiteTabs staff={staff} language={language} here="menu" />
      <MenuSection
        language={language}
        named={named}
        entries={menus[named] ?? []}
        targets={await targetsFor(staff, named)}
        add={addEntry}
        arrange={arrangeMenu}
      />
    </>
  );
}

async function targetsFor(staff: Staff, named: string) {
  const pages = await listPlainPages(staff, named);
  const topics = await listTopicLines(staff, named);
  const collections = await listCollectionLines(staff, named);
  const of = (kind: string) => (line: { id: string; name: string; nameLanguage: string }) => {
    return { value: `${kind}:${line.id}`, label: line.name, language: line.nameLanguage };
  };
  return [
    ...pages.map(({ id, title, language }) => ({ value: `page:${id}`, label: title, language })),
    ...topics.map(of('topic')),
    ...collections.map(of('collection')),
  ];
}
