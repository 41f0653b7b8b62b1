import { listKeptVersions, listRevisions } from '@/domain/history/history-queries';
import type { PanelContext, PanelData } from './panel';

/** The versions of the text, and the copies that were kept for the user. */
export async function historyPanel({
  staff,
  story: { text },
  seesDraft,
}: PanelContext): PanelData<'revisions' | 'kept'> {
  return {
    revisions: text && seesDraft ? await listRevisions(text.row.id) : [],
    kept: text ? await listKeptVersions(staff, text.row.id) : [],
  };
}
