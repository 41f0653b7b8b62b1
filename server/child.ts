/** How processes started by the front end. */
import { log } from './log';

/**
 * Ends this process cleanly at a signal, and when its parent process is gone. Call it before the
 * first await, because earlier signals are lost.
 * @param stop finishes the current work and ends the process
 * @param patience milliseconds after which the process ends in any case: after a signal, and after
 * the parent's end
 */
export function endWithParent(
  stop: () => void,
  patience: { told: number; orphaned: number },
): void {
  let isEnding = false;
  const endWithin = (milliseconds: number) => {
    setTimeout(() => {
      log.warn('what was under way took too long; the process ends without it');
      process.exit(1);
    }, milliseconds).unref();
    if (!isEnding) stop();
    isEnding = true;
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => endWithin(patience.told));
  }
  if (process.send === undefined) return;
  process.on('disconnect', () => endWithin(patience.orphaned));
  if (!process.connected) endWithin(patience.orphaned);
}
