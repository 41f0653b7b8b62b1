import { eq } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { revision, story, text } from '@/db/schema/stories';
import { storyTopic } from '@/db/schema/topics';
import type { Staff } from '@/domain/staff/staff';
import { auditText } from './audit-changes';
import { updateBehind } from './behind-changes';
import { binStory, unbinStory } from './bin-changes';
import type { BulkStep, PublicFacts } from './bulk-changes';
import type { Document } from './document';
import { changeStory } from './facts-changes';
import { findText, requireText } from './gate-queries';
import { noteLinks } from './link-changes';
import { changingStory } from './listing-changes';
import { noteMilestone } from './milestone-changes';
import { firstWords } from './plain-text';
import { withdrawText } from './publish-changes';
import { notePictures } from './revision-changes';
import { bringSearchInStep } from './search-changes';
import { teaser } from './teaser';

/**
 * Takes one step of a change to many stories back; not where the story was changed since in just that respect.
 * @returns whether the story is as it was
 * @throws NotThere, NotAllowed
 */
export async function takeBack(
  write: Queries,
  by: Staff,
  step: BulkStep,
  now: number,
): Promise<boolean> {
  const { storyId } = step;
  const [facts] = await write.select().from(story).where(eq(story.id, storyId));
  if (!facts) return false;
  switch (step.did) {
    case 'kind':
      if (facts.kind !== step.after) return false;
      await changeStory(write, by, storyId, { kind: step.before }, now);
      return true;
    case 'topics': {
      const rows = await write
        .select({ id: storyTopic.topicId })
        .from(storyTopic)
        .where(eq(storyTopic.storyId, storyId))
        .orderBy(storyTopic.position);
      if (rows.map((row) => row.id).join() !== step.after.join()) return false;
      const changed = await changeStory(write, by, storyId, { topicIds: step.before }, now);
      return changed.status === 'changed';
    }
    case 'bin':
      return unbinStory(write, by, storyId, now);
    case 'unbin':
      return binStory(write, by, storyId, now);
    default:
      return takeTextBack(write, by, step, now);
  }
}

type TextStep = Extract<BulkStep, { language: string }>;

async function takeTextBack(
  write: Queries,
  by: Staff,
  { storyId, language, did, before }: TextStep,
  now: number,
): Promise<boolean> {
  const at = { storyId, language };
  const found = await findText(write, at);
  if (!found || found.stateBeforeBin !== null) return false;
  if (found.state !== (did === 'publish' ? 'published' : 'withdrawn')) return false;
  if (before.state !== 'published') {
    // What readers may have seen is withdrawn, not made as if it had never been.
    const { withdrawalReason: reason, withdrawalNote: note } = before;
    return withdrawText(write, by, { ...at, reason, note }, now);
  }
  return publishAgain(write, by, at, before, now);
}

/** Makes a revision public again that was so before. */
async function publishAgain(
  write: Queries,
  by: Staff,
  at: { storyId: string; language: string },
  before: PublicFacts,
  now: number,
): Promise<boolean> {
  const found = await requireText(write, by, 'text.publish', at);
  const [written] = await write
    .select()
    .from(revision)
    .where(eq(revision.id, before.publicRevisionId ?? ''));
  if (!written || found.erasedAt !== null) return false;
  const body = written.body as Document;
  const { language, storyId } = at;
  await changingStory(write, storyId, now, async () => {
    await write
      .update(text)
      .set({
        state: 'published',
        publicRevisionId: written.id,
        hasChanges: written.id !== found.workingRevisionId,
        title: written.title || firstWords(body, language),
        teaser: teaser({ written: written.teaser, document: body, language }),
        withdrawnAt: null,
        withdrawalReason: '',
        withdrawalNote: '',
      })
      .where(eq(text.id, found.id));
    await noteLinks(write, found.id, body);
    await notePictures(write, found.id, now);
    await updateBehind(write, storyId, now);
  });
  await bringSearchInStep(write, storyId);
  await noteMilestone(
    write,
    by,
    { textId: found.id, revisionId: written.id, is: 'published' },
    now,
  );
  const detail = { revisionId: written.id };
  await auditText(write, by, 'text.publish', { storyId, language, ...detail }, now);
  return true;
}
