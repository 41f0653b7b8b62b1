import { detailsNamed } from '@/app/admin/stories/[id]/[language]/details/details-named';
import { listDetailsHistory } from '@/domain/history/details-history-queries';
import { listKeptVersions, listRevisions } from '@/domain/history/history-queries';
import type { PanelContext, PanelData } from './panel';

/** Versions of the details beside those of the text. */
const SHOWN = 4;

/** The versions of the text, and the copies that were kept for the user. */
export async function historyPanel({
  staff,
  story: { text },
  storyId,
  interfaceLanguage,
  seesDraft,
}: PanelContext): PanelData<'revisions' | 'kept' | 'detailsSaved'> {
  const isSaved = seesDraft && text !== null && text.row.details.workingId !== null;
  const { entries } = isSaved
    ? await listDetailsHistory(staff, storyId, null, SHOWN)
    : { entries: [] };
  return {
    detailsSaved: entries.map(({ id, at, author, fields }) => {
      return { id, at, author, changed: detailsNamed(fields, interfaceLanguage) };
    }),
    revisions: text && seesDraft ? await listRevisions(text.row.id) : [],
    kept: text ? await listKeptVersions(staff, text.row.id) : [],
  };
}
