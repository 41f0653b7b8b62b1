import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The bucket that the server begins with. */
export const BUCKET = 'archive-media';

export interface BucketServer {
  endpoint: string;
  port: number;
  /** What an archive is given to keep its media there. */
  environment: Record<string, string>;
  /** Ends the process; the objects stay for the next one. */
  stop(): Promise<void>;
  /** Deletes the objects, after `stop`. */
  clear(): void;
}

/**
 * Starts s3rver, a server that speaks S3, as a process on loopback. It knows one key and does not compare
 * signatures.
 * @param given.port a free one when left out
 * @param given.folder of the objects, when they are those of a server before
 */
export async function startBucketServer(
  given: { port?: number; folder?: string } = {},
): Promise<BucketServer & { folder: string }> {
  const folder = given.folder ?? mkdtempSync(path.join(tmpdir(), 'vitrine-bucket-'));
  const program = path.resolve('node_modules/s3rver/bin/s3rver.js');
  const place = ['--directory', folder, '--address', '127.0.0.1', '--port', `${given.port ?? 0}`];
  const how = ['--no-vhost-buckets', '--configure-bucket', BUCKET];
  const child = spawn(process.execPath, [program, ...place, ...how], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const port = await new Promise<number>((resolve, reject) => {
    let words = '';
    const hear = (chunk: Buffer) => {
      words += chunk;
      const [, found] = /listening on .*:(\d+)/.exec(words) ?? [];
      if (found) resolve(Number(found));
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', () => reject(new Error(`s3rver did not start: ${words}`)));
  });
  const endpoint = `http://127.0.0.1:${port}`;
  return {
    ...{ endpoint, port, folder },
    environment: {
      MEDIA_URL: `s3://${BUCKET}/one-archive`,
      AWS_ENDPOINT_URL: endpoint,
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: 'S3RVER',
      AWS_SECRET_ACCESS_KEY: 'S3RVER',
    },
    stop: () =>
      new Promise((resolve) => {
        if (child.exitCode !== null || child.signalCode !== null) return resolve();
        child.once('exit', () => resolve());
        child.kill('SIGKILL');
      }),
    clear: () => rmSync(folder, { recursive: true, force: true }),
  };
}
