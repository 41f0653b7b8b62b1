import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { RETIRED, RETIRED_PHRASES, type RetiredWord } from './retired-words';

const ROOT = path.resolve(import.meta.dirname, '..');
const CODE = ['app', 'auth', 'cache', 'cli', 'components', 'db', 'domain', 'e2e', 'i18n', 'server'];
const EXPORTED = /^export (?:async )?(?:function|const|class|type|interface) (\w+)/gm;

const files = CODE.flatMap((folder) =>
  readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => path.posix.join(folder, file))
    .filter((file) => /\.tsx?$/.test(file)),
);
const names = files
  .filter((file) => !/\.(test|spec|fixtures)\./.test(file))
  .flatMap((file) => [...read(file).matchAll(EXPORTED)].map(([, name = '']) => name));
const DOCUMENTS = [
  ...['README.md', 'CONTRIBUTING.md', 'docs/changing.md'],
  'docs/operating.md',
  ...readdirSync(path.join(ROOT, 'docs/editing/en')).map((file) => `docs/editing/en/${file}`),
];
const documents = DOCUMENTS.map((file) => read(file).replace(/`[^`]*`/g, ''));

describe.each(RETIRED)('$word (now $instead)', (retired) => {
  it('is in no name and no document that it was taken out of', () => {
    expect(found(retired, { files, exports: names, documents })).toEqual([]);
  });

  it('has only exceptions that there are', () => {
    const all = found({ ...retired, except: {} }, { files, exports: names, documents });
    const unused = Object.keys(retired.except ?? {}).filter(
      (each) => !all.some((name) => isExcepted(name, each)),
    );
    expect(unused).toEqual([]);
  });
});

it('no comment has a phrase that was given up', () => {
  const found = files.flatMap((file) => retiredIn(read(file)).map((line) => `${file}: ${line}`));
  expect(found).toEqual([]);
});

it('a phrase that was given up is found in each kind of comment', () => {
  const source = [
    '/** Whoever asks. */',
    ' * what comes of it',
    'f(); // is told of it',
    'whoever();',
  ];
  expect(retiredIn(source.join('\n'))).toEqual(source.slice(0, 3));
});

it('a retired word is found in each kind of name', () => {
  const planted = {
    files: ['domain/desk/x.ts', 'domain/desktop.ts'],
    exports: ['openDesks', 'deskTop', 'DESK_ROWS', 'basketDeskless'],
    documents: ['Go to the desk.'],
  };
  const word: RetiredWord = {
    word: 'desk',
    instead: 'dashboard',
    in: ['files', 'exports', 'documents'],
    except: { deskTop: 'planted' },
  };
  expect(found(word, planted)).toEqual([
    'domain/desk/x.ts',
    'openDesks',
    'DESK_ROWS',
    'Go to the desk.',
  ]);
});

/** Lines of comments with a retired phrase. */
function retiredIn(source: string): string[] {
  const phrase = new RegExp(`\\b(${RETIRED_PHRASES.join('|')})\\b`, 'i');
  return source
    .split('\n')
    .filter((line) => phrase.test(/(?:\/\/|\/\*|^\s*\*)(.*)/.exec(line)?.[1] ?? ''));
}

/** Names and documents with the word, in the singular or plural, that are no exception. */
function found(
  { word, in: where, except = {} }: RetiredWord,
  given: Record<RetiredWord['in'][number], readonly string[]>,
): string[] {
  const all = where.flatMap((each) => given[each]);
  const hits = all.filter((name) => wordsOf(name).some((w) => w === word || w === `${word}s`));
  return hits.filter((name) => !Object.keys(except).some((each) => isExcepted(name, each)));
}

/** An exception is a whole name, or the beginning of a path. */
function isExcepted(name: string, exception: string): boolean {
  return name === exception || (exception.includes('/') && name.startsWith(exception));
}

function wordsOf(name: string): string[] {
  return (name.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+/g) ?? []).map((word) => word.toLowerCase());
}

function read(file: string): string {
  return readFileSync(path.join(ROOT, file), 'utf8');
}
