import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import * as addresses from './staff-address';

type Made = (id: string, language: string) => string;

const MODULE = 'domain/addresses/staff-address.ts';

/** Prefixes of addresses, at which there is no page. */
const NOT_LINKED = new Set(['/admin/join', '/admin/setup', '/admin/problem', '/admin/email']);

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
  it('lead to a page or a handler', () => {
    const made = Object.values(addresses).map((each) =>
      typeof each === 'string' ? each : (each as Made)('id', 'nl'),
    );
    const paths = made.map((address) => address.split('?')[0] ?? '');
    expect(paths.filter((address) => !NOT_LINKED.has(address) && !leads(address))).toEqual([]);
  });

  it('are written in one module', () => {
    const folders = ['app', 'auth', 'cache', 'cli', 'components', 'db', 'domain', 'i18n', 'server'];
    const written = folders
      .flatMap(sourcesIn)
      .filter((file) => file !== MODULE)
      .flatMap((file) =>
        addressesIn(readFileSync(file, 'utf8')).map((found) => `${file}: ${found}`),
      );
    expect(written).toEqual([]);
  });

  it('are noticed when they are written elsewhere or lead nowhere', () => {
    const planted = [
      `'/admin'`,
      '`/admin/stories/$`',
      'href="/admin/x"',
      '`$'.concat('{site}/admin/y`'),
    ];
    expect(planted.flatMap(addressesIn)).toEqual([
      '/admin',
      '/admin/stories/',
      '/admin/x',
      '/admin/y',
    ]);
    expect(addressesIn("import './admin.css'; '@/app/admin/x'; '/administration'")).toEqual([]);
    expect(leads('/admin/storys')).toBe(false);
  });
});

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.(test|fixtures)\.tsx?$/.test(file))
    .map((file) => path.posix.join(folder, file));
}

/** Addresses of the staff's site in a source's string literals, without comments. */
function addressesIn(source: string): string[] {
  const code = source.replace(/^\s*(\*|\/\*|\/\/).*$/gm, '');
  const found = code.matchAll(/(?<=['"`}])\/admin(?![\w-])[\w./-]*/g);
  return [...found].map(([address]) => address);
}

function leads(address: string): boolean {
  const wanted = address.split('/');
  return routes.some((route) => {
    const parts = route.split('/');
    const fits = (part: string, index: number) =>
      part === wanted[index] || (part.startsWith('[') && wanted[index] !== '');
    return parts.length === wanted.length && parts.every(fits);
  });
}
