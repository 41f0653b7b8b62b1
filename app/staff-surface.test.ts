/** The list of all that can be asked of the staff's site is held to the source; e2e/staff holds the build to it. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ACTIONS, type Asks, HANDLERS, PAGES } from '@/e2e/staff/surface';

const APP = path.resolve('app');

const sources = ['admin', 'api', '(preview)'].flatMap(filesIn).map((file) => {
  return { file, text: readFileSync(path.join(APP, file), 'utf8') };
});

test('Every page below app/admin asks who is there for the action that the list names', () => {
  const found = sourcesOf('page.tsx').map(({ file, text }) => {
    const [, action] = /\brequireStaff\('([\w.]+)'\)/.exec(text) ?? [];
    return [routeOf(file), action ?? 'nothing'] as const;
  });
  expect(sorted(found)).toEqual(sorted(asked(PAGES)));
});

test('Every route handler is made by staffRoute for the action that the list names', () => {
  const found = sourcesOf('route.ts').flatMap(({ file, text }) => {
    const methods = text.matchAll(
      /^export (?:const|(?:async )?function) ([A-Z]+)\b(?: = (\w+)\(\{\s+action: '([\w.]+)')?/gm,
    );
    return [...methods].map(([, method, maker, action]) => {
      const asks = maker === 'staffRoute' ? action : 'nothing';
      return [`${method} ${routeOf(file)}`, asks] as const;
    });
  });
  const listed = Object.entries(HANDLERS).flatMap(([route, methods]) =>
    asked(methods).map(([method, asks]) => [`${method} ${route}`, asks] as const),
  );
  expect(sorted(found)).toEqual(sorted(listed));
});

test('Every server action is made by staffAction for the action that the list names', () => {
  const found = sourcesOf('actions.ts').flatMap(({ file, text }) => {
    const folder = path.dirname(file).replace(/^admin\/?/, '');
    const made = text.matchAll(
      /^export (?:const|(?:async )?function) (\w+)(?: = (\w+)\(\{\s+action: '([\w.]+)')?/gm,
    );
    return [...made].map(([, name, maker, action]) => {
      return [`${folder}/${name}`, maker === 'staffAction' ? action : 'nothing'] as const;
    });
  });
  expect(sorted(found)).toEqual(sorted(asked(ACTIONS)));
});

test('No other file of the staff\u2019s site makes a server action', () => {
  const others = sources.filter(
    ({ file, text }) => /^\s*['"]use server['"]/m.test(text) && !file.endsWith('/actions.ts'),
  );
  expect(others.map(({ file }) => file)).toEqual([]);
});

/** What the list names; the way in asks for no role, and judges for itself. */
function asked(list: Readonly<Record<string, Asks | undefined>>) {
  return Object.entries(list).map(([name, asks]) => {
    return [name, asks === 'wayIn' ? 'nothing' : asks] as const;
  });
}

function filesIn(folder: string): string[] {
  try {
    const files = readdirSync(path.join(APP, folder), { recursive: true, encoding: 'utf8' });
    return files.filter((file) => /\.tsx?$/.test(file)).map((file) => path.join(folder, file));
  } catch {
    return [];
  }
}

function sourcesOf(name: string) {
  return sources.filter(({ file }) => path.basename(file) === name);
}

function routeOf(file: string): string {
  return `/${path.dirname(file)}`.replace(/\/\([^)]*\)/g, '');
}

function sorted<T>(entries: readonly (readonly [string, T])[]): (readonly [string, T])[] {
  return entries.toSorted(([a], [b]) => (a < b ? -1 : 1));
}
