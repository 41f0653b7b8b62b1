import { closeDatabase, tx } from '@/db/client';
import { releaseRestored } from '@/domain/maintenance/restored-changes';
import { countUnsentMails } from '@/domain/maintenance/restored-queries';
import { countDue } from '@/domain/schedule/schedule-queries';

/**
 * Releases a restored copy, which then sends mail and runs schedules.
 * @param dropMail deletes waiting mails
 */
export async function release(
  dropMail: boolean,
  now: number,
  say: (line: string) => void,
): Promise<void> {
  const waiting = await countUnsentMails();
  const due = await countDue(now);
  const wasHeld = await tx(async (write) =>
    releaseRestored(write, { staffId: null }, { dropMail }, now),
  );
  closeDatabase();
  if (!wasHeld) say('this is no restored copy: nothing was held');
  else {
    say(`released; mails that waited: ${waiting}, ${dropMail ? 'dropped' : 'now sent'}`);
    if (due > 0)
      say(`publications and withdrawals that fell due meanwhile, and happen now: ${due}`);
  }
}
