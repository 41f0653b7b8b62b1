/** How the processes end that a front starts. */
import { log } from './log';

/**
 * Ends this process in order at a signal, and when the process that started it is gone; at once when it already is.
 * Register it before anything is awaited: what comes earlier than that is lost.
 * @param stop brings to an end what was begun, and then ends the process
 * @param patience milliseconds after which the process ends whatever is still under way: told to end, and orphaned
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
