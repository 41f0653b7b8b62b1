import { and, eq } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { presence } from '@/db/schema/teamwork';
import {
  findText,
  requireStory,
  requireText,
  textSubject,
} from '@/domain/access/text-access-queries';
import type { TextKey } from '@/domain/access/text-key';
import { mayDo } from '@/domain/permissions/permissions';
import type { Staff } from '@/domain/permissions/staff';
import { type StoredText, storedText } from '@/domain/texts/working-text-queries';
import type { TextPresence } from './edit-lock';
import { acquireEditLock, releaseEditLock } from './edit-lock-changes';
import type { Beat } from './presence-form';
import { aroundText, NOBODY } from './presence-queries';

/**
 * Records that a page of a text is open, in use, or being closed.
 * @returns who else is present, and the newest text if requested by a user who may write it
 * @throws NotThere
 */
export async function notePresence(
  write: Queries,
  by: Staff,
  beat: TextKey & Beat,
  now: number,
): Promise<TextPresence & { stored: StoredText | null }> {
  const begun = await findText(write, beat);
  if (!begun) {
    await requireStory(write, by, 'story.list', beat.storyId);
    return { ...NOBODY, stored: null };
  }
  const found = await requireText(write, by, 'text.seeDraft', beat);
  const mayWrite = mayDo(by, 'text.write', textSubject(found, by));
  const here = { textId: found.id, sittingId: beat.sittingId };
  if (beat.isLeaving) await leave(write, by, here, now);
  else await stay(write, by, here, now);
  const { isWriting, takesOver } = beat;
  if (mayWrite && !beat.isLeaving && (isWriting || takesOver)) {
    await acquireEditLock(write, by, { ...here, takesOver }, now);
  }
  const around = await aroundText(write, by, found, beat.sittingId, now);
  return { ...around, stored: beat.wantsText && mayWrite ? await storedText(write, found) : null };
}

interface Here {
  textId: string;
  sittingId: string;
}

async function stay(write: Queries, by: Staff, here: Here, now: number): Promise<void> {
  await write
    .insert(presence)
    .values({ ...here, staffId: by.staffId, seenAt: now })
    .onConflictDoUpdate({
      target: [presence.textId, presence.sittingId],
      set: { seenAt: now },
      setWhere: eq(presence.staffId, by.staffId),
    });
}

async function leave(write: Queries, by: Staff, here: Here, now: number): Promise<void> {
  await write
    .delete(presence)
    .where(
      and(
        eq(presence.textId, here.textId),
        eq(presence.sittingId, here.sittingId),
        eq(presence.staffId, by.staffId),
      ),
    );
  await releaseEditLock(write, by, here, now);
}
