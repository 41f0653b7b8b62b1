import { providerSettings } from '@/auth/provider';
import { countAttachments } from '@/domain/attachments/queries';
import { mayDo } from '@/domain/permissions/permissions';
import type { Staff } from '@/domain/permissions/staff';
import { listOutdated } from '@/domain/translations/outdated-queries';
import { getAround } from '@/domain/writing/presence-queries';
import type { WritingPageStory } from '@/domain/writing/writing-page';
import { INTERFACE_LANGUAGES } from '@/i18n/languages';
import type { PanelContext, PanelData } from './panel';

/** What stands around the panels: languages, attachments, presence, signing in again. */
export async function framePanel({
  staff,
  story,
  storyId,
  seesDraft,
}: PanelContext): PanelData<'behind' | 'attachments' | 'provider' | 'moreLanguages' | 'around'> {
  const { text } = story;
  return {
    behind: await outdatedSeen(story),
    attachments: await countAttachments(storyId),
    provider: providerSettings()?.name ?? null,
    moreLanguages: moreLanguages(staff, story),
    around: text && seesDraft ? await getAround(staff, text.row, Date.now()) : null,
  };
}

/** Outdated languages among those that the user may see. */
async function outdatedSeen(story: WritingPageStory) {
  const seen = new Set(story.languages.map((each) => each.language));
  return (await listOutdated(story.facts.row.id)).filter((each) => seen.has(each.language));
}

/** Languages in which the user may begin a text of this story. */
function moreLanguages(staff: Staff, { languages, isOwn, facts }: WritingPageStory): string[] {
  if (facts.row.binnedAt !== null) return [];
  const there = new Set(languages.map((each) => each.language));
  const own = staff.role === 'translator' ? staff.languages : INTERFACE_LANGUAGES;
  return own.filter((language) => {
    return !there.has(language) && mayDo(staff, 'text.write', { isOwn, language, state: 'draft' });
  });
}
