/** Letters as digests show them when they are sent. */
import { and, asc, eq } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { letter, letterSent } from '@/db/schema/letters';
import { type Scope, scopeKey } from '@/domain/subscriptions/scope';
import { currentScope } from '@/domain/subscriptions/scope-queries';
import { type LetterText, letterTextFor } from './letter';
import { textsOf } from './queries';

/** A subscriber who is written to, with how they take texts. */
interface MailedReader {
  language: string;
  onlyMine: boolean;
  /** What they follow that e-mail is on about. */
  follows: readonly Scope[];
}

/** A letter's text in a mail. */
export interface MailedLetter extends LetterText {
  id: string;
}

/**
 * The letters of a digest as they are when it is sent: changed ones with their new words; not those
 * that were stopped, or that are not for its subscriber any more. Their days say which digests have
 * them, however late those are sent.
 * @param mailKey of the digest in the outbox
 */
export async function listMailedLetters(
  read: Queries,
  mailKey: string,
  reader: MailedReader,
): Promise<MailedLetter[]> {
  const rows = await read
    .select({ id: letter.id, scope: letter.scope })
    .from(letter)
    .innerJoin(letterSent, eq(letterSent.letterId, letter.id))
    .where(and(eq(letterSent.mailKey, mailKey), eq(letter.state, 'scheduled')))
    .orderBy(asc(letter.firstDay), asc(letter.id));
  const followed = new Set(reader.follows.map(scopeKey));
  const ids: string[] = [];
  for (const { id, scope } of rows) {
    if (scope === '' || followed.has(await currentScope(read, scope))) ids.push(id);
  }
  return listSampleLetters(read, ids, reader);
}

/** What the letters of a digest depend on, as a value to be compared before and after. */
export async function lettersBasis(read: Queries, mailKey: string): Promise<unknown> {
  return read
    .select({ id: letter.id, state: letter.state, changedAt: letter.changedAt })
    .from(letter)
    .innerJoin(letterSent, eq(letterSent.letterId, letter.id))
    .where(eq(letterSent.mailKey, mailKey))
    .orderBy(asc(letter.id));
}

/** Letters in any state as a reader would get them; without those that have no text for them. */
export async function listSampleLetters(
  read: Queries,
  ids: readonly string[],
  reader: Pick<MailedReader, 'language' | 'onlyMine'>,
): Promise<MailedLetter[]> {
  const texts = await textsOf(read, ids);
  return ids.flatMap((id) => {
    const text = letterTextFor(texts.get(id) ?? [], reader);
    return text ? [{ id, ...text }] : [];
  });
}
