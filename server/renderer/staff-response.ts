import type { ServerResponse } from 'node:http';
import type { RequestContext, StaffProblem } from '@/cache/context';

/**
 * `malformed`: what was posted is no form of ours, and Next could make nothing of it; `signedOut`: a form arrived
 * without a session; `wrongMethod`: Next refused the method, without a word.
 */
export type ReplacedResponse = StaffProblem | 'malformed' | 'signedOut' | 'wrongMethod';

/** A response that Next writes to, with its outcome. */
export interface Outgoing {
  response: ServerResponse;
  /** Sets the context from which status and location are taken. */
  follow(context: RequestContext): void;
  /** Resolves when Next has finished an answer that is held back. */
  isHeld: Promise<void>;
  /** Next threw; nothing more will be written. */
  fail(): void;
  /** Why the answer was held back, if it was; the response can then be used again. */
  problem(): ReplacedResponse | null;
}

/**
 * Wraps a response while Next writes it: the given headers replace Next's, the request context
 * decides the status, and a failed answer is held back so that an error page can replace it.
 * @param headers in lower case
 * @param isPage whether not found and not allowed are held back too
 * @param isWrite whether the request is a post
 */
export function watched(
  response: ServerResponse,
  headers: Record<string, string>,
  isPage: boolean,
  isWrite = false,
): Outgoing {
  const { setHeader, writeHead, write, end, flushHeaders } = response;
  let context: RequestContext | null = null;
  let held: ReplacedResponse | null = null;
  let release = () => {};
  const isHeld = new Promise<void>((resolve) => {
    release = resolve;
  });
  for (const [name, value] of Object.entries(headers)) setHeader.call(response, name, value);

  const begin = (status: number, given: Record<string, string | string[]> = {}) => {
    const asked = context && context.status !== 200 ? context.status : status;
    const isUnheard = isWrite && !context?.isHeard;
    if (context?.isSignedOut) held = 'signedOut';
    else if (status === 405) held = 'wrongMethod';
    else if (status >= 500 && isUnheard) held = 'malformed';
    else held = isHtml(response, given) ? problemOf(status, asked, { isPage, isWrite }) : null;
    if (held) return;
    for (const name of Object.keys(given)) if (name.toLowerCase() in headers) delete given[name];
    if (context?.location && asked >= 300 && asked < 400) given.location = context.location;
    // A page that redirects answers 307, with which a browser would post the form once more.
    writeHead.call(response, isWrite && asked === 307 ? 303 : asked, given);
  };
  const isStarted = () => response.headersSent || held !== null;
  Object.assign(response, {
    setHeader: (name: string, value: number | string | string[]) =>
      name.toLowerCase() in headers ? response : setHeader.call(response, name, value),
    writeHead(status: number, ...rest: unknown[]) {
      const given = rest.find((each) => typeof each === 'object' && each !== null) ?? {};
      if (!isStarted()) begin(status, { ...given });
      return response;
    },
    flushHeaders() {
      if (!isStarted()) begin(response.statusCode);
      if (!held) flushHeaders.call(response);
    },
    write(...parts: unknown[]) {
      if (!isStarted()) begin(response.statusCode);
      return held ? called(parts) : Reflect.apply(write, response, parts);
    },
    end(...parts: unknown[]) {
      if (!isStarted()) begin(response.statusCode);
      if (!held) return Reflect.apply(end, response, parts);
      called(parts);
      release();
      return response;
    },
  });
  return {
    response,
    isHeld,
    follow(followed) {
      context = followed;
    },
    fail() {
      if (!response.headersSent) held = isWrite && !context?.isHeard ? 'malformed' : 'broken';
      else response.destroy();
    },
    problem() {
      if (!held) return null;
      Object.assign(response, { setHeader, writeHead, write, end, flushHeaders });
      for (const name of response.getHeaderNames()) response.removeHeader(name);
      response.statusCode = 200;
      return held;
    },
  };
}

function problemOf(
  status: number,
  asked: number,
  { isPage, isWrite }: { isPage: boolean; isWrite: boolean },
): StaffProblem | null {
  if (asked === 403 && (isPage || status >= 500)) return 'forbidden';
  if (status >= 500) return 'broken';
  return (isPage || isWrite) && status === 404 ? 'missing' : null;
}

function isHtml(response: ServerResponse, given: Record<string, string | string[]>): boolean {
  const type = given['content-type'] ?? given['Content-Type'] ?? response.getHeader('content-type');
  return String(type ?? 'text/html').startsWith('text/html');
}

/** Calls the callback of a write that is discarded, because the writer waits for it. */
function called(parts: readonly unknown[]): true {
  const last = parts.at(-1);
  if (typeof last === 'function') process.nextTick(() => last());
  return true;
}
