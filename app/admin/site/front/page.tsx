import type { Metadata } from 'next';
import { adminLanguage } from '@/app/admin/_http/admin-language';
import { arrangePins, pin } from '@/app/admin/site/actions';
import { requireStaff } from '@/auth/staff';
import { FrontPins } from '@/components/admin/site/FrontPins';
import { SiteTabs } from '@/components/admin/site/SiteTabs';
import { getSettings } from '@/domain/settings/queries';
import { findStoryTitles, listStoryTitles } from '@/domain/stories/story-title-queries';
import { getStaffT } from '@/i18n/staff/translate';

interface PageProps {
  searchParams: Promise<{ q?: string | string[] }>;
}

/** Limit of search results. */
const MOST_OFFERED = 20;

export async function generateMetadata(): Promise<Metadata> {
  const staff = await requireStaff('site.arrange');
  return { title: getStaffT(await adminLanguage(staff))('site.front') };
}

export default async function Page({ searchParams }: PageProps) {
  const staff = await requireStaff('site.arrange');
  const language = await adminLanguage(staff);
  const { pinned } = await getSettings();
  const { q } = await searchParams;
  const words = typeof q === 'string' ? q.trim() : '';
  return (
    <>
      <SiteTabs staff={staff} language={language} here="front" />
      <FrontPins
        language={language}
        pinned={await listStoryTitles(staff, pinned, language)}
        words={words}
        offered={words ? await findStoryTitles(staff, words, language, MOST_OFFERED) : null}
        pin={pin}
        arrange={arrangePins}
      />
    </>
  );
}
