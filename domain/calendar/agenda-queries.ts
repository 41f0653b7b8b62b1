import { and, asc, desc, eq, exists, gt } from 'drizzle-orm';
import { noteTag, rightUntil } from '@/cache/context';
import { AGENDA, listTag } from '@/cache/tags';
import { prepared } from '@/db/client';
import { occasion, text } from '@/db/schema/stories';
import { param } from '@/db/sql';
import { getStoryRows } from '@/domain/reader/story-list-queries';
import { sharedRead } from '@/domain/shared-read-queries';
import type { AgendaEntry } from './agenda';

const last = prepared((read) =>
  read
    .select({ at: occasion.endsAt })
    .from(occasion)
    .where(
      exists(
        read
          .select({ id: text.id })
          .from(text)
          .where(and(eq(text.storyId, occasion.storyId), eq(text.state, 'published'))),
      ),
    )
    .orderBy(desc(occasion.endsAt))
    .limit(1)
    .prepare(),
);

const toCome = prepared((read) =>
  read
    .select({
      id: occasion.storyId,
      startsAt: occasion.startsAt,
      endsAt: occasion.endsAt,
      venue: occasion.venue,
    })
    .from(occasion)
    .where(gt(occasion.endsAt, param('now')))
    .orderBy(asc(occasion.startsAt), asc(occasion.storyId))
    .prepare(),
);

/** The end of the last published event, past or to come. */
const lastEnd = sharedRead(async () => {
  const [row] = await last().execute();
  return row?.at ?? null;
});

/** Whether there are events to come. The page expires at the end of the last one. */
export async function hasAgenda(now: number): Promise<boolean> {
  noteTag(AGENDA);
  const end = await lastEnd();
  if (end === null || end <= now) return false;
  rightUntil(end);
  return true;
}

/** The events that are not over, the next first. The page expires when the first of them ends. */
export async function getAgenda(language: string, now: number): Promise<AgendaEntry[]> {
  noteTag(AGENDA, listTag('agenda', language));
  const visits = await toCome().execute({ now });
  const rows = new Map(
    (
      await getStoryRows(
        visits.map(({ id }) => id),
        language,
      )
    ).map((row) => [row.id, row]),
  );
  return visits.flatMap(({ id, ...visit }) => {
    const row = rows.get(id);
    if (!row) return [];
    rightUntil(visit.endsAt);
    return { row, ...visit };
  });
}
