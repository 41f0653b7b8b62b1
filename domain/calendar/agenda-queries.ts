import { and, asc, eq, exists, gt, max } from 'drizzle-orm';
import { noteTag, rightUntil } from '@/cache/context';
import { AGENDA, listTag } from '@/cache/tags';
import { prepared } from '@/db/client';
import { occasion, text } from '@/db/schema/stories';
import { param } from '@/db/sql';
import { getStoryRows } from '@/domain/reader/story-list-queries';
import type { AgendaEntry } from './agenda';

const last = prepared((read) =>
  read
    .select({ at: max(occasion.endsAt) })
    .from(occasion)
    .where(
      and(
        gt(occasion.endsAt, param('now')),
        exists(
          read
            .select({ id: text.id })
            .from(text)
            .where(and(eq(text.storyId, occasion.storyId), eq(text.state, 'published'))),
        ),
      ),
    )
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

/** Whether there are events to come. The page expires at the end of the last one. */
export async function hasAgenda(now: number): Promise<boolean> {
  noteTag(AGENDA);
  const [row] = await last().execute({ now });
  if (!row?.at) return false;
  rightUntil(row.at);
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
