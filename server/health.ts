import { statfs } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { dataFolder } from '@/db/client';
import { diskState } from '@/domain/maintenance/disk';
import { getEpoch } from '@/domain/settings/queries';
import { isRead } from './http/csrf';

/**
 * Answers `/healthz` (the process lives) and `/readyz` (it can serve: 200, else 503 with the
 * reason; `degraded` when it serves, but cannot save for lack of disk space).
 * @param state known only to the calling process
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
  const disk = await diskOfData();
  const isReady = own.ready && database === 'ok';
  const degraded = disk !== 'ok';
  respond(request, response, isReady ? 200 : 503, {
    ...own,
    ready: isReady,
    degraded,
    database,
    disk,
  });
  return true;
}

/** A full disk does not make the process unready, since pages can still be sent. */
async function diskOfData(): Promise<string> {
  try {
    const { bavail, bsize } = await statfs(dataFolder());
    return diskState(bavail * bsize);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
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
