import type { CheckedDetails } from '@/domain/publishing/publish-checks';
import type { TextContent } from '@/domain/texts/text-content';
import type { Writer } from '@/domain/writing/edit-lock';
import type { Refusal, SavingEvent } from './saving';

/** The server's text, when it is not the base of the save. */
export interface TheirText extends TextContent {
  version: number;
  savedAt: number;
  /** Who saved it; null for the program. */
  savedBy: string | null;
}

/** Body of a request to `save/route.ts`. */
export interface SaveRequest extends TextContent {
  baseVersion: number;
  sittingId: string;
  /** The author; nothing is saved when another user is signed in by now. */
  writerId: string;
  /** An answer was lost, so the stored revision may be of this editing session. */
  mayFollowOwn: boolean;
  /** Whether the page had the edit lock before. */
  wasHolding: boolean;
  /** Whether the page is being closed. */
  isLeaving: boolean;
  /** Absent: the address follows the title. */
  slug?: string;
}

/** Additional data saved with a text. */
export interface SaveMore {
  /** Source language, when the text is begun as a translation. */
  madeFrom?: string;
  /** Changes of the source that the translation has followed, by hashes. */
  inStep?: { was: string; now: string }[];
}

/** Why the text was saved without the typed address. */
export interface AddressProblem {
  code: string;
  proposal: string | null;
}

/** Answer of `save/route.ts` after a save. */
export interface SavedAnswer {
  version: number;
  revisionId: string;
  savedAt: number;
  slug: string;
  addressProblem: AddressProblem | null;
  /** Data for the checklist. */
  checkFacts: CheckedDetails;
}

/** Its answer with status 409. */
export interface ConflictAnswer {
  stored: TheirText;
  isOwnSitting: boolean;
  /** Holder of the edit lock, if that is why the save was refused. */
  heldBy: Writer | null;
}

/** Its answer with status 412: the signed-in user, who is not the author. */
export interface OtherPersonAnswer {
  staffId: string;
  name: string;
}

/** Result of a save: the event for the reducer, and what the page shows. */
export interface Heard {
  event: SavingEvent<TheirText>;
  saved?: SavedAnswer;
  /** A message per field, where the text was refused. */
  problems?: Record<string, string>;
}

/** Browsers refuse longer bodies with `keepalive`. */
const LONGEST_PARTING = 60_000;
const PATIENCE_MS = 30_000;

/** Sends a text to be saved. Never throws. */
export async function sendText(
  address: string,
  request: SaveRequest & SaveMore,
  { edits, isParting }: { edits: number; isParting: boolean },
): Promise<Heard> {
  try {
    const body = JSON.stringify(request);
    const answer = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      keepalive: isParting && body.length < LONGEST_PARTING,
      signal: isParting ? undefined : AbortSignal.timeout(PATIENCE_MS),
    });
    return await heard(answer, edits);
  } catch {
    return { event: { is: 'failed', edits, now: Date.now() } };
  }
}

const NO_ROOM = 507;

const REFUSALS: Record<number, Refusal> = {
  403: 'notAllowed',
  404: 'gone',
  410: 'trashed',
  413: 'tooLarge',
  422: 'unreadable',
};

async function heard(answer: Response, edits: number): Promise<Heard> {
  const now = Date.now();
  const isJson = answer.headers.get('content-type')?.includes('application/json') ?? false;
  if (answer.ok && isJson) {
    const saved: SavedAnswer = await answer.json();
    return { event: { is: 'saved', edits, version: saved.version, now: saved.savedAt }, saved };
  }
  if (answer.status === 401) return { event: { is: 'signedOut', edits } };
  if (answer.status === 409 && isJson) {
    const { stored, isOwnSitting, heldBy }: ConflictAnswer = await answer.json();
    if (isOwnSitting) return { event: { is: 'failed', edits, now } };
    return { event: { is: 'stale', edits, theirs: stored, version: stored.version, heldBy } };
  }
  if (answer.status === 412 && isJson) {
    const other: OtherPersonAnswer = await answer.json();
    return { event: { is: 'otherPerson', edits, ...other } };
  }
  const why = REFUSALS[answer.status];
  if (answer.status === NO_ROOM) return { event: { is: 'failed', edits, now, isFull: true } };
  if (!why) return { event: { is: 'failed', edits, now } };
  const { problems = {} }: { problems?: Record<string, string> } = isJson
    ? await answer.json()
    : {};
  return { event: { is: 'refused', edits, why }, problems };
}
