import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';

const TOOL = path.resolve('node_modules/drizzle-kit/bin.cjs');

const ENGINES = [
  { dialect: 'sqlite', folder: 'drizzle', address: '' },
  { dialect: 'postgresql', folder: 'drizzle/postgres', address: 'postgres://' },
];

for (const { dialect, folder, address } of ENGINES) {
  it(`the migrations in ${folder} lead to the schema: else run npm run db:generate`, () => {
    const out = mkdtempSync(path.join(tmpdir(), 'vitrine-migrations-'));
    try {
      cpSync(folder, out, { recursive: true });
      const before = readdirSync(out, { recursive: true });
      const options = ['--dialect', dialect, '--schema', './db/schema/*.ts', '--out', out];
      execFileSync(process.execPath, [TOOL, 'generate', ...options, '--casing', 'snake_case'], {
        env: { ...process.env, DATABASE_URL: address },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      expect(readdirSync(out, { recursive: true })).toEqual(before);
    } finally {
      rmSync(out, { recursive: true, force: true });
    }
  }, 60_000);
}
