import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import type { PostedForm } from '@/cache/context';
import { rememberedForm } from './posted-form';

let server: Server | undefined;

afterEach(() => {
  server?.close();
});

/** What is kept of a posted form, and what was read of it meanwhile. */
async function kept(body: BodyInit, headers: Record<string, string> = {}) {
  let posted: PostedForm | null = null;
  let read = 0;
  const made = createServer(async (request, response) => {
    const remembered = rememberedForm(request, '/admin/account');
    for await (const part of request) read += part.length;
    posted = remembered();
    response.end();
  });
  server = made;
  await new Promise<void>((resolve) => made.listen(0, '127.0.0.1', resolve));
  const { port } = made.address() as AddressInfo;
  await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body, headers });
  return { posted: posted as PostedForm | null, read };
}

it('keeps the words of a form, no files, no passwords and no codes', async () => {
  const form = new FormData();
  form.append('$ACTION_REF_1', '');
  form.append('name', 'زنان');
  form.append('password', 'kornblume');
  form.append('proof.code', '123456');
  form.append('file', new File(['x'.repeat(3_000_000)], 'x.png'));
  form.append('name', 'again');
  const { posted, read } = await kept(form);
  expect(posted).toEqual({
    to: '/admin/account',
    fields: [
      ['$ACTION_REF_1', ''],
      ['name', 'زنان'],
      ['name', 'again'],
    ],
  });
  expect(read).toBeGreaterThan(3_000_000);
});

it('keeps a form that is not multipart', async () => {
  const { posted } = await kept(new URLSearchParams({ name: 'Ann & Ben', password: 'x' }));
  expect(posted?.fields).toEqual([['name', 'Ann & Ben']]);
});

it('keeps nothing of a form that is too large, but lets it be read', async () => {
  const { posted, read } = await kept(new URLSearchParams({ note: 'x'.repeat(600_000) }));
  expect(posted?.fields).toBe('tooLarge');
  expect(read).toBeGreaterThan(600_000);
});

it('keeps nothing of what is no form, or of a form sent by a script', async () => {
  const type = { 'content-type': 'multipart/form-data; boundary=none' };
  expect((await kept('nothing', type)).posted?.fields).toBe('notKept');
  expect((await kept('{}', { 'content-type': 'application/json' })).posted).toBeNull();
  const script = new URLSearchParams({ name: 'Ann' });
  expect((await kept(script, { 'next-action': 'x' })).posted).toBeNull();
});
