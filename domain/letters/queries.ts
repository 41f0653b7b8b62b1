import { count, desc, eq, inArray, type SQL } from 'drizzle-orm';
import { reads } from '@/db/client';
import type { Queries } from '@/db/open';
import { letter, letterSent, letterText } from '@/db/schema/letters';
import { groupedBy } from '@/domain/grouped';
import { requireMay } from '@/domain/permissions/permissions';
import type { Staff } from '@/domain/permissions/staff';
import { INTERFACE_LANGUAGES } from '@/i18n/languages';
import type { Letter, LetterText, ListedLetter } from './letter';

/** All letters, those that end last first. @throws NotAllowed */
export async function listLetters(by: Staff): Promise<ListedLetter[]> {
  requireMay(by, 'subscription.change');
  return listedWhere(undefined);
}

/** A letter for staff; null where there is none. @throws NotAllowed */
export async function getLetter(by: Staff, id: string): Promise<ListedLetter | null> {
  requireMay(by, 'subscription.change');
  const [found] = await listedWhere(eq(letter.id, id));
  return found ?? null;
}

/** A letter as it is stored; null where there is none. */
export async function findLetter(read: Queries, id: string): Promise<Letter | null> {
  const [row] = await read.select().from(letter).where(eq(letter.id, id));
  return row ? letterIn(row, (await textsOf(read, [id])).get(id) ?? []) : null;
}

/** The texts of letters by their ids, each in the order of the interface languages. */
export async function textsOf(
  read: Queries,
  ids: readonly string[],
): Promise<Map<string, LetterText[]>> {
  const rows = await read
    .select()
    .from(letterText)
    .where(inArray(letterText.letterId, [...ids]));
  const order: readonly string[] = INTERFACE_LANGUAGES;
  rows.sort((one, other) => order.indexOf(one.language) - order.indexOf(other.language));
  const texts = rows.map(({ letterId, ...text }) => ({ letterId, text }));
  const grouped = groupedBy(texts, ({ letterId }) => letterId);
  return new Map([...grouped].map(([id, own]) => [id, own.map(({ text }) => text)]));
}

async function listedWhere(isAsked: SQL | undefined): Promise<ListedLetter[]> {
  const rows = await reads()
    .select({ letter, count: count(letterSent.subscriberId) })
    .from(letter)
    .leftJoin(letterSent, eq(letterSent.letterId, letter.id))
    .where(isAsked)
    .groupBy(letter.id)
    .orderBy(desc(letter.lastDay), desc(letter.id));
  const ids = rows.map((row) => row.letter.id);
  const texts = await textsOf(reads(), ids);
  return rows.map((row) => {
    return { ...letterIn(row.letter, texts.get(row.letter.id) ?? []), count: row.count };
  });
}

function letterIn(row: typeof letter.$inferSelect, texts: LetterText[]): Letter {
  const { id, state, firstDay, lastDay, scope } = row;
  return { id, state, firstDay, lastDay, scope, texts };
}
