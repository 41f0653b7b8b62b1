import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  assignmentPath,
  attachmentsPath,
  BOARD_PATH,
  NEW_STORY_PATH,
  STORIES_PATH,
  staffStoryPath,
  textPath,
  translationPath,
} from './address';

/** Prefixes that a one-time token follows, and the page that Next renders for a problem. */
const NOT_LINKED = new Set(['/admin/join', '/admin/setup', '/admin/problem/*']);

const routes = sourcesIn('app')
  .filter((file) => /\/(page\.tsx|route\.ts)$/.test(file))
  .map((file) =>
    path
      .dirname(file)
      .replace('app', '')
      .replace(/\/\([^)]*\)/g, ''),
  )
  .filter((route) => route.startsWith('/admin') && !route.includes('[...'));

describe('addresses of the staff’s site', () => {
  it('lead to a page or a handler wherever they are literals', () => {
    const folders = ['app', 'auth', 'components', 'domain', 'server'];
    const dead = folders.flatMap(sourcesIn).flatMap((file) =>
      addressesIn(readFileSync(file, 'utf8'))
        .filter((address) => !NOT_LINKED.has(address) && !leads(address))
        .map((address) => `${file}: ${address}`),
    );
    expect(dead).toEqual([]);
  });

  it('lead to a page when they are built by functions', () => {
    const made = [
      attachmentsPath('id'),
      BOARD_PATH,
      translationPath('id', 'zh-Hans', 'en'),
      NEW_STORY_PATH,
      assignmentPath('id', 'nl'),
      STORIES_PATH,
      staffStoryPath('id'),
      textPath('id', 'nl'),
    ];
    expect(made.filter((address) => !leads(address.split('?')[0] ?? ''))).toEqual([]);
  });

  it('are noticed when they lead nowhere', () => {
    const planted = 'const a = `/admin/nothing/$' + "{id}/x`; const b = '/admin/storys?a=b';";
    const found = addressesIn(planted);
    expect(found).toEqual(['/admin/nothing/*/x', '/admin/storys']);
    expect(found.some(leads)).toBe(false);
  });
});

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.(test|samples)\.tsx?$/.test(file))
    .map((file) => path.posix.join(folder, file));
}

/** Paths in a source's string literals, with `*` for interpolations; without query and comments. */
function addressesIn(source: string): string[] {
  const code = source.replace(/^\s*(\*|\/\*|\/\/).*$/gm, '');
  return [...code.matchAll(/['"`](\/admin(?:\/\$\{[^}]*\}|[\w./-])*)/g)].map(([, found = '']) =>
    found.replace(/\$\{[^}]*\}/g, '*').replace(/(.)\/$/, '$1'),
  );
}

function leads(address: string): boolean {
  const wanted = address.split('/');
  return routes.some((route) => {
    const parts = route.split('/');
    return (
      parts.length === wanted.length &&
      parts.every((part, index) => {
        const given = wanted[index];
        return part === given || (part.startsWith('[') && given !== '') || given === '*';
      })
    );
  });
}
