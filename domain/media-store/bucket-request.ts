import { createReadStream } from 'node:fs';
import { Agent, type IncomingMessage, request as send } from 'node:http';
import { Agent as SecureAgent, request as sendSecurely } from 'node:https';
import { pipeline } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { AwsV4Signer } from 'aws4fetch';
import type { BucketAddress } from './bucket-address';
import { type Content, StoreDown } from './store';

/** A request to a bucket. */
export interface BucketRequest {
  method: 'GET' | 'HEAD' | 'PUT' | 'DELETE';
  /** The key of an object with its prefix, in plain ASCII; empty for the bucket itself. */
  key: string;
  query?: Readonly<Record<string, string>>;
  headers?: Readonly<Record<string, string>>;
  body?: Content;
}

/** How long a bucket may say nothing before it counts as down; storing a large file takes it longer. */
const ANSWER_MS = 10_000;
const STORED_MS = 60_000;
/** Pauses before the further attempts. */
const PAUSES_MS = [200, 800];
const STORE_PAUSES_MS = [500, 1500, 4000];

const SIGNABLE = /^[A-Za-z0-9_./-]*$/;
/** SHA-256 of nothing. */
const NOTHING = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

const agents = {
  http: new Agent({ keepAlive: true, maxFreeSockets: 32 }),
  https: new SecureAgent({ keepAlive: true, maxFreeSockets: 32 }),
};

/** Signs and sends requests to one bucket. */
export class BucketClient {
  /** Signing keys of a day. */
  private readonly cache = new Map<string, ArrayBuffer>();

  constructor(readonly address: BucketAddress) {}

  /**
   * Sends a request, again after a pause while the server does not answer or fails.
   * @returns the answer, whose body has to be read or discarded
   * @throws StoreDown with the last reason
   */
  async send(asked: BucketRequest): Promise<IncomingMessage> {
    const pauses = asked.method === 'PUT' ? STORE_PAUSES_MS : PAUSES_MS;
    const giveUpAt = Date.now() + (asked.method === 'PUT' ? 10 * STORED_MS : ANSWER_MS);
    for (let attempt = 0; ; attempt++) {
      const outcome = await this.once(asked).catch((error: Error) => error);
      const isFine = !(outcome instanceof Error) && !isPassing(outcome.statusCode ?? 0);
      if (isFine) return outcome;
      const wait = pauses[attempt];
      if (wait === undefined || Date.now() > giveUpAt) throw await this.reason(outcome);
      if (!(outcome instanceof Error)) outcome.destroy();
      await pause(wait);
    }
  }

  /** Why a bucket did not do what was asked, in a sentence for operators. */
  async reason(outcome: Error | IncomingMessage): Promise<StoreDown> {
    const { bucket, endpoint } = this.address;
    const where = `The bucket ${bucket} at ${endpoint}`;
    if (outcome instanceof Error) {
      return new StoreDown(`${where} does not answer: ${outcome.message}`, { cause: outcome });
    }
    const words = await wordsOf(outcome);
    const code = /<Code>([A-Za-z0-9]{1,60})<\/Code>/.exec(words)?.[1] ?? '';
    const status = `status ${outcome.statusCode}${code ? `, ${code}` : ''}`;
    return new StoreDown(`${where} refused: ${ADVICE[code] ?? adviceFor(outcome)} (${status}).`);
  }

  private async once(asked: BucketRequest): Promise<IncomingMessage> {
    const { method, body } = asked;
    const { url, headers } = await this.signed(asked);
    const isSecure = url.protocol === 'https:';
    const agent = isSecure ? agents.https : agents.http;
    const options = { method, headers, agent };
    return new Promise((resolve, reject) => {
      const outgoing = (isSecure ? sendSecurely : send)(url, options, (incoming) => {
        outgoing.setTimeout(0);
        clearTimeout(late);
        resolve(incoming);
      });
      const giveUp = () => outgoing.destroy(new Error('no answer in time'));
      // While a file is sent only silence counts: how long a large one takes depends on the line.
      const late = body ? undefined : setTimeout(giveUp, ANSWER_MS);
      if (body) outgoing.setTimeout(STORED_MS, giveUp);
      outgoing.on('error', (error) => {
        clearTimeout(late);
        reject(error);
      });
      if (body === undefined || body instanceof Uint8Array) outgoing.end(body);
      else pipeline(createReadStream(body.file), outgoing, () => undefined);
    });
  }

  private async signed({ method, key, query = {}, headers = {} }: BucketRequest) {
    const { endpoint, bucket, region, accessKeyId, secretAccessKey } = this.address;
    if (!SIGNABLE.test(key)) throw new Error(`${key} cannot be signed.`);
    const pairs = Object.entries(query).map((pair) => pair.map(encoded).join('='));
    const url = new URL(`${endpoint}/${bucket}${key && `/${key}`}?${pairs.join('&')}`);
    const signer = new AwsV4Signer({
      ...{ method, url: url.href, region, accessKeyId, secretAccessKey },
      headers: { 'x-amz-content-sha256': NOTHING, ...headers },
      service: 's3',
      cache: this.cache,
    });
    const { headers: all } = await signer.sign();
    return { url, headers: Object.fromEntries(all) };
  }
}

/** As it is signed (RFC 3986). */
function encoded(text: string): string {
  const toHex = (sign: string) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
  return encodeURIComponent(text).replace(/[!'()*]/g, toHex);
}

/** Whether a status may be another one a moment later. */
function isPassing(status: number): boolean {
  return status === 429 || status >= 500;
}

const ADVICE: Record<string, string> = {
  NoSuchBucket: 'there is no such bucket; make it first',
  SignatureDoesNotMatch: 'the secret key is wrong',
  InvalidAccessKeyId: 'it does not know the access key',
  AccessDenied: 'the key may not do this in the bucket',
  RequestTimeTooSkewed: 'the clocks of both machines differ too much',
  AuthorizationHeaderMalformed: 'the region is another one',
};

function adviceFor({ statusCode = 0 }: IncomingMessage): string {
  if (statusCode === 403) return 'the key is wrong, or may not do this in the bucket';
  if (statusCode === 404) return 'there is no such bucket; make it first';
  return 'see its log';
}

/** The beginning of an answer's body. */
async function wordsOf(answer: IncomingMessage): Promise<string> {
  let words = '';
  try {
    for await (const chunk of answer.setEncoding('utf8')) {
      words += chunk;
      if (words.length > 4_000) break;
    }
  } catch (error) {
    return String(error);
  }
  return words;
}
