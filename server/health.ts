import type { IncomingMessage, ServerResponse } from 'node:http';
import { getEpoch } from '@/domain/site/queries';
import { isRead } from './forged';

/**
 * Answers `/healthz` (this process lives) and `/readyz` (it can serve: 200, else 503 with the reason).
 * @param state what only the calling process knows about itself
 * @returns whether the request was one of the two
 */
export async function health(
  request: IncomingMessage,
  response: ServerResponse,
  state: () => { ready: boolean; [detail: string]: unknown },
): Promise<boolean> {
  if (!isRead(request)) return false;
  if (request.url === '/healthz') {
    respond(request, response, 200, { status: 'ok' });
    return true;
  }
  if (request.url !== '/readyz') return false;
  const own = state();
  const database = await databaseState();
  const isReady = own.ready && database === 'ok';
  respond(request, response, isReady ? 200 : 503, { ...own, ready: isReady, database });
  return true;
}

async function databaseState(): Promise<string> {
  try {
    return (await getEpoch()) ? 'ok' : 'empty: run `vitrine setup`';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function respond(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  body: unknown,
): void {
  const text = `${JSON.stringify(body)}\n`;
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    'content-length': String(Buffer.byteLength(text)),
  });
  response.end(request.method === 'HEAD' ? undefined : text);
}
