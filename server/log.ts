import pino from 'pino';

/**
 * One JSON line per event on standard output. Nothing about readers is ever given to it: no network address, no
 * user agent, no search words.
 */
export const log = pino({
  level: process.env.LOG_LEVEL ?? 'info',
  base: { process: process.env.VITRINE_PROCESS ?? 'front' },
  timestamp: pino.stdTimeFunctions.isoTime,
});
