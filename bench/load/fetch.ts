import { Agent, request as send } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { brotliDecompressSync } from 'node:zlib';

/** A response with its body as transferred. */
export interface Fetched {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  /** Names and values in turn, as sent. */
  rawHeaders: string[];
  body: Buffer;
  /** Milliseconds from the request to the last byte. */
  took: number;
}

const agent = new Agent({ keepAlive: true, maxSockets: 16 });

/**
 * Requests from a server on 127.0.0.1, over a keep-alive connection.
 * @throws Error when the connection fails
 */
export function get(port: number, path: string, encoding = 'br'): Promise<Fetched> {
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const headers = { 'accept-encoding': encoding };
    const request = send({ host: '127.0.0.1', port, path, headers, agent }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const { statusCode = 0, rawHeaders } = response;
        const took = performance.now() - began;
        const body = Buffer.concat(chunks);
        resolve({ status: statusCode, headers: response.headers, rawHeaders, body, took });
      });
    });
    request.on('error', reject);
    request.end();
  });
}

/** The decompressed text of a response. */
export function textOf({ headers, body }: Fetched): string {
  const plain = headers['content-encoding'] === 'br' ? brotliDecompressSync(body) : body;
  return plain.toString('utf8');
}

/**
 * Requests the addresses one after the other; waits where the site says that searches take too much
 * of it.
 * @returns duration of each in milliseconds
 * @throws Error on a status other than 200
 */
export async function crawl(port: number, paths: readonly string[]): Promise<number[]> {
  const took: number[] = [];
  for (const path of paths) {
    const fetched = await answered(port, path);
    if (fetched.status !== 200) throw new Error(`${path} was answered with ${fetched.status}.`);
    took.push(fetched.took);
  }
  return took;
}

async function answered(port: number, path: string): Promise<Fetched> {
  for (;;) {
    const fetched = await get(port, path);
    if (fetched.status !== 429) return fetched;
    await pause(Number(fetched.headers['retry-after'] ?? 1) * 1_000);
  }
}
