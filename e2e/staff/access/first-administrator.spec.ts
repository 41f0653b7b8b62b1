import { tx } from '@/db/client';
import { linkForFirst } from '@/domain/people/join-changes';
import { linkPath } from '@/domain/sign-in/one-time-link';
import { serverOfFile } from '@/e2e/support/file-server';
import { ask } from '@/e2e/support/http';
import { formOf, postForm } from '@/e2e/support/staff/forms';
import { inDataOf } from '@/e2e/support/stories';
import { expect, test } from '@/e2e/support/test';

// The second test uses the state left by the first.
test.describe.configure({ mode: 'serial' });

const PASSWORD = 'kornblume tanzt im april';

let path: string;

const server = serverOfFile(undefined, async ({ data }) => {
  const token = await inDataOf(data, () => tx((write) => linkForFirst(write, Date.now())));
  path = linkPath('administrator', token ?? '');
});

test('Of fifty browsers that create the first administrator one succeeds, and the others get an explanation', async () => {
  const { port } = server;
  const form = await formOf(path, 'join', { port });
  const answers = await Promise.all(
    Array.from({ length: 50 }, (_, index) =>
      postForm(
        form,
        { name: `Rosa ${index}`, email: `rosa${index}@archive.example`, password: PASSWORD },
        { port },
      ),
    ),
  );
  const won = answers.filter(({ status }) => status === 303);
  expect(won).toHaveLength(1);
  const [cookie = ''] = won[0]?.headers.getSetCookie() ?? [];
  expect(cookie).toMatch(/^vitrine=[\w.-]+;.*HttpOnly/i);
  const lost = answers.filter(({ status }) => status !== 303);
  expect(new Set(lost.map(({ status }) => status))).toEqual(new Set([410]));
  for (const answer of lost)
    expect(await answer.text()).toMatch(/An administrator account already exists|no longer works/);
  const desk = await ask('/admin', { port, headers: { cookie: cookie.split(';')[0] ?? '' } });
  expect(desk.status).toBe(200);
  expect(desk.text).toContain('Rosa');
});

test('The link for the first administrator explains after its use that it was used', async () => {
  const { port } = server;
  for (const used of [path, '/admin/setup/anything']) {
    const { status, text, headers } = await ask(used, { port });
    expect(status).toBe(410);
    expect(headers['cache-control']).toBe('no-store');
    expect(text).toContain('This link no longer works');
    expect(text).toContain('npx vitrine staff invite --administrator');
  }
});
