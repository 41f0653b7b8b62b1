import { and, eq, inArray } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { comment } from '@/db/schema/comments';
import { correction, withdrawal } from '@/db/schema/publishing';
import { revision, text } from '@/db/schema/stories';
import { keptDraft, milestone, previewLink, schedule } from '@/db/schema/teamwork';
import { requireText, type TextRow } from '@/domain/access/text-access-queries';
import type { TextKey } from '@/domain/access/text-key';
import { changingStory } from '@/domain/freshness/story-invalidation-changes';
import { cancelMails } from '@/domain/mail/mail-changes';
import { forgetNotifications } from '@/domain/notifications/read-changes';
import type { Author } from '@/domain/permissions/staff';
import { textMails } from '@/domain/text-mails/text-mail';
import { auditText } from '@/domain/texts/audit-changes';
import { noteLinks } from '@/domain/texts/link-changes';
import { noteMedia, touchStory } from '@/domain/texts/revision-changes';
import { bringSearchInStep } from '@/domain/texts/search-changes';
import { EMPTY_TEXT } from '@/domain/texts/text-content';
import { forgetSentences } from '@/domain/translation-memory/published-changes';
import { updateOutdated } from '@/domain/translations/outdated-changes';
import { endReview } from './review-end-changes';

/**
 * Erases a text's content from every revision, kept draft, comment, correction, name and note in its
 * history, schedule and unsent mail. A text that was ever published is unpublished: its address is kept and
 * answers 410.
 * @param wanted.reason for the audit log
 * @throws NotThere, NotAllowed
 */
export async function eraseText(
  write: Queries,
  by: Author,
  wanted: TextKey & { reason: string },
  now: number,
): Promise<void> {
  const { storyId, language, reason } = wanted;
  const found = await requireText(write, by, 'text.erase', wanted);
  await changingStory(write, storyId, now, async () => {
    await eraseRevisions(write, found);
    await forgetSentences(write, found.id);
    const wasPublic = found.firstPublishedAt !== null;
    await write
      .update(text)
      .set({
        title: '',
        teaser: '',
        state: wasPublic ? 'withdrawn' : 'draft',
        stateBeforeBin: null,
        version: found.version + 1,
        changedAt: now,
        erasedAt: now,
      })
      .where(eq(text.id, found.id));
    await endReview(write, found);
    await write.delete(withdrawal).where(eq(withdrawal.textId, found.id));
    if (wasPublic) {
      const withdrawnAt = found.withdrawal?.withdrawnAt ?? now;
      const withdrawnBy = found.withdrawal ? found.withdrawal.withdrawnBy : by.staffId;
      await write.insert(withdrawal).values({ textId: found.id, withdrawnAt, withdrawnBy });
    }
    await updateOutdated(write, storyId, now);
  });
  await noteLinks(write, found.id, null);
  await noteMedia(write, found.id, now);
  await bringSearchInStep(write, storyId);
  await touchStory(write, by, storyId, now);
  await auditText(write, by, 'text.erase', { storyId, language, reason }, now);
}

async function eraseRevisions(write: Queries, found: TextRow): Promise<void> {
  const ofText = eq(revision.textId, found.id);
  const ids = (await write.select({ id: revision.id }).from(revision).where(ofText)).map(
    (row) => row.id,
  );
  await write.delete(previewLink).where(inArray(previewLink.revisionId, ids));
  await write.delete(comment).where(eq(comment.textId, found.id));
  await write.delete(correction).where(eq(correction.textId, found.id));
  await write.delete(keptDraft).where(eq(keptDraft.textId, found.id));
  await write.delete(schedule).where(eq(schedule.textId, found.id));
  const isName = and(eq(milestone.textId, found.id), eq(milestone.is, 'named'));
  await write.delete(milestone).where(isName);
  await write.update(milestone).set({ note: '' }).where(eq(milestone.textId, found.id));
  await cancelMails(write, textMails(found.id));
  await forgetNotifications(write, found);
  await write
    .update(revision)
    .set({
      ...EMPTY_TEXT,
      blockHashes: [],
      note: '',
    })
    .where(ofText);
}
