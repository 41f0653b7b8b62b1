import { cache } from 'react';
import { adminLanguage } from '@/app/admin/_http/admin-language';
import { readFrame, readSettings } from '@/app/frame';
import { requireStaff } from '@/auth/staff';
import type { WritingData } from '@/components/admin/writing/writing';
import { siteUrl } from '@/domain/addresses/site-url';
import { mayDo, NotThere, type Subject } from '@/domain/permissions/permissions';
import type { Staff } from '@/domain/permissions/staff';
import { listStoryTitles } from '@/domain/stories/story-title-queries';
import { getWritingPageStory } from '@/domain/writing/writing-page-queries';
import { canonicalTag, isKnownLanguage, languageName } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';
import { detailsPanel } from './_panels/details';
import { framePanel } from './_panels/frame';
import { historyPanel } from './_panels/history';
import type { PanelContext } from './_panels/panel';
import { publishingPanel } from './_panels/publishing';
import { schedulePanel } from './_panels/schedule';
import { sheetPanel } from './_panels/sheet';

/** Data of the writing page, read once per request; null where the user may see nothing. */
export const writingData = cache(
  async (storyId: string, language: string): Promise<WritingData | null> => {
    const staff = await requireStaff('text.see');
    const story = await storyOf(staff, storyId, language);
    if (!story) return null;
    const { text, isOwn } = story;
    if (!text && story.taken.includes(language)) return null;
    const subject: Subject = {
      isOwn: text ? text.row.createdBy === staff.staffId : isOwn,
      language,
      state: text?.row.state ?? 'draft',
    };
    const mayWriteIt = mayDo(staff, 'text.write', subject);
    const mayWrite = mayWriteIt && story.facts.row.binnedAt === null;
    const seesDraft = mayDo(staff, 'text.seeDraft', subject);
    if (!text && !(mayWriteIt && isKnownLanguage(language))) return null;
    const { timeZone } = await readSettings();
    const { siteName } = await readFrame(language);
    const siteHost = new URL(siteUrl()).host;
    const interfaceLanguage = await adminLanguage(staff);
    const page = { staff, story, storyId, language, interfaceLanguage, timeZone };
    const context = { ...page, subject, mayWrite, seesDraft };
    const [sheet, details, publishing, history, schedule, frame] = await Promise.all([
      sheetPanel(context),
      detailsPanel(context),
      publishingPanel(context),
      historyPanel(context),
      schedulePanel(context),
      framePanel(context),
    ]);
    const pageTitle = text?.content.title || (await untitledName(page));
    return {
      ...{ ...page, mayWrite, seesDraft, pageTitle, siteName, siteHost },
      ...{ ...sheet, ...details, ...publishing, ...history, ...schedule, ...frame },
    };
  },
);

/** The same for unpublished content (drafts, history, reviews); null if the user may not see it. */
export async function draftData(storyId: string, language: string): Promise<WritingData | null> {
  const data = await writingData(storyId, language);
  return data?.seesDraft ? data : null;
}

async function storyOf(staff: Staff, storyId: string, language: string) {
  if (canonicalTag(language) !== language) return null;
  try {
    return await getWritingPageStory(staff, storyId, language);
  } catch (error) {
    if (error instanceof NotThere) return null;
    throw error;
  }
}

/** A text without a title is called by the story's title in another language, and by its own. */
async function untitledName(
  of: Pick<PanelContext, 'staff' | 'storyId' | 'language' | 'interfaceLanguage'>,
): Promise<string> {
  const { staff, storyId, interfaceLanguage } = of;
  const language = languageName(of.language, interfaceLanguage);
  const [named] = await listStoryTitles(staff, [storyId], interfaceLanguage);
  if (!named || named.title === named.shortId || named.language === of.language) return language;
  return getStaffT(interfaceLanguage)('writing.newIn', { title: named.title, language });
}
