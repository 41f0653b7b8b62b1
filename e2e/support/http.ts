import { type IncomingHttpHeaders, request } from 'node:http';
import { HOST, PORT } from './site';

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
  /** The body as UTF-8; unusable when compressed. */
  text: string;
}

export interface Question {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
  /** Port of another server. */
  port?: number;
}

/**
 * Sends a request exactly as written, while browsers and Playwright normalise paths and follow
 * redirects.
 * @param path the request target, unchanged
 */
export function ask(path: string, { method = 'GET', headers, body, port = PORT }: Question = {}) {
  return new Promise<Answer>((resolve, reject) => {
    const asked = request({ host: HOST, port, path, method, headers, agent: false }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('error', reject);
      answer.on('end', () => {
        const whole = Buffer.concat(chunks);
        const { statusCode: status = 0, headers: given } = answer;
        resolve({ status, headers: given, body: whole, text: whole.toString('utf8') });
      });
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

/** The path of an absolute address, as sent in a request. */
export function pathOf(url: string): string {
  const { pathname, search } = new URL(url);
  return pathname + search;
}
