/**
 * Requests every page, route handler and server action of the build in every role and without a
 * session, in every way that Next accepts, and compares the response with the permission table.
 */
import { ROLES } from '@/db/schema/staff';
import { NEEDS_REAUTHENTICATION, PERMISSIONS } from '@/domain/permissions/permissions';
import type { Role } from '@/domain/permissions/staff';
import { builtActions, builtRoutes } from '@/e2e/staff/manifest';
import { ACTIONS, type Asks, HANDLERS, PAGES } from '@/e2e/staff/surface';
import { type Answer, ask, type Question } from '@/e2e/support/http';
import { SITE_URL } from '@/e2e/support/site';
import { signedIn } from '@/e2e/support/staff/staff';
import { expect, test } from '@/e2e/support/test';

type Asker = { role: Role | null; headers: Record<string, string> };

/** `open`: allowed; `shut`: 403; `out`: sign-in required; `none`: does not exist in that form. */
type Verdict = 'open' | 'shut' | 'out' | 'none';

/** Sign-in pages may return anything but 403. */
type Wanted = Verdict | 'anything but shut';

const NOBODY = { role: null, headers: { origin: SITE_URL } };
const NOT_AN_ID = '01900000-0000-7000-8000-000000000000';

/** Next streams a page's data, so errors are in the body and not in the status. */
const FLAW = /^\w+:E\{"digest":"([^"]*)"/m;
const MISSING = /^NEXT_HTTP_ERROR_FALLBACK;404/;

let cells = 0;

test.describe.configure({ timeout: 300_000 });

test.afterAll(() => {
  process.stdout.write(`${cells} cells of routes and actions, each as the table of rights says\n`);
});

test('the list contains exactly the pages, routes and actions of the build', () => {
  const { pages, handlers } = builtRoutes();
  expect(pages).toEqual(Object.keys(PAGES).sort());
  expect(handlers).toEqual(Object.keys(HANDLERS).sort());
  const names = builtActions().map(({ name }) => name);
  expect(names.sort()).toEqual(Object.keys(ACTIONS).sort());
});

for (const role of [...ROLES, null]) {
  test(`${role ?? 'nobody'} has access exactly where the permission table says`, async () => {
    const asker = await askerOf(role);
    for (const [route, asks] of Object.entries(PAGES)) await checkPage(asker, route, asks);
    for (const [route, methods] of Object.entries(HANDLERS)) {
      for (const [method, asks] of Object.entries(methods)) {
        // Signing out would end the session of the remaining requests.
        await checkHandler(asks === 'wayIn' ? NOBODY : asker, route, method, asks);
      }
    }
    for (const action of builtActions()) {
      await checkAction(asker, action, ACTIONS[action.name] ?? 'nothing');
    }
  });
}

test('before a grave action somebody proves again who they are', async () => {
  const { headers } = await signedIn('administrator', {
    authenticatedAt: Date.now() - 11 * 60_000,
  });
  const grave = builtActions().filter(({ name }) => {
    const asks = ACTIONS[name] ?? 'nothing';
    return asks !== 'nothing' && asks !== 'wayIn' && NEEDS_REAUTHENTICATION.has(asks);
  });
  expect(grave.length).toBeGreaterThan(0);
  for (const { id, name, page } of grave) {
    const answer = await post(pathOf(page), { ...headers, ...byScript(id) }, '[{},{}]');
    expect(answer.status, name).toBe(401);
    expect(answer.text, name).toContain('/admin/sign-in/reauthentication');
    const form = await postForm(pathOf(page), headers, id);
    expect(form.status, name).toBe(401);
    expect(form.text, name).toContain('/admin/sign-in/reauthentication');
    cells += 2;
  }
});

async function checkPage(asker: Asker, route: string, asks: Asks): Promise<void> {
  const path = pathOf(route);
  const expected = route.includes('[...') ? 'none' : wanted(asker, asks);
  await cell(`GET ${path}`, asker, path, {}, expected);
  await cell(`HEAD ${path}`, asker, path, { method: 'HEAD' }, expected);
  const forRuntime = { headers: { rsc: '1' } };
  if (expected !== 'none') await cell(`RSC ${path}`, asker, `${path}?_rsc`, forRuntime, expected);
  await cell(`GET ${path}/`, asker, `${path}/`, {}, 'none');
  await cell(`GET ${path}.rsc`, asker, `${path}.rsc`, {}, 'none');
  await cell(`GET ${path}.segments`, asker, `${path}.segments/_tree.segment.rsc`, {}, 'none');
}

async function checkHandler(
  asker: Asker,
  route: string,
  method: string,
  asks: Asks,
): Promise<void> {
  const path = pathOf(route);
  const expected = wanted(asker, asks);
  await cell(`${method} ${path}`, asker, path, { method }, expected);
  if (method === 'GET') await cell(`HEAD ${path}`, asker, path, { method: 'HEAD' }, expected);
  await cell(`${method} ${path}/`, asker, `${path}/`, { method }, 'none');
  await cell(`RSC ${path}`, asker, `${path}?_rsc`, { method, headers: { rsc: '1' } }, expected);
}

async function checkAction(
  asker: Asker,
  { id, name, page }: { id: string; name: string; page: string },
  asks: Asks,
): Promise<void> {
  const path = pathOf(page);
  const expected = wanted(asker, asks);
  const headers = { ...asker.headers, ...byScript(id) };
  judge(`action ${name}`, asker, await post(path, headers, '[{},{}]'), expected);
  judge(`action ${name} from elsewhere`, asker, await post('/admin', headers, '[{},{}]'), expected);
  judge(`action ${name} with a slash`, asker, await post(`${path}/`, headers, '[{},{}]'), 'none');
  const form = await postForm(path, asker.headers, id);
  // The page is rendered after the action and returns 404.
  const isGone = form.status === 404 && path.includes(NOT_AN_ID);
  judge(
    `form ${name}`,
    asker,
    isGone ? { ...form, status: 403 } : form,
    isGone ? 'shut' : expected,
  );
}

async function cell(
  what: string,
  asker: Asker,
  path: string,
  question: Question,
  expected: Wanted,
): Promise<void> {
  const headers = { ...asker.headers, accept: 'text/html', ...question.headers };
  judge(what, asker, await ask(path, { ...question, headers }), expected);
}

function judge(what: string, { role }: Asker, answer: Answer, expected: Wanted): void {
  cells++;
  const seen = `${what} as ${role ?? 'nobody'}: ${answer.status} ${answer.headers.location ?? ''}`;
  expect(answer.status, seen).toBeLessThan(500);
  if (expected === 'anything but shut') {
    expect(answer.status, seen).not.toBe(403);
    return;
  }
  const isFoundInside = expected === 'open' && answer.status === 404 && what.includes(NOT_AN_ID);
  expect(isFoundInside ? 'open' : verdictOf(answer), seen).toBe(expected);
}

/**
 * Interprets a response; invalid input is reported only after the permission check. Next forwards
 * an action posted to a page without it; this keeps the message but loses the status.
 */
function verdictOf({ status, headers, text }: Answer): Verdict {
  const to = headers.location ?? '';
  if (status === 308) return 'none';
  if (status === 401 || (status < 400 && to.startsWith('/admin/sign-in'))) return 'out';
  if (status === 403) return 'shut';
  const isForRuntime = /^text\/x-component/.test(headers['content-type'] ?? '');
  if (isForRuntime && text.includes('"status":"signedOut"')) return 'out';
  if (isForRuntime && text.includes('"status":"refused"')) return 'shut';
  const flaw = isForRuntime && FLAW.exec(text)?.[1];
  if (flaw && isWithin(flaw)) return 'open';
  if (flaw) return flaw.includes(';/admin/sign-in') ? 'out' : 'shut';
  return status === 404 ? 'none' : 'open';
}

/** The page passed the check and found nothing, or redirected. */
function isWithin(flaw: string): boolean {
  const leadsOn = flaw.startsWith('NEXT_REDIRECT') && !flaw.includes(';/admin/sign-in');
  return leadsOn || MISSING.test(flaw);
}

function wanted({ role }: Asker, asks: Asks): Wanted {
  if (asks === 'wayIn') return 'anything but shut';
  if (asks === 'nothing') return 'open';
  if (role === null) return 'out';
  return PERMISSIONS[asks][role].length > 0 ? 'open' : 'shut';
}

async function askerOf(role: Role | null): Promise<Asker> {
  if (role === null) return NOBODY;
  const { headers } = await signedIn(role, { languages: ['nl'] });
  return { role, headers };
}

/** A route with parameters of nothing that exists, which is found after the permission check. */
function pathOf(route: string): string {
  return route.replace('[...missing]', 'no-such-page').replace(/\[[^\]]+\]/g, NOT_AN_ID);
}

function byScript(id: string): Record<string, string> {
  return {
    'next-action': id,
    accept: 'text/x-component',
    'content-type': 'text/plain;charset=UTF-8',
  };
}

function post(path: string, headers: Record<string, string>, body: string): Promise<Answer> {
  return ask(path, { method: 'POST', headers, body });
}

/** Posts a form like a browser without scripts. */
function postForm(path: string, headers: Record<string, string>, id: string): Promise<Answer> {
  const mark = 'e2e-form';
  const body = `--${mark}\r\nContent-Disposition: form-data; name="$ACTION_ID_${id}"\r\n\r\n\r\n--${mark}--\r\n`;
  const type = { 'content-type': `multipart/form-data; boundary=${mark}`, accept: 'text/html' };
  return post(path, { ...headers, ...type }, body);
}
