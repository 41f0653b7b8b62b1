import { createHash, randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { BucketAddress } from './bucket-address';
import { readListing } from './bucket-listing';
import { BucketClient } from './bucket-request';
import {
  type Content,
  checkedName,
  type Facts,
  FileMissing,
  isStoredName,
  type Listed,
  type MediaStore,
  type Part,
  StoreDown,
} from './store';

/** How long a file may stop on its way from the bucket before it is asked for again. */
const STALL_MS = 20_000;
const MOST_BREAKS = 3;
const MOST_SIZES = 50_000;

/** Media in a private bucket of a server that speaks S3. */
export class MediaBucket implements MediaStore {
  readonly kind = 'bucket';
  readonly place: string;
  private readonly client: BucketClient;
  /** Sizes of files, which never change; one that was deleted is noticed when it is read. */
  private readonly sizes = new Map<string, number>();

  constructor(address: BucketAddress) {
    this.client = new BucketClient(address);
    this.place = `s3://${address.bucket}/${address.prefix}`.replace(/\/$/, '');
  }

  /** The server compares what arrives with the SHA-256, and has the object only when it is whole. */
  async put(name: string, body: Content, { sha256, bytes, type }: Facts): Promise<void> {
    const headers = {
      'x-amz-content-sha256': sha256,
      'content-length': String(bytes),
      'content-type': type,
    };
    const answer = await this.client.send({ method: 'PUT', key: this.keyOf(name), headers, body });
    if (answer.statusCode !== 200) throw await this.client.reason(answer);
    answer.resume();
    this.remember(name, bytes);
  }

  async size(name: string): Promise<number | null> {
    const known = this.sizes.get(name);
    if (known !== undefined) return known;
    const answer = await this.client.send({ method: 'HEAD', key: this.keyOf(name) });
    answer.resume();
    if (answer.statusCode === 404) return null;
    if (answer.statusCode !== 200) throw await this.client.reason(answer);
    const bytes = Number(answer.headers['content-length']);
    this.remember(name, bytes);
    return bytes;
  }

  async read(name: string, part?: Part): Promise<Readable> {
    const { start, end } = part ?? { start: 0, end: ((await this.size(name)) ?? 0) - 1 };
    if (end < start) return this.missing(name);
    const first = await this.ask(name, start, end);
    return Readable.from(this.bytes(name, { start, end }, first), { objectMode: false });
  }

  async drop(name: string): Promise<void> {
    const answer = await this.client.send({ method: 'DELETE', key: this.keyOf(name) });
    const isGone = [200, 204, 404].includes(answer.statusCode ?? 0);
    if (!isGone) throw await this.client.reason(answer);
    answer.resume();
    this.sizes.delete(name);
  }

  async *list(): AsyncIterable<Listed> {
    const { prefix } = this.client.address;
    let token = '';
    do {
      const { objects, next } = await this.page(token);
      token = next;
      for (const { key, ...facts } of objects) {
        const name = key.slice(prefix.length);
        if (key.startsWith(prefix) && isStoredName(name)) yield { name, ...facts };
      }
    } while (token !== '');
  }

  /**
   * Lists, stores, reads and deletes a small object, to find out whether the bucket can be used.
   * @throws StoreDown that says why not
   */
  async probe(): Promise<void> {
    await this.page('', 1);
    const words = randomBytes(16);
    const sha256 = createHash('sha256').update(words).digest('hex');
    const name = `${sha256.slice(0, 2)}/${sha256.slice(2, 34)}.txt`;
    await this.put(name, words, { sha256, bytes: words.length, type: 'text/plain' });
    const read = await buffer(await this.read(name));
    if (!read.equals(words)) throw new StoreDown(`${this.place} does not give back what it gets.`);
    await this.drop(name);
  }

  /** One page of the list. @param token of the page before, `next`; empty for the first */
  private async page(token: string, most = 1000) {
    const { prefix } = this.client.address;
    const query = {
      'list-type': '2',
      'max-keys': String(most),
      ...(prefix && { prefix }),
      ...(token && { 'continuation-token': token }),
    };
    const answer = await this.client.send({ method: 'GET', key: '', query });
    if (answer.statusCode !== 200) throw await this.client.reason(answer);
    const chunks: Buffer[] = [];
    for await (const chunk of answer) chunks.push(chunk);
    return readListing(Buffer.concat(chunks).toString('utf8'));
  }

  /** Passes bytes on as they are read; where they break off, the rest is asked for. */
  private async *bytes(name: string, { start, end }: Part, first: IncomingMessage) {
    let at = start;
    let answer = first;
    for (let breaks = 0; ; breaks++) {
      try {
        for await (const chunk of unstalled(answer)) {
          at += chunk.length;
          yield chunk;
        }
        if (at > end) return;
        throw new StoreDown(`${name} broke off on its way from ${this.place}.`);
      } catch (error) {
        if (at > end || breaks >= MOST_BREAKS) throw error;
        answer = await this.ask(name, at, end);
      }
    }
  }

  private async ask(name: string, start: number, end: number): Promise<IncomingMessage> {
    const headers = { range: `bytes=${start}-${end}` };
    const answer = await this.client.send({ method: 'GET', key: this.keyOf(name), headers });
    const { statusCode } = answer;
    if (statusCode !== 206 && !(statusCode === 200 && start === 0)) {
      const reason = await this.client.reason(answer);
      if (statusCode === 404 && !reason.message.includes('NoSuchBucket')) return this.missing(name);
      throw reason;
    }
    if (Number(answer.headers['content-length']) === end - start + 1) return answer;
    answer.destroy();
    this.sizes.delete(name);
    throw new StoreDown(`${name} in ${this.place} has another length than it should have.`);
  }

  private missing(name: string): never {
    this.sizes.delete(name);
    throw new FileMissing(`${name} is not in ${this.place}.`);
  }

  private keyOf(name: string): string {
    return this.client.address.prefix + checkedName(name);
  }

  private remember(name: string, bytes: number): void {
    if (this.sizes.size >= MOST_SIZES) this.sizes.clear();
    this.sizes.set(name, bytes);
  }
}

/** The chunks of an answer, an error once the server is silent while somebody waits for the next one. */
async function* unstalled(answer: IncomingMessage): AsyncGenerator<Buffer> {
  const chunks = answer[Symbol.asyncIterator]();
  try {
    for (;;) {
      const stalled = () => answer.destroy(new StoreDown('The bucket stopped sending a file.'));
      const timer = setTimeout(stalled, STALL_MS);
      const { done, value } = await chunks.next().finally(() => clearTimeout(timer));
      if (done) return;
      yield value;
    }
  } finally {
    answer.destroy();
  }
}
