import { reads, tx } from '@/db/client';
import { doMoreMailsWait } from '@/domain/mail/mail-queries';
import { getMailPause } from '@/domain/mail/pause-queries';
import { getRestored } from '@/domain/maintenance/restored-queries';
import { getSettings } from '@/domain/settings/queries';
import { queueMorningMails } from '@/domain/subscriber-mails/morning-queue-changes';
import { whatIsToQueue } from '@/domain/subscriber-mails/queue-queries';
import { queueStoryMails } from '@/domain/subscriber-mails/story-queue-changes';
import { queueUnpublishedMails } from '@/domain/subscriber-mails/unpublished-queue-changes';

/** While more mails wait, no further ones are queued, so that a link for a password is soon sent. */
const MOST_WAITING = 400;

/**
 * Queues a part of the mails to subscribers: of each kind those to the next few hundred. None are
 * queued while they are paused, nor in a restored database that is not released.
 */
export async function queueSubscriberMails(now: number): Promise<void> {
  const { timeZone } = await getSettings();
  const due = await whatIsToQueue(reads(), timeZone, now);
  if (!(due.story || due.unpublished || due.morning)) return;
  if ((await getMailPause(reads())) || (await getRestored())) return;
  if (await doMoreMailsWait(reads(), MOST_WAITING)) return;
  if (due.unpublished) await tx((write) => queueUnpublishedMails(write, now));
  if (due.story) await tx((write) => queueStoryMails(write, now));
  if (due.morning) await tx((write) => queueMorningMails(write, timeZone, now));
}
