import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { newContext, type RequestContext, withContext } from '@/cache/context';
import { CARRIED_PATH, PROBLEM_PATH } from '@/domain/addresses/staff-address';
import { say } from '@/i18n/staff/say';
import { dropTrustedHeaders, isRead } from '@/server/http/csrf';
import { errorPage } from '@/server/http/error-page';
import { languageOfPath } from '@/server/http/reader-address';
import { mailHeaders, staffHeaders, staffPolicy } from '@/server/http/staff-headers';
import { log } from '@/server/log';
import { getMailAccents } from '@/server/mails/mail-settings';
import { mailStyle } from '@/server/mails/mail-style';
import type { RendererSite } from './answer';
import { ANSWERS_WITH_FILE, answerWithMedium } from './file-answer';
import { cookieWithoutFlashMessage, flashMessageOf, redirectToCleanAddress } from './flash-message';
import { rememberedForm } from './posted-form';
import { type Outgoing, type ReplacedResponse, watched } from './staff-response';
import { answerPreview, wholePage } from './still-pages';

/** Carries a form through sign-in. It comes under the address of that form, which Next's runtime would not take. */

/** A draft rendered as for readers, for a frame of the staff's site. */
const PREVIEW = /^\/admin\/.+\/preview\/page(\?|$)/;

/** A mail to readers, for a frame of the staff's site. */
const MAIL = /^\/admin\/subscribers\/mails\/frame(\?|$)/;

/**
 * Answers a request to the staff's site: Next's runtime stays in its pages and is allowed by a
 * nonce, the status comes from the request context, nothing is cached. Bodies stream in both
 * directions. A page that was not found, not allowed or failed is requested again as an error page,
 * since Next sends it without text.
 * @param target path in canonical form, and the query
 */
export async function answerStaff(
  site: RendererSite,
  request: IncomingMessage,
  response: ServerResponse,
  target: string,
): Promise<void> {
  const isOfMedia = request.url?.startsWith('/media/') ?? false;
  const policy = staffPolicy(randomBytes(16).toString('base64'), formTargets());
  believeOnlyOurselves(site, request, target, policy);
  const isPage = isRead(request) && !request.headers.rsc;
  if (isPage && redirectToCleanAddress(request, response, { target, siteUrl: site.siteUrl })) {
    return;
  }
  if (PREVIEW.test(target)) return answerPreview(site, request, response);
  const mailAccents = MAIL.test(target) ? await getMailAccents() : null;
  const own = mailAccents
    ? mailHeaders(site.siteUrl, mailStyle(mailAccents))
    : staffHeaders(site.siteUrl, policy);
  const headers = site.isDevelopment ? {} : own;
  if (ANSWERS_WITH_FILE.test(target)) {
    const given = { headers, hidesRefusal: isOfMedia };
    return answerWithMedium(site.next, request, response, given);
  }
  if (target === CARRIED_PATH && !request.headers['next-action']) {
    return answerCarrying(site, request, response, { headers, context: newContext() });
  }
  const said = isPage ? flashMessageOf(request) : null;
  if (said) {
    request.headers['x-vitrine-flash'] = JSON.stringify(said);
    response.appendHeader('set-cookie', cookieWithoutFlashMessage(site.siteUrl));
  }
  const posted = rememberedForm(request, target);
  const outgoing = watched(response, headers, isPage, !isRead(request));
  const problem = await ask(site, request, outgoing, newContext({ mailAccents }));
  if (!problem) return;
  if (problem === 'malformed') return sendMalformed(request, response, headers);
  if (problem === 'wrongMethod') {
    const said = isRead(request) ? 'frame.onlySent' : 'frame.onlyRead';
    return sendWords(request, response, { status: 405, headers, said });
  }
  if (problem === 'broken')
    log.error({ path: pathOf(target) }, 'a page of the staff’s site failed');
  request.method = 'GET';
  if (problem === 'signedOut') {
    request.url = CARRIED_PATH;
    const context = newContext({ posted: posted() });
    return answerCarrying(site, request, response, { headers, context });
  }
  request.url = `${PROBLEM_PATH}/${problem}`;
  const context = newContext({ staffProblem: problem });
  const again = await ask(site, request, watched(response, headers, false), context);
  if (again) sendErrorPage(request, response, headers);
}

/** Lets Next answer. Returns what went wrong if nothing has been sent yet, else null. */
async function ask(
  { next }: RendererSite,
  request: IncomingMessage,
  outgoing: Outgoing,
  context: RequestContext,
): Promise<ReplacedResponse | null> {
  outgoing.follow(context);
  try {
    const answered = withContext(context, () => next(request, outgoing.response));
    // Next waits for the response to finish, which never happens to one that is held back.
    await Promise.race([answered, outgoing.isHeld]);
  } catch (error) {
    const isOurs = isRead(request) || context.isHeard;
    if (isOurs) log.error({ err: error, path: pathOf(request.url) }, 'the staff’s site failed');
    outgoing.fail();
  }
  return outgoing.problem();
}

/** Answers with the sign-in page that carries an unsaved form. */
async function answerCarrying(
  site: RendererSite,
  request: IncomingMessage,
  response: ServerResponse,
  { headers, context }: { headers: Record<string, string>; context: RequestContext },
): Promise<void> {
  const isWrite = !isRead(request);
  const found = await wholePage(site, request, response, context);
  const isMalformed = isWrite && !context.isHeard;
  if (found.status >= 500 && isMalformed) return sendMalformed(request, response, headers);
  if (found.status >= 500) return sendErrorPage(request, response, headers);
  const status = isWrite && found.status === 307 ? 303 : found.status;
  response.writeHead(status, { ...headers, ...found.headers });
  response.end(request.method === 'HEAD' ? undefined : found.body);
}

/** Next reads the site's address from these headers, so clients' values are replaced. */
function believeOnlyOurselves(
  site: RendererSite,
  request: IncomingMessage,
  target: string,
  policy: string,
): void {
  const { host, origin, protocol } = new URL(site.siteUrl);
  dropTrustedHeaders(request, true);
  request.url = target;
  request.headers['x-vitrine-path'] = target;
  delete request.headers['x-vitrine-flash'];
  request.headers.host = host;
  request.headers['x-forwarded-host'] = host;
  request.headers['x-forwarded-proto'] = protocol.slice(0, -1);
  if (!isRead(request)) request.headers.origin = origin;
  if (!site.isDevelopment) request.headers['content-security-policy'] = policy;
}

/** Without the query, which may hold what somebody searched for and is not to be kept in a log. */
function pathOf(target = ''): string {
  return target.split('?', 1)[0] ?? '';
}

/** A sign-in form may redirect to the operator's provider. */
function formTargets(): string[] {
  const issuer = process.env.OIDC_ISSUER;
  return issuer ? [new URL(issuer).origin] : [];
}

/** A post that is no form of the site is the sender's mistake, so it is not logged as an error. */
function sendMalformed(
  request: IncomingMessage,
  response: ServerResponse,
  headers: Record<string, string>,
): void {
  log.info({ path: pathOf(request.url) }, 'what was posted is no form of this site');
  sendWords(request, response, { status: 400, headers, said: 'frame.malformed' });
}

function sendWords(
  request: IncomingMessage,
  response: ServerResponse,
  { status, headers, said }: { status: number; headers: Record<string, string>; said: string },
): void {
  const language = languageOfPath('/', String(request.headers['accept-language'] ?? ''));
  response.writeHead(status, { ...headers, 'content-type': 'text/plain; charset=utf-8' });
  response.end(request.method === 'HEAD' ? undefined : `${say(language, said)}\n`);
}

function sendErrorPage(
  request: IncomingMessage,
  response: ServerResponse,
  headers: Record<string, string>,
): void {
  const language = languageOfPath('/', String(request.headers['accept-language'] ?? ''));
  const body = errorPage(language);
  response.writeHead(500, { ...headers, 'content-type': 'text/html; charset=utf-8' });
  response.end(body);
}
