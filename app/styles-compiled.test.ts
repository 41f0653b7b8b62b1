import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import tailwind from '@tailwindcss/postcss';
import postcss from 'postcss';
import { compile } from 'tailwindcss';
import { describe, expect, it } from 'vitest';

/** The entry sheet of each site, and the folders of the sheets that are drawn with its variables. */
const SITES = [
  { entry: 'app/[locale]/reader.css', folders: ['app/[locale]'] },
  { entry: 'app/admin/admin.css', folders: ['app/admin'] },
];

describe.each(SITES)('$entry', ({ entry, folders }) => {
  it('defines every variable that a sheet of its site uses without a default', async () => {
    const built = await build(entry, readFileSync(entry, 'utf8'));
    const defined = new Set([...built.matchAll(/(--[\w.-]+):/g)].map(([, name]) => name));
    const used = folders.flatMap(sheetsIn).flatMap((sheet) => {
      const css = readFileSync(sheet, 'utf8');
      const own = new Set([...css.matchAll(/(--[\w.-]+):/g)].map(([, name]) => name));
      return [...css.matchAll(/var\((--[\w.-]+)\)/g)]
        .map(([, name]) => name)
        .filter((name) => !own.has(name))
        .map((name) => ({ sheet, name }));
    });
    expect(used.length).toBeGreaterThan(50);
    expect(used.filter(({ name }) => !defined.has(name))).toEqual([]);
  });
});

it('readers’ pages have every length and colour of the theme that a sheet uses, in every language', async () => {
  const entry = 'app/[locale]/reader.css';
  const built = await build(entry, readFileSync(entry, 'utf8'));
  const [root = ''] = /:root,\s*:host\s*\{[^}]*\}/.exec(built) ?? [];
  const theme =
    readFileSync('app/[locale]/styles/tokens.css', 'utf8').split('@layer base')[0] ?? '';
  const named = new Set([...theme.matchAll(/(--[\w-]+):/g)].map(([, name = '']) => name));
  const used = sheetsIn('app/[locale]').flatMap((sheet) =>
    [...readFileSync(sheet, 'utf8').matchAll(/var\((--[\w-]+)\)/g)].map(([, name = '']) => name),
  );
  const needed = [...new Set(used)].filter((name) => named.has(name));
  expect(needed).toContain('--spacing-measure');
  expect(needed.filter((name) => !root.includes(`${name}:`))).toEqual([]);
});

it('no class of a staff sheet has the name of a utility, which would win over it', async () => {
  const { build: utilities } = await compile('@theme { --spacing: 1px } @tailwind utilities;');
  const isUtility = (name: string) => utilities([]) !== utilities([name]);
  const names = new Set(
    sheetsIn('app/admin')
      .map((sheet) => readFileSync(sheet, 'utf8').replace(/\/\*.*?\*\/|"[^"]*"|@[^;{]*;/gs, ''))
      .flatMap((css) => [...css.matchAll(/\.([a-z][\w-]*)/g)].map(([, name = '']) => name)),
  );
  expect(names.size).toBeGreaterThan(50);
  expect([...names].filter(isUtility)).toEqual([]);
  expect(isUtility('table')).toBe(true);
});

function sheetsIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.css'))
    .map((file) => path.join(folder, file));
}

async function build(from: string, css: string): Promise<string> {
  return (await postcss([tailwind()]).process(css, { from: path.resolve(from) })).css;
}
