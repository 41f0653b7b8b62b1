import { BEAT_MS } from '@/domain/writing/edit-lock';
import { type AroundAnswer, type BeatRequest, sendBeat } from './presence-request';

/** The page, as far as its presence is concerned. */
interface Page {
  readSitting(): string;
  isWriting(): boolean;
  onHeard(answer: AroundAnswer): void;
}

/** Says every few seconds that a page is open, and hears who else is. A hidden page speaks only while it writes. */
export class PresenceRunner {
  private timer?: ReturnType<typeof setInterval>;
  /** Answers of beats that were sent before this one say what no longer holds. */
  private sent = 0;

  /** @param address empty for those who may not see who is there: then nothing is said */
  constructor(
    private readonly address: string,
    private readonly page: Page,
  ) {}

  /** Begins. Gives what ends it. */
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

  /** Says now that the page is open, and more where that is wanted. Gives whether its answer was heard. */
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

  /** Says that the page, or what was one sitting of it, is over. */
  readonly leave = async (sittingId = this.page.readSitting()): Promise<void> => {
    this.sent += 1;
    if (sittingId && this.address) await sendBeat(this.address, { sittingId, isLeaving: true });
  };
}
