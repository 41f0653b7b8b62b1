import { createServer, type Server, type ServerResponse } from 'node:http';
import { afterEach, expect, it } from 'vitest';
import { newContext } from '@/cache/context';
import { type ReplacedResponse, watched } from './staff-response';

let server: Server | undefined;

afterEach(() => {
  server?.close();
});

/** What a client receives of an answer written by `write`, and what was held back. */
async function answerOf(
  write: (response: ServerResponse) => void,
  { status = 200, isPage = true, isWrite = false, isHeard = false } = {},
): Promise<{ answer: Response; problem: ReplacedResponse | null }> {
  let problem: ReplacedResponse | null = null;
  const made = createServer((_request, response) => {
    const outgoing = watched(response, { 'cache-control': 'no-store' }, isPage, isWrite);
    outgoing.follow(newContext({ status, isHeard }));
    write(outgoing.response);
    problem = outgoing.problem();
    if (problem) response.writeHead(418).end('instead');
  });
  server = made;
  await new Promise<void>((resolve) => made.listen(0, '127.0.0.1', resolve));
  const address = made.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const answer = await fetch(`http://127.0.0.1:${port}/`, { redirect: 'manual' });
  return { answer, problem };
}

it('holds back a refusal of the method, which Next answers without a word', async () => {
  for (const isWrite of [true, false]) {
    const { problem } = await answerOf((response) => response.writeHead(405).end(), { isWrite });
    expect(problem).toBe('wrongMethod');
  }
});

it('uses the status of the request context, and the given headers instead of Next’s', async () => {
  const { answer } = await answerOf(
    (response) => {
      response.setHeader('Cache-Control', 'public');
      response.setHeader('x-other', 'stays');
      response.write('two ');
      response.end('parts');
    },
    { status: 422 },
  );
  expect(answer.status).toBe(422);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(answer.headers.get('x-other')).toBe('stays');
  expect(await answer.text()).toBe('two parts');
});

it.each([
  [500, 200, 'broken'],
  [500, 403, 'forbidden'],
  [404, 200, 'missing'],
] as const)(
  'holds back a page that is answered %i in a context of %i',
  async (written, status, expected) => {
    const { answer, problem } = await answerOf(
      (response) => {
        response.writeHead(written, { 'content-type': 'text/html', 'x-old': 'gone' });
        response.end('empty until scripts run');
      },
      { status },
    );
    expect(problem).toBe(expected);
    expect(answer.status).toBe(418);
    expect(answer.headers.get('x-old')).toBeNull();
    expect(await answer.text()).toBe('instead');
  },
);

it('does not replace a "not found" of a route that is no page', async () => {
  const { answer, problem } = await answerOf((response) => {
    response.writeHead(404, { 'content-type': 'application/json' });
    response.end('{}');
  });
  expect(problem).toBeNull();
  expect([answer.status, await answer.text()]).toEqual([404, '{}']);
});

it('reports a forbidden form on a forbidden page as forbidden', async () => {
  const { problem } = await answerOf((response) => response.writeHead(500).end(), {
    status: 403,
    isPage: false,
  });
  expect(problem).toBe('forbidden');
});

it('does not replace an error of a route that is no page', async () => {
  const { answer, problem } = await answerOf((response) => {
    response.writeHead(503, { 'content-type': 'application/json' });
    response.end('{"status":"broken"}');
  });
  expect(problem).toBeNull();
  expect([answer.status, await answer.text()]).toEqual([503, '{"status":"broken"}']);
});

it('holds a failure back as malformed where the post reached no code of the site', async () => {
  const fail = (response: ServerResponse) => {
    response.writeHead(500, { 'content-type': 'text/x-component' });
    response.end('stack');
  };
  const posted = { isPage: false, isWrite: true };
  expect((await answerOf(fail, posted)).problem).toBe('malformed');
  expect((await answerOf(fail, { ...posted, isHeard: true })).problem).toBeNull();
});

it('redirects a posted form with 303, so that it is not posted to the next page as well', async () => {
  const redirect = (response: ServerResponse) =>
    response.writeHead(307, { location: '/admin/sign-in' }).end();
  expect((await answerOf(redirect, { isWrite: true })).answer.status).toBe(303);
  expect((await answerOf(redirect)).answer.status).toBe(307);
});

it('replaces the empty page of a form whose page is gone', async () => {
  const missing = (response: ServerResponse) =>
    response.writeHead(404, { 'content-type': 'text/html' }).end();
  const given = { isPage: false, isWrite: true, isHeard: true };
  expect((await answerOf(missing, given)).problem).toBe('missing');
});
