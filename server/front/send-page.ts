import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline, type Transform } from 'node:stream';
import { createBrotliDecompress, createGzip } from 'node:zlib';
import {
  type Encoding,
  encodingFor,
  headersFor,
  isKnown,
  type Page,
  sendableOf,
} from '@/server/http/page';

/**
 * Above this size of the brotli body, other encodings are made as a stream, so that they do not
 * delay cached pages.
 */
const STREAMED_BYTES = 32 * 1024;

/** Sends a cached page: 304 when the reader has it, else the body in the best accepted encoding. */
export function sendPage(page: Page, request: IncomingMessage, response: ServerResponse): void {
  const { headers, method } = request;
  // Images are compressed already; sent as they are, they have a length, which networks ask for.
  const encoding = isImage(page) ? 'identity' : encodingFor(headers['accept-encoding']);
  const isHead = method === 'HEAD';
  if (
    page.status === 200 &&
    isKnown(page, headers['if-none-match'], headers['if-modified-since'])
  ) {
    response.writeHead(304, headersFor(page, encoding).notModified);
    response.end();
    return;
  }
  if (encoding !== 'br' && page.br.length > STREAMED_BYTES && !isImage(page)) {
    sendStreamed(page, encoding, isHead, response);
    return;
  }
  const { headers: own, body } = sendableOf(page, encoding);
  response.writeHead(page.status, own);
  if (isHead) response.end();
  else response.end(body);
}

function isImage({ headers }: Page): boolean {
  return headers.some(([name, value]) => name === 'content-type' && value.startsWith('image/'));
}

function sendStreamed(
  page: Page,
  encoding: Encoding,
  isHead: boolean,
  response: ServerResponse,
): void {
  response.writeHead(page.status, headersFor(page, encoding).headers);
  if (isHead) {
    response.end();
    return;
  }
  const steps: Transform[] = [createBrotliDecompress()];
  if (encoding === 'gzip') steps.push(createGzip({ level: 6 }));
  const [first] = steps;
  pipeline([...steps, response], () => undefined);
  first?.end(page.br);
}
