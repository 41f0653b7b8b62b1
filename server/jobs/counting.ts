import type { RequestCounts } from '@/domain/statistics/request-counts';
import { log } from '@/server/log';
import { saveRequests } from '@/server/save-requests';

/** Saves what the front counted, and tells it whether that succeeded. */
export class Counting {
  /** Resolves when nothing is being saved. */
  isOver: Promise<void> = Promise.resolve();

  constructor(
    private readonly tell: (isSaved: boolean) => Promise<void> = tellFront,
    private readonly save = saveRequests,
  ) {}

  /** @param message from the front, which the process trusts */
  hear(message: unknown): void {
    if (typeof message !== 'object' || message === null || !('requests' in message)) return;
    const counts = message.requests as RequestCounts;
    this.isOver = this.isOver.then(() => this.saveAndTell(counts));
  }

  private async saveAndTell(counts: RequestCounts): Promise<void> {
    let isSaved = true;
    try {
      await this.save(counts);
    } catch (error) {
      isSaved = false;
      log.error({ err: error }, 'requests could not be counted; the front tries again');
    }
    await this.tell(isSaved);
  }
}

/** Resolves once the message is sent, so that the process does not end before. */
function tellFront(isSaved: boolean): Promise<void> {
  return new Promise((resolve) => {
    if (process.send) process.send({ isSaved }, () => resolve());
    else resolve();
  });
}
