import { Agent, request as send } from 'node:http';
import { brotliDecompressSync } from 'node:zlib';

/** A whole response, its body as it came over the wire. */
export interface Fetched {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  /** Names and values in turn, as they were sent. */
  rawHeaders: string[];
  body: Buffer;
  /** Milliseconds from asking to the last byte. */
  took: number;
}

const agent = new Agent({ keepAlive: true, maxSockets: 16 });

/**
 * Asks a server of 127.0.0.1 once, over a connection that is kept.
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

/** The text of a response, unpacked. */
export function textOf({ headers, body }: Fetched): string {
  const plain = headers['content-encoding'] === 'br' ? brotliDecompressSync(body) : body;
  return plain.toString('utf8');
}

/**
 * Asks for each address once, one after the other.
 * @returns how long each took, in milliseconds
 * @throws Error when one is not answered with 200
 */
export async function crawl(port: number, paths: readonly string[]): Promise<number[]> {
  const took: number[] = [];
  for (const path of paths) {
    const fetched = await get(port, path);
    if (fetched.status !== 200) throw new Error(`${path} was answered with ${fetched.status}.`);
    took.push(fetched.took);
  }
  return took;
}
