import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';

/** For each rule a file that breaks it, and one that it imports; the check must report the rule. */
const PLANTED: Record<string, [file: string, text: string]> = {
  'app-looks-down': ['app/[locale]/page.tsx', "import '@/server/http/pack';"],
  'components-looks-down': ['components/A.tsx', "import '@/cache/context';"],
  'auth-looks-down': ['auth/a.ts', "import '@/i18n/languages';"],
  'domain-looks-down': ['domain/texts/import-changes.ts', "import '@/i18n/translate';"],
  'server-looks-down': ['server/b.ts', "import '@/components/B';"],
  'cli-looks-down': ['cli/a.ts', "import '@/app/address';"],
  'cache-looks-down': ['cache/b.ts', "import '@/db/client';"],
  'db-looks-down': ['db/b.ts', "import '@/domain/reader/story';"],
  'i18n-looks-down': ['i18n/b.ts', "import '@/domain/reader/story';"],
  'product-without-tests': ['server/front/t.ts', "import '@/testing/staff';"],
  'domain-folders-are-listed': ['domain/stories/u.ts', "import '@/domain/unlisted/a';"],
  'domain-texts-looks-down': ['domain/texts/b.ts', "import '@/domain/reader/story';"],
  'front-without-renderer': ['server/front/r.ts', "import '@/server/renderer/f';"],
  'renderer-without-front': ['server/renderer/f.ts', "import '@/server/front/s';"],
  'http-is-shared': ['server/http/h.ts', "import '@/server/front/s';"],
  'only-actions-change': ['app/[locale]/a/page.tsx', "import '@/domain/texts/import-changes';"],
  'only-actions-open-transactions': ['app/[locale]/c/page.tsx', "import '@/db/client';"],
  'components-are-given-data': ['components/C.tsx', "import '@/domain/reader/story-list-queries';"],
  'readers-have-no-session': ['app/[locale]/b/page.tsx', "import '@/components/D';"],
  'client-never-reaches-db': ['components/E.client.tsx', "import '@/domain/stories/reach';"],
  'rules-are-pure': ['domain/reader/story.ts', "import '@/domain/reader/story-list-queries';"],
  'domain-without-framework': ['domain/stories/c.ts', "import 'react';"],
  'sql-stays-in-its-place': ['components/F.tsx', "import 'drizzle-orm';"],
  'one-door-to-the-driver': ['domain/stories/d-queries.ts', "import 'better-sqlite3';"],
  'no-circles': ['i18n/c.ts', "import { d } from './d';\nexport const c = d;"],
};

const REST: Record<string, string> = {
  'testing/staff.ts': '',
  'domain/unlisted/a.ts': '',
  'server/front/s.ts': '',
  'server/http/pack.ts': '',
  'cache/context.ts': '',
  'i18n/languages.ts': '',
  'i18n/translate.ts': '',
  'i18n/d.ts': "import { c } from './c';\nexport const d = c;",
  'components/B.tsx': '',
  'components/D.tsx': "import '@/auth/session';",
  'auth/session.ts': '',
  'app/address.ts': '',
  'db/client.ts': '',
  'domain/stories/reach.ts': "import '@/domain/reader/story-list-queries';",
  'domain/reader/story-list-queries.ts': "import '@/db/client';",
};

function cruise(folder: string): string[] {
  const tool = path.resolve('node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const folders = [
    'app',
    'components',
    'domain',
    'db',
    'auth',
    'cache',
    'server',
    'i18n',
    'cli',
    'testing',
  ];
  const args = [tool, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', ...folders];
  const options = { cwd: folder, encoding: 'utf8', maxBuffer: 50_000_000 } as const;
  const read = (text: string): string[] =>
    JSON.parse(text).summary.violations.map((each: { rule: { name: string } }) => each.rule.name);
  try {
    return read(execFileSync(process.execPath, args, options));
  } catch (error) {
    if (error instanceof Error && 'stdout' in error) return read(String(error.stdout));
    throw error;
  }
}

it('every rule about imports finds the violation planted for it', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'vitrine-imports-'));
  const planted = Object.values(PLANTED).map(([file, text]) => [file, text] as const);
  for (const [file, text] of [...planted, ...Object.entries(REST)]) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), `${text}\nexport {};\n`);
  }
  for (const file of ['.dependency-cruiser.cjs', 'tsconfig.json', 'package.json']) {
    cpSync(file, path.join(folder, file));
  }
  symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'));
  const found = new Set(cruise(folder));
  expect(Object.keys(PLANTED).filter((rule) => !found.has(rule))).toEqual([]);
}, 60_000);
