import type { CheckedDetails } from '@/domain/publishing/publish-checks';
import type { Writer } from '@/domain/writing/edit-lock';
import type { Refusal, SavingEvent } from './saving';
import type { TypedText } from './typed-text';

/** What the server has, when that is not what a save went on from. */
export interface TheirText extends TypedText {
  version: number;
  savedAt: number;
  /** Who saved it; null for the program. */
  savedBy: string | null;
}

/** What `save/route.ts` is sent. */
export interface SaveRequest extends TypedText {
  baseVersion: number;
  sittingId: string;
  /** Whoever wrote it; nothing is saved when somebody else is signed in by now. */
  writerId: string;
  /** The stored version may be of this sitting: an answer was lost. */
  mayFollowOwn: boolean;
  /** The page held the text before. */
  wasHolding: boolean;
  /** The page goes away with this save. */
  isLeaving: boolean;
  /** Absent to let the address follow the title. */
  slug?: string;
}

/** What a page may send with a text beside its words. */
export interface SaveMore {
  /** The language that the text is made from, when it is begun as a translation. */
  madeFrom?: string;
  /** Changes of the source that the translation has followed, by hashes. */
  inStep?: { was: string; now: string }[];
}

/** Why the text is saved but not under the address that was typed. */
export interface AddressProblem {
  code: string;
  proposal: string | null;
}

/** What `save/route.ts` answers when the text is saved. */
export interface SavedAnswer {
  version: number;
  revisionId: string;
  savedAt: number;
  slug: string;
  addressProblem: AddressProblem | null;
  /** What the checks need to know of what was saved. */
  checkFacts: CheckedDetails;
}

/** What it answers with 409. */
export interface ConflictAnswer {
  stored: TheirText;
  isOwnSitting: boolean;
  /** Who writes now, where that is why the save was refused. */
  heldBy: Writer | null;
}

/** What it answers with 412: who is signed in, where somebody else wrote. */
export interface OtherPersonAnswer {
  staffId: string;
  name: string;
}

/** What came of a save: the event that the machine is told, and what the page shows. */
export interface Heard {
  event: SavingEvent<TheirText>;
  saved?: SavedAnswer;
  /** A sentence per field, where the text was refused. */
  problems?: Record<string, string>;
}

/** Browsers refuse longer bodies of requests that outlive their page. */
const LONGEST_PARTING = 60_000;
const PATIENCE_MS = 30_000;

/** Sends a text to be saved, and says what was heard. It never throws. */
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

/** The server's disk is full. */
const NO_ROOM = 507;

const REFUSALS: Record<number, Refusal> = {
  403: 'notAllowed',
  404: 'gone',
  410: 'gone',
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
