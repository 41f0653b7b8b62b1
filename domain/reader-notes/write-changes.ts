/** Notes from readers: written by a stranger, and deleted in time. */
import { and, gt, isNotNull, lt } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { readerNote } from '@/db/schema/reader-notes';
import { keyFor } from '@/db/secret';
import { normalEmail } from '@/domain/forms/email';
import { sealed } from '@/domain/forms/sealed';
import { newId } from '@/domain/new-id';
import {
  accountGate,
  countAttempt,
  type Gate,
  networkGate,
} from '@/domain/sign-in/throttle-changes';
import { KEPT_MS, MOST_A_DAY, type NotePage } from './reader-note';

const DAY_MS = 86_400_000;
/** Notes with one address without a wait: somebody may write about several pages. */
const FREE_FOR_ADDRESS = 5;

/** `wait`: until when, in milliseconds since 1970; nothing was stored. `full`: for today. */
export type Written =
  | { is: 'written'; id: string }
  | { is: 'wait'; until: number }
  | { is: 'full' };

/** What a reader wrote, valid by `readNote`. */
interface GivenNote {
  text: string;
  /** As typed; empty for none. */
  email: string;
  /** Interface language of the page. */
  language: string;
  /** The page it is about; null for the site as a whole. */
  about: Omit<NotePage, 'paragraphs'> | null;
  /** The beginning of the paragraph it is about; empty for the whole page. */
  paragraph: string;
}

/**
 * Stores a reader's note, unless their network or the address that they gave wrote too many.
 * @param network address that the form came from
 */
export async function writeNote(
  write: Queries,
  { text, email, language, about, paragraph }: GivenNote,
  network: string,
  now: number,
): Promise<Written> {
  if ((await write.$count(readerNote, gt(readerNote.createdAt, now - DAY_MS))) >= MOST_A_DAY) {
    return { is: 'full' };
  }
  const until = await countAttempt(write, gatesOf(network, normalEmail(email)), now);
  if (until !== null) return { is: 'wait', until };
  const id = newId(now);
  await write.insert(readerNote).values({
    ...{ id, text, language, paragraph, createdAt: now },
    email: email === '' ? '' : sealed(keyFor('reader note address'), email, id),
    path: about?.path ?? '',
    title: about?.title ?? '',
    titleLanguage: about?.language ?? language,
    storyId: about?.storyId ?? null,
  });
  return { is: 'written', id };
}

/** Deletes notes, with addresses and answers, that were closed a year ago. */
export async function clearNotes(write: Queries, now: number): Promise<void> {
  const isOver = and(isNotNull(readerNote.closedAt), lt(readerNote.closedAt, now - KEPT_MS));
  await write.delete(readerNote).where(isOver);
}

function gatesOf(network: string, email: string | null): Gate[] {
  const gates = [networkGate('note', network)];
  if (email !== null) gates.push({ ...accountGate('note', email), free: FREE_FOR_ADDRESS });
  return gates;
}
