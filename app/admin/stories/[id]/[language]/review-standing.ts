import { differenceOf } from '@/components/admin/editor-page/difference';
import type { Standing } from '@/components/admin/editor-page/StandingWords.client';
import type { WritingData } from '@/components/admin/editor-page/writing';
import { mayDo } from '@/domain/staff/permissions';
import type { Staff } from '@/domain/staff/staff';
import { anchorAt } from '@/domain/stories/anchor';
import { blockHashes } from '@/domain/stories/block-hashes';
import type { DeskStory, DeskText } from '@/domain/stories/desk';
import { textSubject } from '@/domain/stories/gate-queries';
import { anchorBlocks } from '@/domain/stories/remark';
import { listThreads } from '@/domain/stories/remark-queries';
import { getReadVersion } from '@/domain/stories/review-queries';

/** The remarks on a text, each with its paragraph; null for those who may not remark. */
export async function remarksOn(
  staff: Staff,
  { text, facts }: DeskStory,
  language: string,
): Promise<WritingData['remarks']> {
  if (!text || facts.row.binnedAt !== null) return null;
  const row = { ...text.row, language };
  if (!mayDo(staff, 'text.comment', textSubject(row, staff))) return null;
  const { body } = text.content;
  const blocks = anchorBlocks(body, blockHashes(body));
  return (await listThreads(staff, row)).map((thread) => ({
    ...thread,
    at: thread.block === '' ? null : anchorAt(thread, blocks, language),
  }));
}

/** Who approved which version of a text, and how much was written on since. */
export async function approvalOf(text: DeskText | null): Promise<Standing['approved']> {
  const { approvedRevisionId: revisionId = null, approvedAt = 0 } = text?.row ?? {};
  if (!text || revisionId === null) return null;
  const read = await getReadVersion({ ...text.row, reviewRevisionId: null });
  const since = read && differenceOf(read.content, text.content);
  return {
    revisionId,
    by: text.approvedBy,
    at: approvedAt ?? 0,
    writtenSince: since ? since.changed + since.fields.length : 0,
  };
}
