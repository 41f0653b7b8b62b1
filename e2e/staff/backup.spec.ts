/** Backs up a site while it serves, restores the copy elsewhere, and serves that. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { elsewhere } from '../support/elsewhere';
import { serverOfFile } from '../support/file-server';
import { ask } from '../support/http';
import { BUILD } from '../support/site';
import { signedIn } from '../support/staff/staff';
import { expect, test } from '../support/test';

const home = mkdtempSync(path.join(tmpdir(), 'vitrine-drill-'));
const server = serverOfFile();

test.describe.configure({ timeout: 180_000 });

test.afterAll(() => rmSync(home, { recursive: true, force: true }));

/** Runs the built command; returns its output and exit code. */
async function vitrine(...words: string[]): Promise<{ code: number; said: string }> {
  const env = { ...process.env, DATA_DIR: server.data, NODE_ENV: 'production' as const };
  const run = promisify(execFile)(
    process.execPath,
    [path.join(BUILD, 'server/vitrine.js'), ...words],
    { env },
  );
  try {
    const { stdout, stderr } = await run;
    return { code: 0, said: stdout + stderr };
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && 'stderr' in error)) throw error;
    return { code: Number(error.code), said: String(error.stderr) };
  }
}

test('a site is backed up while it serves, and its restored copy says so until it is released', async ({
  pageAs,
}) => {
  const copy = path.join(home, 'copy');
  const person = await elsewhere(server.data, () =>
    signedIn('administrator', { interfaceLanguage: 'en' }),
  );
  const page = async (address: string) =>
    (await ask(address, { port: server.port })).body.toString('latin1');
  const before = await page('/en/topics');
  expect(await vitrine('backup', copy)).toMatchObject({ code: 0 });
  const refused = await vitrine('restore', copy);
  expect(refused.code).toBe(1);
  expect(refused.said).toContain('stop it first');
  expect(await page('/en/topics')).toBe(before);

  await server.stop('SIGTERM');
  expect(await vitrine('restore', copy)).toMatchObject({ code: 0 });
  await server.start();
  expect(await page('/en/topics')).toBe(before);
  const signedOut = await ask('/admin', { port: server.port, headers: person.headers });
  expect(signedOut.headers.location).toContain('/admin/sign-in');

  const again = await elsewhere(server.data, () =>
    signedIn('administrator', { interfaceLanguage: 'en' }),
  );
  const tab = await pageAs(again, { at: server });
  await tab.goto('/admin');
  await expect(tab.getByText('This is a restored copy')).toBeVisible();
  await tab.getByRole('button', { name: 'Activate this copy' }).click();
  await expect(tab.getByText('Copy activated.')).toBeVisible();
  await expect(tab.getByText('This is a restored copy')).toHaveCount(0);
});
