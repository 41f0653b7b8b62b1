/** Which letters go with which digests. */
import { and, asc, eq, gte, inArray, lte } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { letter, letterSent } from '@/db/schema/letters';
import { groupedBy } from '@/domain/grouped';
import { currentScope } from '@/domain/subscriptions/scope-queries';
import { type Letter, type LetterText, letterTextFor } from './letter';
import { textsOf } from './queries';

/** A subscriber whose digest is queued. */
export interface LetterReader {
  id: string;
  language: string;
  onlyMine: boolean;
  /** Whether they follow a scope, by its key. */
  follows(key: string): boolean;
}

/** The letters that the digests of a morning have, for each subscriber those they did not get. */
export interface DueLetters {
  /** Ids, in the order in which they are shown. */
  of(reader: LetterReader): string[];
}

/**
 * What is scheduled for the digests of a day. A letter for followers of what was merged goes to those who
 * follow what it was merged into.
 * @param day of the morning, in the archive's time zone: `2026-12-04`
 * @param subscriberIds those whose digests are queued
 */
export async function listDueLetters(
  read: Queries,
  day: string,
  subscriberIds: readonly string[],
): Promise<DueLetters> {
  const rows = await read
    .select()
    .from(letter)
    .where(and(eq(letter.state, 'scheduled'), lte(letter.firstDay, day), gte(letter.lastDay, day)))
    .orderBy(asc(letter.firstDay), asc(letter.id));
  if (rows.length === 0) return { of: () => [] };
  const ids = rows.map(({ id }) => id);
  const texts = await textsOf(read, ids);
  const had = await listHad(read, ids, subscriberIds);
  const due: (Pick<Letter, 'id' | 'scope'> & { texts: LetterText[] })[] = [];
  for (const { id, scope } of rows) {
    const current = scope && (await currentScope(read, scope));
    due.push({ id, scope: current, texts: texts.get(id) ?? [] });
  }
  return {
    of: (reader) =>
      due.flatMap(({ id, scope, texts: own }) => {
        const isTheirs = scope === '' || reader.follows(scope);
        if (!isTheirs || had.get(reader.id)?.has(id)) return [];
        return letterTextFor(own, reader) ? [id] : [];
      }),
  };
}

/** The letters that subscribers got or wait for, by the ids of subscribers. */
async function listHad(
  read: Queries,
  letterIds: readonly string[],
  subscriberIds: readonly string[],
): Promise<Map<string, Set<string>>> {
  const isAsked = and(
    inArray(letterSent.letterId, [...letterIds]),
    inArray(letterSent.subscriberId, [...subscriberIds]),
  );
  const rows = await read
    .select({ id: letterSent.letterId, subscriberId: letterSent.subscriberId })
    .from(letterSent)
    .where(isAsked);
  const grouped = groupedBy(rows, ({ subscriberId }) => subscriberId);
  return new Map([...grouped].map(([id, own]) => [id, new Set(own.map((row) => row.id))]));
}
