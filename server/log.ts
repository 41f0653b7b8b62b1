import path from 'node:path';
import pino from 'pino';

/**
 * One JSON line per event on standard output. Nothing about readers is ever given to it: no network address, no
 * user agent, no search words.
 */
export const log = pino({
  level: process.env.LOG_LEVEL ?? 'info',
  base: { process: process.env.VITRINE_PROCESS ?? path.parse(process.argv[1] ?? '').name },
  timestamp: pino.stdTimeFunctions.isoTime,
});
