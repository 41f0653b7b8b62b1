/**
 * What a page says about its own response while it is rendered. Next bundles its own copy of this module, so the
 * storage hangs on `globalThis` under a registered symbol and is one in the whole process.
 */
import { AsyncLocalStorage } from 'node:async_hooks';

/** Why an address shows no page of its own. */
export type Problem = 'missing' | 'malformed' | 'withdrawn' | 'broken';

/** Why an address of the staff's site shows no page of its own. */
export type StaffProblem = 'forbidden' | 'missing' | 'broken';

/** A media file that answers a request; the renderer sends it, in parts where a player asks for them. */
export interface FileAnswer {
  /** Below the media folder. */
  name: string;
  fileName: string;
  /** To be saved rather than shown. */
  isSaved: boolean;
}

/** A form as it was posted to the staff's site. */
export interface PostedForm {
  /** Path and query that it was posted to. */
  to: string;
  /** Its `Content-Type`. */
  type: string;
  /** Null when it was too large to be remembered. */
  body: Buffer | null;
}

export interface RequestContext {
  readonly tags: Set<string>;
  /** HTTP status that the page asked for. */
  status: number;
  /** An action said what the answer is; the page that is made after it changes nothing of that. */
  isSaid: boolean;
  /** Where to send the reader instead, absolute or from the root. */
  location: string | null;
  /** Milliseconds since 1970 after which the page is no longer right, or null. */
  expiresAt: number | null;
  /** Set by the renderer when it asks for a page about a problem. */
  problem: Problem | null;
  /** The same on the staff's site. */
  staffProblem: StaffProblem | null;
  /** The answer depends on the reader's Accept-Language. */
  variesByLanguage: boolean;
  /** The answer is for this request alone and is not kept. */
  isPassing: boolean;
  /** Sent instead of what the route answers. */
  file: FileAnswer | null;
  /** Code of ours was reached that answers a posted form; what fails before it was never a form of ours. */
  isHeard: boolean;
  /** A form arrived without a session; the sign-in page that carries it is the answer. */
  isSignedOut: boolean;
  /** That form, for the page that is to carry it. */
  posted: PostedForm | null;
  /** A sealed form that the sign-in page carried, as it came back from there. */
  carried: string | null;
}

const KEY = Symbol.for('vitrine.request-context');
const held = globalThis as { [KEY]?: AsyncLocalStorage<RequestContext> };

function storage(): AsyncLocalStorage<RequestContext> {
  held[KEY] ??= new AsyncLocalStorage<RequestContext>();
  return held[KEY];
}

/** A context for one request. */
export function newContext(given: Partial<RequestContext> = {}): RequestContext {
  return {
    tags: new Set(),
    status: 200,
    isSaid: false,
    location: null,
    expiresAt: null,
    problem: null,
    staffProblem: null,
    variesByLanguage: false,
    isPassing: false,
    file: null,
    isHeard: false,
    isSignedOut: false,
    posted: null,
    carried: null,
    ...given,
  };
}

/** Runs `fn` so that everything it calls sees `context`. */
export function withContext<T>(context: RequestContext, fn: () => T): T {
  return storage().run(context, fn);
}

/** The context of the request being answered, or null outside of one (command line, tests, build). */
export function requestContext(): RequestContext | null {
  return storage().getStore() ?? null;
}

/** Says that a posted form has reached the code that answers it. */
export function noteHeard(): void {
  const context = storage().getStore();
  if (context) context.isHeard = true;
}

/** Says that a form arrived without a session: the answer is the sign-in page, which carries the form. */
export function noteSignedOut(): void {
  const context = storage().getStore();
  if (context) context.isSignedOut = true;
}

/** Hands a sealed form that came with a sign-in on to the page that answers it. */
export function noteCarried(value: string): void {
  const context = storage().getStore();
  if (context) context.carried = value;
}

/** Says that the page being rendered shows what `tag` names. Outside a request nothing happens. */
export function noteTag(...tags: string[]): void {
  const context = storage().getStore();
  if (context) for (const tag of tags) context.tags.add(tag);
}

/**
 * Sets the status of the page being rendered; Next itself has no way to from within a page. An action that sent the
 * browser elsewhere has had its say: the page that Next renders after it is seen by nobody.
 */
export function answerWith(status: number): void {
  const context = storage().getStore();
  if (context && context.location === null && !context.isSaid) context.status = status;
}

/** Says that the answer stands as it is, whatever the page that is rendered after an action finds. */
export function keepStatus(): void {
  const context = storage().getStore();
  if (context) context.isSaid = true;
}

/** Sends the reader elsewhere: 308 for good, 307 for now. */
export function sendTo(location: string, status: 303 | 307 | 308): void {
  const context = storage().getStore();
  if (!context) return;
  context.status = status;
  context.location = location;
}

/** Says that the answer depends on the reader's languages; so it is not kept. */
export function variesByLanguage(): void {
  const context = storage().getStore();
  if (context) context.variesByLanguage = context.isPassing = true;
}

/** Says that the answer is right but not worth keeping: anybody could ask for endlessly many like it. */
export function doNotKeep(): void {
  const context = storage().getStore();
  if (context) context.isPassing = true;
}

/** The page is right until then at most (milliseconds since 1970); the earliest of several counts. */
export function rightUntil(instant: number): void {
  const context = storage().getStore();
  if (context) context.expiresAt = Math.min(context.expiresAt ?? instant, instant);
}

/** Says that a media file is the answer: of a route below `/admin/media` or of an image's original. */
export function answerWithFile(file: FileAnswer): void {
  const context = storage().getStore();
  if (context) context.file = file;
}
