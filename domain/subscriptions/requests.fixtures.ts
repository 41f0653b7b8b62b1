import { desc } from 'drizzle-orm';
import { reads, tx } from '@/db/client';
import { outbox } from '@/db/schema/delivery';
import type { QueuedMail } from '@/domain/mail/mail';
import { contentOf } from '@/domain/mail/mail-queries';
import { confirmByLink } from './confirm-changes';
import { requestSubscription } from './request-changes';
import { findByToken, type SubscriberRow } from './subscriber-queries';
import type { Wish } from './wish';

export const NOW = Date.UTC(2026, 4, 1, 12);

export const WISH: Wish = {
  scopes: ['topic:a', 'site'],
  rhythm: 'daily',
  weekday: 1,
  language: 'nl',
  onlyMine: true,
};

/** Asks as a reader does. */
export function ask(email: string, { wish = WISH, at = NOW, network = '192.0.2.7' } = {}) {
  return tx((write) => requestSubscription(write, { email, wish, language: 'nl', network }, at));
}

/** The queued mails, the newest first. */
export async function queuedMails(): Promise<QueuedMail[]> {
  const rows = await reads().select().from(outbox).orderBy(desc(outbox.createdAt), desc(outbox.id));
  return rows.map((row) => contentOf(row.payload, row.onceKey) as QueuedMail);
}

/** Code and token of the newest mail of confirmation. */
export async function newestRequest(): Promise<{ code: string; token: string; purpose: string }> {
  const about = (await queuedMails())
    .map((mail) => mail.about)
    .find(({ kind }) => kind === 'follow');
  if (about?.kind !== 'follow') throw new Error('No mail of confirmation was queued.');
  return about;
}

/** Subscribes an address by the link of its mail. */
export async function subscribed(
  email: string,
  given: { wish?: Wish; at?: number } = {},
): Promise<{ token: string; row: SubscriberRow }> {
  await ask(email, given);
  const { token } = await newestRequest();
  const done = await tx((write) => confirmByLink(write, token, given.at ?? NOW));
  if (done.is !== 'confirmed') throw new Error(`The link was ${done.is}.`);
  return { token: done.token, row: await rowOf(done.token) };
}

export async function rowOf(token: string): Promise<SubscriberRow> {
  const row = await findByToken(reads(), token);
  if (!row) throw new Error('The token opens nobody.');
  return row;
}
