import type { Metadata } from 'next';
import { adminLanguage } from '@/app/admin/_http/admin-language';
import { requireStaff } from '@/auth/staff';
import { FrontComposer } from '@/components/admin/site/FrontComposer';
import { FrontState } from '@/components/admin/site/FrontState';
import { SiteTabs } from '@/components/admin/site/SiteTabs';
import { StoryPins } from '@/components/admin/taxonomy/StoryPins';
import { MessagesProvider } from '@/components/admin/ui/MessagesProvider.client';
import { Tabs } from '@/components/admin/ui/tabs/Tabs';
import { FRONT_PATH, frontPagePath } from '@/domain/addresses/staff-address';
import { listCollectionLines } from '@/domain/collections/staff-queries';
import { settledFront, workingFront } from '@/domain/front-page/front-page';
import { getStoredFront } from '@/domain/front-page/queries';
import { getSettings } from '@/domain/settings/queries';
import { findStoryTitles, listStoryTitles } from '@/domain/stories/story-title-queries';
import { INTERFACE_LANGUAGES, isInterfaceLanguage, languageName } from '@/i18n/languages';
import { getStaffT, partMessages } from '@/i18n/staff/translate';
import * as actions from './actions';

interface PageProps {
  searchParams: Promise<{ q?: string | string[]; language?: string | string[] }>;
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
  const t = getStaffT(language);
  const { q, language: asked } = await searchParams;
  const words = typeof q === 'string' ? q.trim() : '';
  const named = typeof asked === 'string' && isInterfaceLanguage(asked) ? asked : language;
  const now = Date.now();
  const stored = settledFront(await getStoredFront(named), now);
  const page = workingFront(stored);
  const { timeZone } = await getSettings();
  const shared = { language, named };
  return (
    <MessagesProvider
      locale={language}
      timeZone={timeZone}
      messages={partMessages(language, ['schedule'])}
    >
      <SiteTabs staff={staff} language={language} here="front" />
      <Tabs
        label={t('site.languages')}
        tabs={INTERFACE_LANGUAGES.map((tag) => ({
          href: frontPagePath(tag),
          label: languageName(tag, language),
          isHere: tag === named,
        }))}
      />
      <FrontState {...shared} draft={stored.draft} timeZone={timeZone} now={now} {...actions} />
      <FrontComposer
        {...shared}
        page={page}
        collections={await listCollectionLines(staff, named)}
        arrange={actions.arrangeParts}
        choose={actions.chooseCollection}
      />
      <StoryPins
        language={language}
        title={t('site.pinned')}
        hint={t('site.pinnedHint')}
        noteOf={({ isPublished }) => (isPublished ? '' : t('site.notPublished'))}
        here={FRONT_PATH}
        values={{ language: named }}
        searchValues={{ language: named }}
        pinned={await listStoryTitles(staff, page.pinned, named)}
        words={words}
        offered={words ? await findStoryTitles(staff, words, named, MOST_OFFERED) : null}
        pin={actions.pin}
        arrange={actions.arrangePins}
      />
    </MessagesProvider>
  );
}
