import type { IncomingMessage } from 'node:http';
import { Slots } from './places';

/**
 * Bodies up to this size are read completely before they are forwarded; without a session cookie no
 * larger ones are accepted.
 */
export const SMALL_BODY = 64 * 1024;

/** Time limit for a small body; large ones must deliver as much in each such period. */
const PATIENCE_MS = 15_000;

/** Limits on incomplete bodies, per address and in total; beyond them the oldest is refused. */
const MOST_OF_ONE = 64;
const MOST = 512;
/** Large bodies that one network address may send at once. */
const MOST_LARGE_OF_ONE = 12;
/** Uncached pages that one network address may wait for without a session cookie. */
const MOST_READS_OF_ONE = 128;

export type BodyProblem = 'tooSlow' | 'tooMany' | 'gone';

export type Taken =
  | { is: 'whole'; body: Buffer }
  /** The body is larger than a small one; the paused request contains the rest. */
  | { is: 'large'; beginning: Buffer }
  | { is: 'refused'; problem: BodyProblem };

interface Unfinished {
  client: string;
  refuse(problem: BodyProblem): void;
}

/** Receives request bodies; a slow one takes no more memory than a small one. */
export class Intake {
  private readonly unfinished = new Set<Unfinished>();
  /** Large bodies, which are forwarded while they arrive. */
  readonly large = new Slots(MOST_LARGE_OF_ONE);
  /** Reads without a session cookie. */
  readonly strangers = new Slots(MOST_READS_OF_ONE);

  constructor(private readonly patience = PATIENCE_MS) {}

  /** Reads a body to its end, or up to the size of a small one. @param client network address */
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

  /** Calls `tooSlow` when less than a small body arrived within one period. */
  watchPace(request: IncomingMessage, tooSlow: () => void): void {
    let bytes = 0;
    let isWaiting = false;
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
    });
    // Time in which a slow renderer pauses the request does not count.
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

  /** Honest clients finish quickly, so the oldest bodies are the stalled ones. */
  private makeRoom(client: string): void {
    const ofOne = [...this.unfinished].filter((each) => each.client === client);
    if (ofOne.length >= MOST_OF_ONE) ofOne[0]?.refuse('tooMany');
    else if (this.unfinished.size >= MOST) [...this.unfinished][0]?.refuse('tooMany');
  }
}
