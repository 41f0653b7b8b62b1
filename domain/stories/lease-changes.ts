import { and, eq, gt } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { lease } from '@/db/schema/teamwork';
import { Refused } from '@/domain/staff/form';
import type { Author, Staff } from '@/domain/staff/staff';
import { type Claim, claimed, heldSaid, isInTheWay } from './lease';
import { changerOf } from './saved-queries';

/** The claim on a text, whether it still holds or not. */
export async function claimOn(write: Queries, textId: string): Promise<Claim | undefined> {
  const [row] = await write.select().from(lease).where(eq(lease.textId, textId));
  return row;
}

/** Claims a text for a sitting that writes, or renews its claim. Gives whose the text is afterwards. */
export async function claimText(
  write: Queries,
  by: Staff,
  wanted: { textId: string; sittingId: string; takesOver: boolean },
  now: number,
): Promise<Claim> {
  const { textId, sittingId, takesOver } = wanted;
  const before = await claimOn(write, textId);
  const after = claimed(before, { staffId: by.staffId, sittingId, takesOver }, now);
  if (after === before) return before;
  await write
    .insert(lease)
    .values({ textId, ...after })
    .onConflictDoUpdate({ target: lease.textId, set: after });
  return after;
}

/** The same page goes on in somebody else's name, who signed in there meanwhile: what it holds is theirs. */
export async function takeSitting(
  write: Queries,
  by: Staff,
  { textId, sittingId }: { textId: string; sittingId: string },
): Promise<void> {
  const isIts = and(eq(lease.textId, textId), eq(lease.sittingId, sittingId));
  await write.update(lease).set({ staffId: by.staffId }).where(isIts);
}

/**
 * Gives a text back that one holds; that one held it is remembered.
 * @param sittingId in that page alone; without it in whichever page of one's own, for what is done in another place
 */
export async function giveBack(
  write: Queries,
  by: Author,
  of: { textId: string; sittingId?: string },
  now: number,
): Promise<void> {
  const isIts = of.sittingId === undefined ? undefined : eq(lease.sittingId, of.sittingId);
  const isOwn = and(eq(lease.textId, of.textId), eq(lease.staffId, by.staffId ?? ''));
  await write
    .update(lease)
    .set({ until: now })
    .where(and(isOwn, isIts, gt(lease.until, now)));
}

/**
 * Lets a change to a text pass that no page makes: out of one's own pages the text is given back, somebody else who
 * writes is not interrupted.
 * @throws Refused
 */
export async function passHolder(
  write: Queries,
  by: Author,
  textId: string,
  now: number,
): Promise<void> {
  if (by.staffId === null) return;
  await giveBack(write, by, { textId }, now);
  const claim = await claimOn(write, textId);
  if (!isInTheWay(claim, { staffId: by.staffId, sittingId: '' }, now)) return;
  const name = (await changerOf(write, claim.staffId)) ?? '';
  throw new Refused(heldSaid({ name, isYou: false, since: claim.since, stoppedAt: null }));
}
