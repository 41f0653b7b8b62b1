import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Parsed } from './form';

const ZONE = 'Europe/Amsterdam';
const NAMED = [{ id: 'a', name: 'Rosa' }];
/** What readers are given beside the form. */
const BESIDE: Record<string, unknown[]> = {
  readDetailsForm: [{ topics: NAMED, places: NAMED, collections: NAMED, timeZone: ZONE }],
  readGiving: [ZONE],
  readManyGiving: [ZONE],
  readPublicationHour: [ZONE],
  readUnpublicationTime: [ZONE],
  readShare: [{ timeZone: ZONE, now: Date.UTC(2026, 0, 1) }],
  readNewcomer: [['Archive']],
  readNewPassword: [['Archive']],
  readPasswordChange: [['Archive']],
};
/** Functions that make a reader, with what they are given. */
const MAKERS: Record<string, unknown[]> = {
  mergeReader: ['x.unchosen'],
  menuEntryReader: ['https://archive.example'],
  redirectReader: ['https://archive.example'],
};
/** Some of what the pages send. */
const RIGHT: [string, string][] = [
  ...Object.entries({ storyId: 'a', language: 'en', id: 'a', name: 'Rosa', kind: 'item' }),
  ...Object.entries({ version: '1', role: 'translator', body: 'Rosa', position: '1', to: 'a' }),
  ...Object.entries({ email: 'ann@archive.example', password: 'kornblume, mohn und 7 Rosen' }),
  ...Object.entries({ hour: '2026-10-25T02:30', until: '2026-01-20', do: 'publish', story: 'a' }),
  ...Object.entries({ timeZone: ZONE, languages: 'en', defaultLanguage: 'en', 'name.en': 'Rosa' }),
  ...Object.entries({ collections: 'yes', collection: 'a', target: 'page:a', path: '/rosa' }),
];
/** Readers of JSON or of a query. */
const OTHERS = /^(readProposalsForm|readBeat|readHistoryAsked)$/;

type Reader = (form: FormData, ...beside: unknown[]) => Parsed<unknown>;

const folder = join(import.meta.dirname, '..');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
  path.endsWith('-form.ts'),
);

async function readersIn(path: string): Promise<[name: string, read: Reader][]> {
  const all = Object.entries(await import(/* @vite-ignore */ join(folder, path)));
  return all.flatMap(([name, made]): [string, Reader][] => {
    if (typeof made !== 'function' || OTHERS.test(name)) return [];
    if (MAKERS[name]) return [[name, made(...MAKERS[name])]];
    if (!name.startsWith('read')) return [];
    return [[name, (form) => made(form, ...(BESIDE[name] ?? []))]];
  });
}

const LONG = 'x'.repeat(60_000);
const WORDS = `on yes text en fa 0 -1 1e9 ééé !!! __proto__ constructor /a a/b up:a page: archival item
  2026-02-30 2026-03-29T02:30 -0044 javascript:1 https://[ 10.1/x addTopic translator 91`;
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(...WORDS.split(/\s+/)),
  fc.constantFrom('', '\0', '\ud800', 'a\udc00', '\u202e', '\u200b', '9'.repeat(400), LONG),
);
const value = fc.oneof(
  { weight: 5, arbitrary: text },
  { weight: 1, arbitrary: fc.constant(new File(['x'], 'x.png')) },
);

describe.each(files)('the readers of %s', (path) => {
  it('read every form as values or as problems of its inputs', async () => {
    const source = readFileSync(join(folder, path), 'utf8');
    const words = source.match(/[a-zA-Z][\w-]*/g) ?? [];
    const inputs = [
      'storyId',
      'language',
      'name.en',
      'note.en',
      'shelfNote-a',
      'shelfPlace-__proto__',
    ];
    const name = fc.constantFrom(...new Set([...words, ...inputs]));
    const entries = fc.array(fc.tuple(name, value), { maxLength: 30 });
    for (const [reader, read] of await readersIn(path)) {
      fc.assert(
        fc.property(fc.subarray(RIGHT), entries, (right, hostile) => {
          const form = new FormData();
          for (const [input, each] of [...right, ...hostile]) form.append(input, each);
          const result = read(form);
          if (result.ok) return;
          const said = Object.values(result.problems).map((each) => [each].flat()[0]);
          expect(said.length, reader).toBeGreaterThan(0);
          for (const key of said) expect(key, reader).toMatch(/^[a-zA-Z]+(\.[a-zA-Z]+)+$/);
        }),
        { numRuns: 60 },
      );
    }
  });
});
