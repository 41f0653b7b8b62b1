import type { IncomingMessage } from 'node:http';
import { Slots } from './places';

/** A body of up to so many bytes is taken whole before a renderer hears of it; without a session no other is taken. */
export const SMALL_BODY = 64 * 1024;

/** A small body has to be there by then, and of a large one at least as much as a small one in each such time. */
const PATIENCE_MS = 15_000;

/** Unfinished bodies of one network address, and of all; beyond these the oldest is refused. */
const MOST_OF_ONE = 64;
const MOST = 512;
/** Large bodies that one network address may send at once. */
const MOST_LARGE_OF_ONE = 12;
/** Pages of the staff's site and the like that one network address may be waiting for without a session. */
const MOST_READS_OF_ONE = 128;

/** Why a body was not taken. */
export type BodyProblem = 'tooSlow' | 'tooMany' | 'gone';

export type Taken =
  | { is: 'whole'; body: Buffer }
  /** There is more than a small body; the request stands still and gives the rest when it is read on. */
  | { is: 'large'; beginning: Buffer }
  | { is: 'refused'; problem: BodyProblem };

interface Unfinished {
  client: string;
  refuse(problem: BodyProblem): void;
}

/** Takes in what is posted. However slowly many send, each costs no more than a small body in memory. */
export class Intake {
  private readonly unfinished = new Set<Unfinished>();
  /** Large bodies, which are sent on while they arrive. */
  readonly large = new Slots(MOST_LARGE_OF_ONE);
  /** Reads of people who are not signed in. */
  readonly strangers = new Slots(MOST_READS_OF_ONE);

  constructor(private readonly patience = PATIENCE_MS) {}

  /** Reads a body to its end, or as far as a small one goes. @param client network address */
  take(request: IncomingMessage, client: string): Promise<Taken> {
    return new Promise((resolve) => {
      const chunks: Buffer[] = [];
      let length = 0;
      const done = (taken: Taken) => {
        clearTimeout(timer);
        this.unfinished.delete(mine);
        request.off('data', onData).off('end', onEnd).off('close', onClose).off('error', onClose);
        resolve(taken);
      };
      const mine = { client, refuse: (problem: BodyProblem) => done({ is: 'refused', problem }) };
      const onData = (chunk: Buffer) => {
        chunks.push(chunk);
        length += chunk.length;
        if (length <= SMALL_BODY) return;
        request.pause();
        done({ is: 'large', beginning: Buffer.concat(chunks) });
      };
      const onEnd = () => done({ is: 'whole', body: Buffer.concat(chunks) });
      const onClose = () => mine.refuse('gone');
      const timer = setTimeout(() => mine.refuse('tooSlow'), this.patience);
      this.makeRoom(client);
      this.unfinished.add(mine);
      request.on('data', onData).on('end', onEnd).on('close', onClose).on('error', onClose);
    });
  }

  /** Calls `tooSlow` when less than a small body came in one of the times in which that much has to come. */
  watchPace(request: IncomingMessage, tooSlow: () => void): void {
    let bytes = 0;
    let isWaiting = false;
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
    });
    // A renderer that takes its time pauses the request; that is not the sender's fault.
    request.on('pause', () => {
      isWaiting = true;
    });
    const timer = setInterval(() => {
      if (bytes < SMALL_BODY && !isWaiting && !request.complete) tooSlow();
      bytes = 0;
      isWaiting = request.isPaused();
    }, this.patience);
    for (const event of ['end', 'close', 'error']) request.once(event, () => clearInterval(timer));
  }

  /** Whoever sends in earnest is done in a moment: the oldest are those that stall. */
  private makeRoom(client: string): void {
    const ofOne = [...this.unfinished].filter((each) => each.client === client);
    if (ofOne.length >= MOST_OF_ONE) ofOne[0]?.refuse('tooMany');
    else if (this.unfinished.size >= MOST) [...this.unfinished][0]?.refuse('tooMany');
  }
}
