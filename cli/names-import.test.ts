import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { reads } from '@/db/client';
import { nameForm } from '@/db/schema/names';
import { freshDatabase } from '@/testing/database';
import { importNames } from './names-import';

const NOW = Date.UTC(2026, 0, 1);

beforeEach(freshDatabase);

async function fileOf(text: string | Buffer): Promise<string> {
  const file = path.join(await mkdtemp(path.join(tmpdir(), 'names-')), 'names.csv');
  await writeFile(file, text);
  return file;
}

it('says what it would add, adds it, and lists the lines with errors', async () => {
  const file = await fileOf(
    'form;type;language;use;born\nKarl;person;en;preferred;1871\nRosa;;en;variant;\n',
  );
  const said: string[] = [];
  const run = (isTrial: boolean) => importNames(file, isTrial, NOW, (line) => said.push(line));
  expect(await run(true)).toBe(false);
  expect(await reads().select().from(nameForm)).toEqual([]);
  expect(said[0]).toContain('line 3: type: There is no name “Rosa”.');
  expect(said[1]).toBe('would add: 1 new names, 1 forms, 1 details');
  expect(await run(false)).toBe(false);
  expect(await reads().select().from(nameForm)).toMatchObject([{ name: 'Karl', slug: 'karl' }]);
});

it('refuses a file that it cannot read, in words', async () => {
  const run = async (text: string | Buffer) =>
    importNames(await fileOf(text), false, NOW, () => undefined);
  await expect(run(Buffer.from('form\nCaf\u00e9', 'latin1'))).rejects.toThrow('CSV UTF-8');
  await expect(run('form\n"a\n')).rejects.toThrow('line 2');
});
