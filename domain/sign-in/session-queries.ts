import { and, desc, eq, gt, isNull } from 'drizzle-orm';
import { prepared, reads } from '@/db/client';
import type { Queries } from '@/db/open';
import { session, staff, staffLanguage } from '@/db/schema/staff';
import { param } from '@/db/sql';
import type { Staff } from '@/domain/permissions/staff';
import type { OwnSession } from './account';
import { hashOfId, IDLE_MS } from './session';

/** A valid session, with its user as currently stored. */
export interface ActiveSession {
  idHash: string;
  stage: 'pending' | 'full';
  seenAt: number;
  staff: Omit<Staff, symbol>;
}

const SESSION = prepared((read) =>
  read
    .select({
      idHash: session.idHash,
      stage: session.stage,
      signedInAt: session.signedInAt,
      seenAt: session.seenAt,
      staffId: staff.id,
      name: staff.name,
      email: staff.email,
      role: staff.role,
      interfaceLanguage: staff.interfaceLanguage,
    })
    .from(session)
    .innerJoin(staff, eq(staff.id, session.staffId))
    .where(
      and(
        eq(session.idHash, param('idHash')),
        gt(session.endsAt, param('now')),
        gt(session.seenAt, param('idleSince')),
        isNull(staff.disabledAt),
      ),
    )
    .prepare(),
);

const LANGUAGES = prepared((read) =>
  read
    .select({ language: staffLanguage.language })
    .from(staffLanguage)
    .where(eq(staffLanguage.staffId, param('staffId')))
    .orderBy(staffLanguage.language)
    .prepare(),
);

/** The session of a cookie's id; null when it is unknown or expired, or its user was disabled. */
export async function findSession(id: string, now: number): Promise<ActiveSession | null> {
  const idleSince = now - IDLE_MS;
  const [row] = await SESSION().execute({ idHash: hashOfId(id), now, idleSince });
  if (!row) return null;
  const languages = await LANGUAGES().execute({ staffId: row.staffId });
  const { idHash, stage, seenAt, signedInAt, ...person } = row;
  return {
    idHash,
    stage,
    seenAt,
    staff: {
      ...person,
      languages: languages.map((each) => each.language),
      sessionHash: idHash,
      authenticatedAt: signedInAt,
    },
  };
}

/** Whether a user's session still exists; it may have been ended since the request began. */
export async function isActive(read: Queries, staffId: string, idHash: string): Promise<boolean> {
  const [row] = await read
    .select({ idHash: session.idHash })
    .from(session)
    .where(and(eq(session.staffId, staffId), eq(session.idHash, idHash)));
  return row !== undefined;
}

/** A user's valid sessions, the last used first. */
export async function sessionsOf(staffId: string, now: number): Promise<OwnSession[]> {
  return reads()
    .select({
      idHash: session.idHash,
      signedInAt: session.signedInAt,
      seenAt: session.seenAt,
      device: session.device,
    })
    .from(session)
    .where(
      and(
        eq(session.staffId, staffId),
        eq(session.stage, 'full'),
        gt(session.endsAt, now),
        gt(session.seenAt, now - IDLE_MS),
      ),
    )
    .orderBy(desc(session.seenAt));
}
