import { BEAT_MS } from '@/domain/writing/edit-lock';
import { type AroundAnswer, type BeatRequest, sendBeat } from './presence-request';

/** The parts of the page that presence uses. */
interface Page {
  readSitting(): string;
  isWriting(): boolean;
  onHeard(answer: AroundAnswer): void;
}

/**
 * Reports every few seconds that a page is open, and receives who else is. A hidden page reports
 * only while it is editing.
 */
export class PresenceRunner {
  private timer?: ReturnType<typeof setInterval>;
  /** Counter of requests, to ignore answers to older ones. */
  private sent = 0;

  /** @param address empty for users who may not see presence: nothing is sent */
  constructor(
    private readonly address: string,
    private readonly page: Page,
  ) {}

  /** Starts reporting. Returns a function that stops. */
  readonly start = (): (() => void) => {
    if (!this.address) return () => {};
    const seen = () => {
      if (document.visibilityState === 'visible') void this.beat();
    };
    const leave = () => this.leave();
    seen();
    this.timer = setInterval(() => {
      if (document.visibilityState === 'visible' || this.page.isWriting()) void this.beat();
    }, BEAT_MS);
    window.addEventListener('pagehide', leave);
    window.addEventListener('pageshow', seen);
    document.addEventListener('visibilitychange', seen);
    return () => {
      clearInterval(this.timer);
      window.removeEventListener('pagehide', leave);
      window.removeEventListener('pageshow', seen);
      document.removeEventListener('visibilitychange', seen);
      void this.leave();
    };
  };

  /** Reports now, with additional data. Returns whether this answer was used. */
  readonly beat = async (more: Partial<BeatRequest> = {}): Promise<boolean> => {
    if (!this.address) return false;
    const sittingId = this.page.readSitting();
    this.sent += 1;
    const turn = this.sent;
    const isWriting = this.page.isWriting();
    const answer = await sendBeat(this.address, { sittingId, isWriting, ...more });
    if (!answer || turn !== this.sent) return false;
    this.page.onHeard(answer);
    return true;
  };

  /** Reports that the page, or an earlier editing session of it, is closed. */
  readonly leave = async (sittingId = this.page.readSitting()): Promise<void> => {
    this.sent += 1;
    if (sittingId && this.address) await sendBeat(this.address, { sittingId, isLeaving: true });
  };
}
