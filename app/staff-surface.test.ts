/** Compares the list of staff addresses with the source; e2e/staff compares it with the build. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ACTIONS, type Asks, HANDLERS, PAGES } from '@/e2e/staff/surface';

const APP = path.resolve('app');

const sources = ['admin', 'api', '(preview)'].flatMap(filesIn).map((file) => {
  return { file, text: readFileSync(path.join(APP, file), 'utf8') };
});

test('Every page below app/admin checks the permission in the list', () => {
  const found = sourcesOf('page.tsx').map(({ file, text }) => {
    return [routeOf(file), askedByPage(text)] as const;
  });
  expect(sorted(found)).toEqual(sorted(asked(PAGES)));
});

test('Every route handler is made by staffRoute for the action that the list names', () => {
  const found = sourcesOf('route.ts').flatMap(({ file, text }) => {
    return askedByRoute(text).map(
      ([method, asks]) => [`${method} ${routeOf(file)}`, asks] as const,
    );
  });
  const listed = Object.entries(HANDLERS).flatMap(([route, methods]) =>
    asked(methods).map(([method, asks]) => [`${method} ${route}`, asks] as const),
  );
  expect(sorted(found)).toEqual(sorted(listed));
});

test('Every server action is made by staffAction for the action that the list names', () => {
  const found = sourcesOf('actions.ts').flatMap(({ file, text }) => {
    const folder = path.dirname(file).replace(/^admin\/?/, '');
    return askedByActions(text).map(([name, asks]) => [`${folder}/${name}`, asks] as const);
  });
  expect(sorted(found)).toEqual(sorted(asked(ACTIONS)));
});

test('The data of a text’s pages is only for users who may see the text', () => {
  const data = sources.filter(({ file }) => /-data\.ts$/.test(file));
  for (const { file, text } of data) {
    expect(text, file).toMatch(/requireStaff\('text\.see'\)|await (writing|draft)Data\(/);
  }
  expect(data.length).toBeGreaterThan(0);
});

test('Unpublished data of a text is only for users who may see drafts', () => {
  const ofDrafts = Object.entries(PAGES).filter(([, asks]) => asks === 'text.seeDraft');
  expect(ofDrafts.length).toBeGreaterThan(4);
  const read = /\b(draft|review)Data\(|\bgetDraft\(/;
  for (const [route] of ofDrafts) {
    const page = sourcesOf('page.tsx').find(({ file }) => routeOf(file) === route);
    expect(page?.text, route).toMatch(read);
    expect(page?.text, route).not.toContain('writingData(');
  }
  const text = sources.find(({ file }) => file.endsWith('/writing-data.ts'))?.text ?? '';
  const [, gate = ''] = text.split('export async function draftData');
  expect(gate.split('\n}\n')[0]).toContain('data?.seesDraft ? data : null');
  expect(text).toMatch(/seesDraft = mayDo\(staff, 'text\.seeDraft'/);
});

test('Notices every check that is removed from a page, a route or an action', () => {
  let planted = 0;
  const isNoticed = (text: string, check: string, read: (text: string) => unknown) => {
    for (const at of text.matchAll(new RegExp(check, 'g'))) {
      const without = `${text.slice(0, at.index)}unasked${text.slice(at.index + at[0].length)}`;
      planted += 1;
      expect(read(without), `${at[0]} in\n${text}`).not.toEqual(read(text));
    }
  };
  for (const { text } of sourcesOf('page.tsx')) {
    isNoticed(text, "requireStaff\\('[\\w.]+'\\)", askedByPage);
  }
  for (const { text } of sourcesOf('route.ts')) {
    isNoticed(text, "\\bstaffRoute(?=\\(\\{)|(?<=\\(\\{\\s+)action: '[\\w.]+'", askedByRoute);
  }
  for (const { text } of sourcesOf('actions.ts')) {
    isNoticed(text, "\\bstaffAction(?=\\(\\{)|(?<=\\(\\{\\s+)action: '[\\w.]+'", askedByActions);
  }
  expect(planted).toBeGreaterThan(150);
});

test('No other file of the staff\u2019s site makes a server action', () => {
  const others = sources.filter(
    ({ file, text }) => /^\s*['"]use server['"]/m.test(text) && !file.endsWith('/actions.ts'),
  );
  expect(others.map(({ file }) => file)).toEqual([]);
});

/** Reads that check access by themselves; a test above ensures that. */
const ASKS_ITSELF = /\b(writing|draft|review)Data\(/;

/** The permission that each function of a page checks; `nothing` if one of them checks none. */
function askedByPage(text: string): string {
  const functions = text.split(/^export (?=default |async )/m).slice(1);
  const actions = functions.flatMap((each) => {
    const found = [...each.matchAll(/\brequireStaff\('([\w.]+)'\)/g)].map((match) => match[1]);
    return found.length > 0 || ASKS_ITSELF.test(each) ? found : ['nothing'];
  });
  if (functions.length === 0 || actions.includes('nothing')) return 'nothing';
  return [...new Set(actions)].join(' ') || 'nothing';
}

function askedByRoute(text: string): (readonly [string, string])[] {
  const methods = text.matchAll(
    /^export (?:const|(?:async )?function) ([A-Z]+)\b(?: = (\w+)\(\{\s+action: '([\w.]+)')?/gm,
  );
  const renamed = text.matchAll(/^export \{.*\};$/gm);
  const others = [...renamed].flatMap(([line]) => [...line.matchAll(/ as ([A-Z]+)\b/g)]);
  return [
    ...[...methods].map(([, method = '', maker, action = '']) => {
      return [method, maker === 'staffRoute' ? action : 'nothing'] as const;
    }),
    ...others.map(([, method = '']) => [method, 'nothing'] as const),
  ];
}

function askedByActions(text: string): (readonly [string, string])[] {
  const made = text.matchAll(
    /^export (?:const|(?:async )?function) (\w+)(?: = (\w+)\(\{\s+action: '([\w.]+)')?/gm,
  );
  return [...made].map(([, name = '', maker, action = '']) => {
    if (maker === 'staffAction') return [name, action] as const;
    return [name, askedByFunction(text, name)] as const;
  });
}

/** The permission of the action, not exported itself, that an exported function calls. */
function askedByFunction(text: string, name: string): string {
  const body = text.split(`export async function ${name}(`)[1]?.split('\n}\n')[0] ?? '';
  const inner = text.matchAll(/^const (\w+) = staffAction\(\{\s+action: '([\w.]+)'/gm);
  const called = [...inner].find(([, each = '']) => body.includes(`${each})(`));
  return called?.[2] ?? 'nothing';
}

/** The permissions in the list; sign-in pages need no role. */
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
