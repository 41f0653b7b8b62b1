/** Letters as digests show them when they are sent. */
import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { letter, letterSent } from '@/db/schema/letters';
import { type LetterText, letterTextFor } from './letter';
import { textsOf } from './queries';

/** A subscriber who is written to, with how they take texts. */
interface MailedReader {
  id: string;
  language: string;
  onlyMine: boolean;
}

/**
 * The letters of a digest as they are when it is sent: changed ones with their new words, stopped
 * ones not at all. Their days say which digests have them, however late those are sent.
 * @param ids of the letters that were chosen when the digest was queued
 */
export async function listMailedLetters(
  read: Queries,
  ids: readonly string[],
  reader: MailedReader,
): Promise<LetterText[]> {
  const rows = await read
    .select({ id: letter.id })
    .from(letter)
    .innerJoin(letterSent, and(eq(letterSent.letterId, letter.id), isFor(reader)))
    .where(and(inArray(letter.id, [...ids]), eq(letter.state, 'scheduled')))
    .orderBy(asc(letter.firstDay), asc(letter.id));
  return chosenTexts(
    read,
    rows.map((row) => row.id),
    reader,
  );
}

/** A letter in any state as a reader would get it; none where no text is for them. */
export async function listSampleLetters(
  read: Queries,
  ids: readonly string[],
  reader: MailedReader,
): Promise<LetterText[]> {
  return chosenTexts(read, ids, reader);
}

/** What the letters of a digest depend on, as a value to be compared before and after. */
export async function lettersBasis(
  read: Queries,
  ids: readonly string[],
  reader: Pick<MailedReader, 'id'>,
): Promise<unknown> {
  if (ids.length === 0) return [];
  return read
    .select({ id: letter.id, state: letter.state, changedAt: letter.changedAt })
    .from(letter)
    .innerJoin(letterSent, and(eq(letterSent.letterId, letter.id), isFor(reader)))
    .where(inArray(letter.id, [...ids]))
    .orderBy(asc(letter.id));
}

async function chosenTexts(
  read: Queries,
  ids: readonly string[],
  reader: MailedReader,
): Promise<LetterText[]> {
  const texts = await textsOf(read, ids);
  return ids.flatMap((id) => letterTextFor(texts.get(id) ?? [], reader) ?? []);
}

function isFor({ id }: Pick<MailedReader, 'id'>) {
  return eq(letterSent.subscriberId, id);
}
