import { and, asc, desc, eq, gt, inArray, ne } from 'drizzle-orm';
import { reads } from '@/db/client';
import type { Queries } from '@/db/open';
import { detailsRevision } from '@/db/schema/details';
import { staff } from '@/db/schema/staff';
import { revision } from '@/db/schema/stories';
import { lease, milestone, presence } from '@/db/schema/teamwork';
import type { TextRow } from '@/domain/access/text-access-queries';
import type { Staff } from '@/domain/permissions/staff';
import { type Milestone, ON_SCHEDULE, whatHappened } from '@/domain/texts/milestone';
import { changerOf } from '@/domain/texts/working-text-queries';
import {
  DECISIONS,
  type Decision,
  type DetailsSave,
  isLive,
  SEEN_MS,
  type TextPresence,
  type Viewer,
  type Writer,
} from './edit-lock';

type AtHand = Pick<TextRow, 'id' | 'version' | 'workingRevisionId' | 'details'>;

/** Presence for a text that does not exist yet. */
export const NOBODY: TextPresence = {
  version: 0,
  savedAt: 0,
  savedBy: null,
  isHolding: false,
  writer: null,
  readers: [],
  decision: null,
  details: null,
};

/**
 * Who else has a text open, who holds its edit lock, and its newest version.
 * @param sittingId the page's editing session; '' while the page is being rendered
 */
export async function aroundText(
  read: Queries,
  by: Staff,
  of: AtHand,
  sittingId: string,
  now: number,
): Promise<TextPresence> {
  const [working] = await read
    .select({ savedAt: revision.createdAt, authorId: revision.authorId })
    .from(revision)
    .where(eq(revision.id, of.workingRevisionId ?? ''));
  const [lock] = await read.select().from(lease).where(eq(lease.textId, of.id));
  const isHolding =
    lock?.sittingId === sittingId && lock.staffId === by.staffId && isLive(lock, now);
  const isAnother = lock !== undefined && lock.sittingId !== sittingId;
  const writerId = isAnother && isLive(lock, now) ? lock.sittingId : '';
  return {
    version: of.version,
    savedAt: working?.savedAt ?? 0,
    savedBy: await changerOf(read, working?.authorId ?? null),
    isHolding,
    writer: isAnother ? await writerOf(read, by, lock, now) : null,
    readers: await readersOf(read, by, of.id, [sittingId, writerId], now),
    decision: await lastDecision(read, by, of.id),
    details: await lastDetailsSave(read, by, of.details.workingId),
  };
}

/**
 * Same as `aroundText`, for rendering the page. The user's other pages are left out, since they
 * report themselves.
 */
export async function getAround(by: Staff, of: AtHand, now: number): Promise<TextPresence> {
  const around = await aroundText(reads(), by, of, '', now);
  return { ...around, readers: around.readers.filter(({ isYou }) => !isYou) };
}

async function writerOf(
  read: Queries,
  by: Staff,
  lock: typeof lease.$inferSelect,
  now: number,
): Promise<Writer> {
  return {
    name: (await changerOf(read, lock.staffId)) ?? '',
    isYou: lock.staffId === by.staffId,
    since: lock.since,
    stoppedAt: isLive(lock, now) ? null : lock.until,
  };
}

/** Of several at the same time, such as an approval that publishes, the one that comes last. */
async function lastDecision(read: Queries, by: Staff, textId: string): Promise<Decision | null> {
  const rows = await read
    .select({
      ...{ id: milestone.id, is: milestone.is, at: milestone.at },
      ...{ staffId: milestone.staffId, by: staff.name },
    })
    .from(milestone)
    .leftJoin(staff, eq(staff.id, milestone.staffId))
    .where(
      and(
        eq(milestone.textId, textId),
        inArray(milestone.is, [...DECISIONS, ...Object.values(ON_SCHEDULE)]),
      ),
    )
    .orderBy(desc(milestone.at))
    .limit(DECISIONS.length);
  const rank = (row: { is: Milestone }) =>
    DECISIONS.findIndex((each) => each === whatHappened(row.is));
  const [last] = rows
    .filter(({ at }) => at === rows[0]?.at)
    .sort((one, other) => rank(other) - rank(one));
  const is = last && DECISIONS[rank(last)];
  if (!last || !is) return null;
  const { id, at, staffId } = last;
  // The program did what was scheduled, also for the user who scheduled it.
  if (is !== last.is) return { id, is, at, by: null, isYou: false };
  return { id, is, at, by: last.by, isYou: staffId === by.staffId };
}

async function lastDetailsSave(
  read: Queries,
  by: Staff,
  version: string | null,
): Promise<DetailsSave | null> {
  if (version === null) return null;
  const [row] = await read
    .select({ staffId: detailsRevision.authorId, at: detailsRevision.createdAt, by: staff.name })
    .from(detailsRevision)
    .leftJoin(staff, eq(staff.id, detailsRevision.authorId))
    .where(eq(detailsRevision.id, version));
  return row ? { version, by: row.by, isYou: row.staffId === by.staffId, at: row.at } : null;
}

/** Each user once, by name; other pages of the same user count too. */
async function readersOf(
  read: Queries,
  by: Staff,
  textId: string,
  except: readonly string[],
  now: number,
): Promise<Viewer[]> {
  const rows = await read
    .selectDistinct({ staffId: staff.id, name: staff.name })
    .from(presence)
    .innerJoin(staff, eq(staff.id, presence.staffId))
    .where(
      and(
        eq(presence.textId, textId),
        gt(presence.seenAt, now - SEEN_MS),
        ...except.map((sittingId) => ne(presence.sittingId, sittingId)),
      ),
    )
    .orderBy(asc(staff.name));
  return rows.map(({ staffId, name }) => ({ name, isYou: staffId === by.staffId }));
}
