/**
 * The context of a response: what a page reports about it while it is rendered. Next bundles its
 * own copy of this module, so the storage is on `globalThis` under a registered symbol, shared by
 * the whole process.
 */
import { AsyncLocalStorage } from 'node:async_hooks';

/** Why an address of the public site has no page of its own. */
export type Problem = 'missing' | 'malformed' | 'withdrawn' | 'broken' | 'busy';

/** Why an address of the staff's site has no page of its own. */
export type StaffProblem = 'forbidden' | 'missing' | 'broken';

/** A media file as response; the renderer sends it, in ranges if requested. */
export interface FileAnswer {
  /** Path below the media folder. */
  name: string;
  fileName: string;
  /** To be downloaded rather than shown. */
  isSaved: boolean;
}

/** A form as it was posted to the staff's site. */
export interface PostedForm {
  /** Path and query that it was posted to. */
  to: string;
  /** What was typed into it, or why that was not kept; `notKept`: it could not be read. */
  fields: [name: string, value: string][] | 'tooLarge' | 'notKept';
}

/** A reader's form that was refused, for the page that shows it again. */
export interface FormAgain {
  /** Path and query of that page. */
  page: string;
  status: 422 | 429 | 503;
  /** By input: the key of the message in `i18n/messages`, or the key with the values to fill in. */
  problems: Readonly<Record<string, string | readonly [string, Record<string, string | number>]>>;
  /** What was typed, by input. */
  typed: Readonly<Record<string, string>>;
}

export interface RequestContext {
  readonly tags: Set<string>;
  status: number;
  /** A server action set the status; the page rendered after it does not change it. */
  isSaid: boolean;
  /** Target of the redirect, absolute or from the root. */
  location: string | null;
  /** When the page expires, in milliseconds since 1970, or null. */
  expiresAt: number | null;
  /** Set by the renderer when it requests an error page. */
  problem: Problem | null;
  /** Same as `problem`, for the staff's site. */
  staffProblem: StaffProblem | null;
  /** The response depends on the reader's Accept-Language. */
  variesByLanguage: boolean;
  /** The response must not be cached. */
  isPassing: boolean;
  /** Sent instead of the route's response. */
  file: FileAnswer | null;
  /** The code for a posted form was reached; a form that fails before is not one of the site's. */
  isHeard: boolean;
  /** A form arrived without a session; the sign-in page that carries it is the answer. */
  isSignedOut: boolean;
  /** That form, for the page that is to carry it. */
  posted: PostedForm | null;
  /** A sealed form that the sign-in page carried, as it came back from there. */
  carried: string | null;
  /** A reader's form to be shown again: set by its route, then read by its page. */
  again: FormAgain | null;
  /** Path of the reader's page that is the answer, in the draft of the house style. */
  styled: string | null;
  /** The page shows the draft of the house style. */
  isStyleDraft: boolean;
  /** Accent colours on light and dark grounds that the policy of a mail's frame allows. */
  mailAccents: { light: string; dark: string } | null;
}

const KEY = Symbol.for('vitrine.request-context');
const held = globalThis as { [KEY]?: AsyncLocalStorage<RequestContext> };

function storage(): AsyncLocalStorage<RequestContext> {
  held[KEY] ??= new AsyncLocalStorage<RequestContext>();
  return held[KEY];
}

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
    again: null,
    styled: null,
    isStyleDraft: false,
    mailAccents: null,
    ...given,
  };
}

/** Runs `fn` with `context` as the current one. */
export function withContext<T>(context: RequestContext, fn: () => T): T {
  return storage().run(context, fn);
}

/** The context of the current request, or null outside of one (command line, tests, build). */
export function requestContext(): RequestContext | null {
  return storage().getStore() ?? null;
}

/** Records that a posted form has reached the code that handles it. */
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

/** Answers a reader's form with its page, which shows what was typed and what is wrong. */
export function showAgain(again: FormAgain): void {
  const context = storage().getStore();
  if (context) context.again = again;
}

/** Answers with a reader's page in the draft of the house style. @param path from the root */
export function showInDraftStyle(path: string): void {
  const context = storage().getStore();
  if (context) context.styled = path;
}

/** Says that the page being rendered shows what `tag` names. Outside a request nothing happens. */
export function noteTag(...tags: string[]): void {
  const context = storage().getStore();
  if (context) for (const tag of tags) context.tags.add(tag);
}

/**
 * Sets the status of the page being rendered, which Next does not allow from within a page. No
 * effect after a redirect by a server action, since nobody sees the page that Next renders after
 * it.
 */
export function answerWith(status: number): void {
  const context = storage().getStore();
  if (context && context.location === null && !context.isSaid) context.status = status;
}

/** Makes the status final, whatever the page rendered after a server action sets. */
export function keepStatus(): void {
  const context = storage().getStore();
  if (context) context.isSaid = true;
}

/** Redirects: 308 permanently, 307 temporarily, 303 after a form. */
export function sendTo(location: string, status: 303 | 307 | 308): void {
  const context = storage().getStore();
  if (!context) return;
  context.status = status;
  context.location = location;
}

/** Records that the response depends on the reader's languages, so that it is not cached. */
export function variesByLanguage(): void {
  const context = storage().getStore();
  if (context) context.variesByLanguage = context.isPassing = true;
}

/** Prevents caching: anybody could request an unlimited number of such pages. */
export function doNotKeep(): void {
  const context = storage().getStore();
  if (context) context.isPassing = true;
}

/** Sets when the page expires (milliseconds since 1970); the earliest instant counts. */
export function rightUntil(instant: number): void {
  const context = storage().getStore();
  if (context) context.expiresAt = Math.min(context.expiresAt ?? instant, instant);
}

/** Responds with a media file, for routes below `/admin/media` and image originals. */
export function answerWithFile(file: FileAnswer): void {
  const context = storage().getStore();
  if (context) context.file = file;
}
