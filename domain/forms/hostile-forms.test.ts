import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Parsed } from './form';

const ZONE = 'Europe/Amsterdam';
const NAMED = [{ id: 'a', name: 'Rosa' }];
/** What readers are given beside the form. */
const BESIDE: Record<string, unknown[]> = {
  readDetailsForm: [
    { topics: NAMED, places: NAMED, collections: NAMED, names: NAMED, timeZone: ZONE },
  ],
  readNameFacts: [{ names: NAMED, places: NAMED, today: '2026-01-01' }],
  readBulkForm: [ZONE],
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
  footerReader: ['https://archive.example'],
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

/** Readers of values that replace stored ones, with a right form of each. */
const TEXT = { storyId: 'a', language: 'en' };
const REPLACING: Record<string, Record<string, string>> = {
  readDetailsForm: {
    ...{ ...TEXT, kind: 'item', eventDate: '', eventCalendar: 'julian', source: '', sourceUrl: '' },
    ...{ venue: '', startsAt: '', endsAt: '', topicNamed: '', placeNamed: '' },
    ...{ nameAboutNamed: '', nameMentionedNamed: '', nameMadeNamed: '' },
  },
  readTopicWords: { id: 'a', language: 'en', name: 'Rosa', slug: '', description: '' },
  readPlaceWords: { id: 'a', language: 'en', name: 'Baku', slug: '', description: '' },
  readPlaceFacts: { id: 'a', kind: 'town', coordinates: '', wikidata: '', variants: '' },
  readNameWords: {
    ...{ id: 'a', language: 'en', name: 'Rosa', slug: '', description: '', sortForm: '' },
  },
  readNameFacts: {
    ...{ id: 'a', kind: 'person', dates: '', ground: '', cover: '', wikidata: '', viaf: '' },
    ...{ gnd: '', nta: '', isni: '', memberOfNamed: '', founderOfNamed: '', placeNamed: '' },
  },
  readVariants: { id: 'a', 'form.0': 'Rosa', 'formLanguage.0': 'nl' },
  readCollectionWords: {
    ...{ id: 'a', language: 'en', name: 'Rosa', slug: '', description: '', extent: '' },
  },
  readCollectionDetails: {
    ...{ id: 'a', type: 'curated', identifier: '', dates: '', access: 'open', cover: '', pids: '' },
  },
  readImageWords: {
    ...{ id: 'a', language: 'en', alt: '', caption: '', credit: '', rightsNote: '' },
    transcription: '',
  },
  readDescriptions: { 'alt.a.en': '', 'wasAlt.a.en': '', 'credit.a': '', 'wasCredit.a': '' },
  readImageDescription: { language: 'en', alt: '', credit: '' },
  readImageDetails: { id: 'a', rights: '', credit: '' },
  readAttachmentWords: { id: 'a', language: 'en', title: '', transcript: '' },
  readWordsForm: {
    ...{ ...TEXT, version: '1', title: '', subtitle: '', teaser: '', dateNote: '' },
    ...{ metaTitle: '', metaDescription: '' },
  },
  readName: { ...TEXT, versionId: 'a', name: '' },
  readAccount: { name: 'Rosa', language: 'fa' },
  readUnpublication: { ...TEXT, reason: '', note: '' },
  readGiving: { ...TEXT, to: '', due: '' },
  footerReader: {
    ...{ language: 'en', address: '', email: '', telephone: '' },
    ...Object.fromEntries(
      [1, 2, 3, 4].flatMap((column) => [
        [`title.${column}`, 'Rosa'],
        [`links.${column}`, 'Rosa /rosa'],
      ]),
    ),
  },
  readSocial: { social: '' },
  readSettingsForm: {
    ...{ languages: 'en', defaultLanguage: 'en', timeZone: ZONE, licence: '', contact: '' },
    ...Object.fromEntries(
      ['en', 'nl', 'de', 'fr', 'ru', 'fa', 'zh-Hans'].flatMap((language) => [
        [`name.${language}`, 'Rosa'],
        [`tagline.${language}`, ''],
      ]),
    ),
  },
};

describe.each(Object.entries(REPLACING))('%s', (name, fields) => {
  async function read(sent: [string, string | File][]) {
    const readers = (await Promise.all(files.map(readersIn))).flat();
    const form = new FormData();
    for (const [input, each] of sent) form.append(input, each);
    return readers.find(([each]) => each === name)?.[1](form, ...(BESIDE[name] ?? []));
  }

  it('refuses a form that lacks one of its fields or has a file for it', async () => {
    const right = Object.entries(fields);
    expect(await read(right)).toMatchObject({ ok: true });
    for (const [input] of right) {
      const others = right.filter(([each]) => each !== input);
      // Without an id nothing is found, so that nothing is changed.
      if (!/^(id|versionId)$/.test(input))
        expect(await read(others), input).toMatchObject({ ok: false });
      const file: [string, File] = [input, new File(['x'], 'x.txt')];
      const problems = { [input]: 'frame.form.file' };
      expect(await read([...others, file]), input).toMatchObject({ ok: false, problems });
    }
  });
});
