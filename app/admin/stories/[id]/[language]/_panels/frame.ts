import { providerSettings } from '@/auth/provider';
import { countUntranslated } from '@/components/admin/translations/rows/untranslated';
import { countAttachments } from '@/domain/attachments/queries';
import { mayDo } from '@/domain/permissions/permissions';
import type { Staff } from '@/domain/permissions/staff';
import { listOutdated } from '@/domain/translations/outdated-queries';
import { getSides } from '@/domain/translations/sides-queries';
import { getAround } from '@/domain/writing/presence-queries';
import type { WritingPageStory } from '@/domain/writing/writing-page';
import { INTERFACE_LANGUAGES } from '@/i18n/languages';
import type { PanelContext, PanelData } from './panel';

/** What stands around the panels: languages, attachments, presence, signing in again. */
export async function framePanel(
  context: PanelContext,
): PanelData<
  | 'behind'
  | 'untranslated'
  | 'attachments'
  | 'hasStatistics'
  | 'mayDuplicate'
  | 'provider'
  | 'moreLanguages'
  | 'around'
> {
  const { staff, story, storyId, seesDraft } = context;
  const { text } = story;
  return {
    behind: await outdatedSeen(story),
    untranslated: await untranslatedIn(context),
    attachments: await countAttachments(storyId),
    hasStatistics: hasStatistics(staff, story),
    mayDuplicate: mayDuplicate(staff, story),
    provider: providerSettings()?.name ?? null,
    moreLanguages: moreLanguages(staff, story),
    around: text && seesDraft ? await getAround(staff, text.row, Date.now()) : null,
  };
}

/** Whether readers can request the story, and the user may see how often they do. */
function hasStatistics(staff: Staff, { facts, isPublic }: WritingPageStory): boolean {
  const isOwn = facts.row.createdBy === staff.staffId;
  return isPublic && mayDo(staff, 'statistics.seeStory', { isOwn });
}

/** Whether the user may copy the story, which then has a text that they see. */
function mayDuplicate(staff: Staff, { facts, languages }: WritingPageStory): boolean {
  const isHere = facts.row.binnedAt === null && languages.length > 0;
  return isHere && mayDo(staff, 'story.create');
}

/** Outdated languages among those that the user may see. */
async function outdatedSeen(story: WritingPageStory) {
  const seen = new Set(story.languages.map((each) => each.language));
  return (await listOutdated(story.facts.row.id)).filter((each) => seen.has(each.language));
}

/** How much of its source a translation leaves empty; 0 for users who may not write it. */
async function untranslatedIn({ staff, story, storyId, language, mayWrite }: PanelContext) {
  if (!story.text || !mayWrite) return 0;
  const sides = await getSides(staff, storyId, language);
  if (sides.madeFromLanguage === null || sides.sourceLanguage !== sides.madeFromLanguage) return 0;
  return countUntranslated(sides, story.text.content.body.content);
}

/** Languages in which the user may begin a text of this story. */
function moreLanguages(staff: Staff, { taken, isOwn, facts }: WritingPageStory): string[] {
  if (facts.row.binnedAt !== null) return [];
  const there = new Set(taken);
  const own = staff.role === 'translator' ? staff.languages : INTERFACE_LANGUAGES;
  return own.filter((language) => {
    return !there.has(language) && mayDo(staff, 'text.write', { isOwn, language, state: 'draft' });
  });
}
