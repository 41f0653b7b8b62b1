import path from 'node:path';
import pino from 'pino';

/**
 * One JSON line per event on standard output. Must never receive data about readers: no network
 * address, user agent or search words.
 */
export const log = pino({
  level: process.env.LOG_LEVEL ?? 'info',
  base: { process: process.env.VITRINE_PROCESS ?? path.parse(process.argv[1] ?? '').name },
  timestamp: pino.stdTimeFunctions.isoTime,
});
