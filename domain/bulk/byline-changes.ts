import type { Queries } from '@/db/open';
import type { TextRow } from '@/domain/access/text-access-queries';
import type { Staff } from '@/domain/permissions/staff';
import { settledByline } from '@/domain/texts/byline-queries';
import { contentOf } from '@/domain/texts/text-content';
import { findWorkingRevision } from '@/domain/texts/working-text-queries';
import { isLockedByOther } from '@/domain/writing/edit-lock';
import { findEditLock } from '@/domain/writing/edit-lock-changes';
import { saveText } from '@/domain/writing/save-changes';
import { refusal, type StoryOutcome } from './bulk-step-queries';

/**
 * Names other authors in a text's working revision; readers see them after the next publication. A
 * text that somebody is editing is refused.
 * @throws NotThere, NotAllowed
 */
export async function changeByline(
  write: Queries,
  by: Staff,
  row: TextRow,
  byline: string,
  now: number,
): Promise<StoryOutcome> {
  const { storyId, language } = row;
  const working = await findWorkingRevision(write, row);
  if (!working) return { steps: [], refused: [refusal(storyId, 'noText', language)] };
  const after = await settledByline(write, byline, row.id);
  if (working.byline === after) return { steps: [], refused: [] };
  const sittingId = `bulk:${now}`;
  const lock = await findEditLock(write, row.id);
  if (isLockedByOther(lock, { staffId: by.staffId, sittingId }, now)) {
    return { steps: [], refused: [refusal(storyId, 'busy', language)] };
  }
  const sent = { storyId, language, baseVersion: row.version, sittingId };
  await saveText(write, by, { ...contentOf(working), ...sent, byline: after }, now);
  const step = { storyId, language, did: 'byline' as const, before: working.byline, after };
  return { steps: [step], refused: [] };
}
