import type { IncomingMessage, ServerResponse } from 'node:http';
import { log } from '@/server/log';
import { unavailable } from './pass-through';

/**
 * Answers a request that failed: 503 while the database does not answer, since then nobody knows what
 * may be shown, else 500.
 * @param confirm asks the database; rejects when it does not answer
 */
export async function sayFailed(
  confirm: () => Promise<void>,
  error: unknown,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  log.error({ err: error }, 'a request failed');
  try {
    await confirm();
  } catch {
    unavailable(request, response);
  }
  if (!response.headersSent) response.writeHead(500, { 'cache-control': 'no-store' });
  response.end();
}
