import { and, eq, inArray, lt, lte, or } from 'drizzle-orm';
import { prepared, reads } from '@/db/client';
import { outbox } from '@/db/schema/delivery';
import { given } from '@/db/sql';
import type { MailState } from './mail';

const DUE = prepared((read) =>
  read
    .select({ id: outbox.id })
    .from(outbox)
    .where(
      and(
        eq(outbox.kind, 'mail'),
        or(
          and(eq(outbox.state, 'waiting'), lte(outbox.dueAt, given('now'))),
          and(eq(outbox.state, 'sending'), lt(outbox.leasedUntil, given('now'))),
        ),
      ),
    )
    .limit(1)
    .prepare(),
);

/** Whether there is a mail to send, or one whose sender died; asked every second, so it writes nothing. */
export async function isMailDue(now: number): Promise<boolean> {
  return (await DUE().execute({ now })).length > 0;
}

/** What became of mails, by the key each was queued under. */
export async function mailStates(onceKeys: readonly string[]): Promise<Map<string, MailState>> {
  if (onceKeys.length === 0) return new Map();
  const rows = await reads()
    .select({ onceKey: outbox.onceKey, state: outbox.state, lastError: outbox.lastError })
    .from(outbox)
    .where(inArray(outbox.onceKey, [...onceKeys]));
  return new Map(rows.map(({ onceKey, ...state }) => [onceKey, state]));
}
