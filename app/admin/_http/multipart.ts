import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import busboy from 'busboy';
import { Refused } from '@/domain/forms/form';
import { discard, type Incoming, receive, type Sent } from '@/domain/images/incoming';
import { MOST_FILES, type UploadProblem } from '@/domain/images/upload';

/** A posted file: received, or why not. */
export type Received = { fileName: string } & (
  | { ok: true; incoming: Incoming }
  | { ok: false; problem: UploadProblem }
);

/**
 * Streams the files of a posted form to disk and hands them to `take` in order; they are deleted
 * afterwards in any case. Empty file inputs are ignored.
 * @param most bytes per file
 * @throws Refused when it is no multipart form
 */
export async function takeFiles<T>(
  request: Request,
  most: number,
  take: (received: Received, field: (name: string) => string) => Promise<T>,
): Promise<T[]> {
  const fields = new Map<string, string>();
  const received = await receiveAll(request, most, fields);
  try {
    const taken: T[] = [];
    for (const each of received) taken.push(await take(each, (name) => fields.get(name) ?? ''));
    return taken;
  } finally {
    for (const each of received) if (each.ok) await discard(each.incoming.file);
  }
}

async function receiveAll(
  request: Request,
  most: number,
  fields: Map<string, string>,
): Promise<Received[]> {
  const parser = parserFor(request, most);
  const files: Promise<Received>[] = [];
  const announced = Number(request.headers.get('content-length')) || most;
  parser.on('field', (name, value) => fields.set(name, value));
  parser.on('file', (_, body, { filename }) => {
    const isCut = () => body.truncated === true;
    // `receive` listens too; an error before it does would end the process.
    body.on('error', () => undefined);
    files.push(receiveOne(body, { fileName: filename ?? '', most, announced, isCut }));
  });
  let isTooMany = false;
  parser.on('filesLimit', () => {
    isTooMany = true;
  });
  // A truncated body is reported as an error of the file being received.
  const body = Readable.fromWeb(request.body as ReadableStream<Uint8Array>);
  const isWhole = await pipeline(body, parser)
    .then(() => true)
    .catch(() => false);
  const found = (await Promise.all(files)).filter((each) => each.fileName || each.ok);
  if (isTooMany) found.push({ ok: false, fileName: '', problem: 'tooMany' });
  if (!isWhole && !found.some((each) => !each.ok)) {
    found.push({ ok: false, fileName: '', problem: 'incomplete' });
  }
  return found;
}

async function receiveOne(body: Readable, given: Sent): Promise<Received> {
  const result = await receive(body, given);
  const { fileName } = given;
  if (!result.ok) return { ok: false, fileName, problem: result.problem };
  return { ok: true, fileName: result.value.fileName, incoming: result.value };
}

function parserFor(request: Request, most: number): busboy.Busboy {
  const malformed = new Refused('images.problem.form', null, 415);
  if (!request.body) throw malformed;
  try {
    return busboy({
      headers: { 'content-type': request.headers.get('content-type') ?? '' },
      defParamCharset: 'utf8',
      limits: { fileSize: most, files: MOST_FILES, fields: 20, fieldSize: 10_000, parts: 60 },
    });
  } catch {
    throw malformed;
  }
}
