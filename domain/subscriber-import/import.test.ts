import { beforeEach, describe, expect, test } from 'vitest';
import { reads, tx } from '@/db/client';
import { outbox } from '@/db/schema/delivery';
import { audit } from '@/db/schema/staff';
import {
  consent,
  subscriber,
  subscriberImport,
  subscription,
  suppression,
} from '@/db/schema/subscriptions';
import { clearAway } from '@/domain/maintenance/housekeeping-changes';
import { NotThere } from '@/domain/permissions/permissions';
import type { Staff } from '@/domain/permissions/staff';
import { removeSubscriber } from '@/domain/subscriptions/staff-changes';
import { listSubscribers } from '@/domain/subscriptions/staff-queries';
import { findSubscriber } from '@/domain/subscriptions/subscriber-queries';
import { unsubscribe } from '@/domain/subscriptions/unsubscribe-changes';
import { addTopic } from '@/domain/topics/changes';
import { unpublishTopic } from '@/domain/topics/withdrawal-changes';
import { freshDatabase } from '@/testing/database';
import { anyStaff } from '@/testing/staff';
import { keepSubscriberImport, runSubscriberImport } from './import-changes';
import { getSubscriberImport, getSubscriberImportFile } from './queries';

const NOW = Date.UTC(2026, 4, 3, 12);
const DAY_MS = 86_400_000;
const HEAD = 'email,language,follows,rhythm,date,consent';

let by: Staff;
let topicId: string;

beforeEach(async () => {
  freshDatabase();
  by = await anyStaff('administrator');
  const names = [
    { language: 'en', name: 'Strikes', slug: 'strikes', description: '' },
    { language: 'nl', name: 'Stakingen', slug: 'stakingen', description: '' },
  ];
  topicId = await tx((write) => addTopic(write, by, { wikidata: '', names }, 1));
});

const keep = (text: string, at = NOW) =>
  tx((write) => keepSubscriberImport(write, by, { fileName: 'list.csv', text }, at));

async function previewed(text: string, at = NOW) {
  const preview = await getSubscriberImport(by, await keep(text, at));
  if (!preview) throw new Error('Nothing was kept.');
  return preview;
}

async function imported(text: string, at = NOW) {
  const { id, print } = await previewed(text, at);
  const did = await tx((write) => runSubscriberImport(write, by, { id, print }, at));
  if (did !== 'imported') throw new Error(did);
  return getSubscriberImport(by, id);
}

const outcomes = async (...rows: string[]) =>
  (await previewed([HEAD, ...rows].join('\n'))).lines.map(({ outcome }) => outcome);

const saidOf = async (row: string, head = HEAD) => {
  const [line] = (await previewed(`${head}\n${row}`)).lines;
  const [problem] = line?.problems ?? [];
  return [problem?.column, [problem?.said].flat()[0]];
};

describe('A list with proofs of consent', () => {
  test('may name each of many scopes, and not more in a line than one may follow', async () => {
    const row = (follows: string[]) =>
      `r@example.org,en,"${follows.join(' ')}",daily,2019-05-03,On paper`;
    const unknown = (count: number) => Array.from({ length: count }, (_, n) => `name:${n}`);
    expect(await saidOf(row(unknown(51)))).toEqual([
      'follows',
      'subscriberImport.problem.tooManyScopes',
    ]);
    expect(await saidOf(row(unknown(50)))).toEqual([
      'follows',
      'subscriberImport.problem.scopeUnknown',
    ]);
    const known = ['topic:strikes', `topic:${topicId}`, '/nl/topics/stakingen', 'site', 'today'];
    expect(await outcomes(row(known), row(['/en/topics/stakingen']))).toEqual(['added', 'problem']);
  });

  test('adds nobody before it is imported, and is not readable in the database', async () => {
    await keep(`${HEAD}\nreader@example.org,en,site,weekly,2019-05-03,Signed list`);
    for (const each of [subscriber, subscription, consent]) {
      expect(await reads().$count(each)).toBe(0);
    }
    const [row] = await reads().select().from(subscriberImport);
    const bytes = Buffer.from(row?.content ?? '', 'base64url').toString('latin1');
    for (const text of [JSON.stringify(row), bytes]) expect(text).not.toContain('example.org');
  });

  test('adds subscribers with the day and the words of their consent, and sends nothing', async () => {
    await imported(
      [
        '\uFEFFEmail;Language;Follows;Rhythm;Weekday;Only;Date;Consent;Phone',
        `"reader@example.org";NL;topic:stakingen today;weekly;5;yes;3 May 2019;"List; ""on paper"""`,
      ].join('\r\n'),
    );
    const { subscribers } = await listSubscribers(by, '', 0);
    expect(subscribers).toMatchObject([
      {
        ...{ email: 'reader@example.org', language: 'nl', rhythm: 'weekly', weekday: 5 },
        ...{ onlyMine: true, createdAt: NOW },
        scopes: [
          { kind: 'today', id: '' },
          { kind: 'topic', id: topicId },
        ],
      },
    ]);
    expect(await reads().select().from(consent)).toMatchObject([
      {
        ...{ how: 'import', ground: 'List; "on paper"', confirmedAt: NOW },
        requestedAt: Date.UTC(2019, 4, 3, 12),
      },
    ]);
    expect(await reads().$count(outbox)).toBe(0);
    const entries = await reads().select().from(audit);
    const [entry] = entries.filter(({ action }) => action === 'subscriber.import');
    expect(entry?.detail).toEqual({
      ...{ lines: 1, added: 1, scopes: 0, there: 0, refused: 0, problem: 0 },
    });
    expect(JSON.stringify(entries)).not.toContain('example.org');
  });

  test('changes nothing the second time', async () => {
    const text = `${HEAD}\none@example.org,en,site,,2019-05-03,Form\nOne@Example.org,en,today,,2020-05-03,Form`;
    expect((await imported(text))?.counts).toMatchObject({ added: 1, scopes: 1 });
    const before = await reads().select().from(subscriber);
    const again = await previewed(text, NOW + 1);
    expect(again.lines.map(({ outcome }) => outcome)).toEqual(['there', 'there']);
    await tx((write) => runSubscriberImport(write, by, again, NOW + 2));
    expect(await reads().select().from(subscriber)).toEqual(before);
    expect(await reads().$count(consent)).toBe(2);
  });

  test('is imported once, by the user who chose it', async () => {
    const { id, print } = await previewed(`${HEAD}\na@example.org,en,site,,2019-05-03,Form`);
    const other = await anyStaff('administrator');
    expect(await getSubscriberImport(other, id)).toBeNull();
    const run = (staff: Staff) =>
      tx((write) => runSubscriberImport(write, staff, { id, print }, NOW));
    await expect(run(other)).rejects.toThrow(NotThere);
    expect(await run(by)).toBe('imported');
    expect(await run(by)).toBe('before');
    expect(await reads().$count(subscriber)).toBe(1);
  });

  test('is not imported when something has changed since its preview', async () => {
    const { id, print } = await previewed(`${HEAD}\na@example.org,en,site,,2019-05-03,Form`);
    await imported(`${HEAD}\na@example.org,en,site,,2020-05-03,Form`);
    expect(await tx((write) => runSubscriberImport(write, by, { id, print }, NOW))).toBe('changed');
    const now = await getSubscriberImport(by, id);
    expect(now).toMatchObject({ changed: [2], counts: { added: 0, there: 1 } });
  });

  test('is deleted a day after it was uploaded', async () => {
    await keep(`${HEAD}\na@example.org,en,site,,2019-05-03,Form`);
    await tx((write) => clearAway(write, NOW + 86_400_000));
    expect(await reads().$count(subscriberImport)).toBe(1);
    await tx((write) => clearAway(write, NOW + 86_400_001));
    expect(await reads().$count(subscriberImport)).toBe(0);
  });
});

describe('Who said no', () => {
  const subscribed = async (follows: string) => {
    await imported(`${HEAD}\na@example.org,en,${follows},,2019-05-03,Form`);
    const [{ id } = { id: '' }] = await reads().select().from(subscriber);
    const row = await findSubscriber(reads(), id);
    if (!row) throw new Error('Nobody subscribed.');
    return row;
  };

  test('to everything is never imported', async () => {
    const row = await subscribed('site today');
    await tx((write) => unsubscribe(write, row, null, NOW));
    expect(await outcomes('a@example.org,en,topic:strikes,,2026-05-01,Form')).toEqual(['refused']);
    await imported(`${HEAD}\nA@example.org,en,topic:strikes,,2026-05-01,Form`);
    expect(await reads().$count(subscription)).toBe(0);
    expect(await reads().$count(suppression)).toBe(1);
  });

  test('to nothing, but was deleted by staff, is imported with a later consent alone', async () => {
    const row = await subscribed('site');
    const removal = { id: row.id, reason: 'other' } as const;
    await tx((write) => removeSubscriber(write, by, removal, NOW));
    const said = async (date: string) =>
      (await previewed(`${HEAD}\na@example.org,en,site,,${date},Form`, NOW + 2 * DAY_MS)).lines;
    expect(await said('2026-05-03')).toMatchObject([{ outcome: 'refused', why: 'deleted' }]);
    expect(await said('2026-05-04')).toMatchObject([{ outcome: 'added' }]);
    await imported(`${HEAD}\na@example.org,en,site,,2026-05-04,Form`, NOW + 2 * DAY_MS);
    expect(await reads().$count(suppression)).toBe(0);
  });

  test('to one thing follows others of the list, and not that one', async () => {
    const row = await subscribed('site today');
    await tx((write) => unsubscribe(write, row, 'today', NOW));
    const done = await imported(`${HEAD}\na@example.org,en,today topic:strikes,,2020-05-03,Form`);
    expect(done?.lines).toMatchObject([{ outcome: 'scopes', left: ['today'] }]);
    const kinds = (await reads().select().from(subscription)).map(({ kind }) => kind);
    expect(kinds.sort()).toEqual(['site', 'topic']);
    expect(await outcomes('a@example.org,en,today,,2020-05-03,Form')).toEqual(['refused']);
  });
});

describe('What is followed', () => {
  test('is a word, a slug, an id, or the address of a page', async () => {
    const parts = [
      ...['site', 'Today', 'topic:strikes', `topic:${topicId}`, '/nl/topics/stakingen'],
      ...['http://localhost:3000/en/topics/strikes/subscribe?x=1', 'http://localhost:3000/en'],
    ];
    const rows = parts.map((part, at) => `${at}@example.org,en,${part},,2019-05-03,Form`);
    expect(await outcomes(...rows)).toEqual(parts.map(() => 'added'));
  });

  test('is refused where it is unknown, of another site, or unpublished', async () => {
    const said = async (part: string) =>
      (await saidOf(`a@example.org,en,${part},,2019-05-03,Form`)).join(' ');
    const problem = (why: string) => `follows subscriberImport.problem.${why}`;
    expect(await said('topic:unknown')).toBe(problem('scopeUnknown'));
    expect(await said('/en/topics/stakingen')).toBe(problem('scopeUnknown'));
    expect(await said('https://other.example/en/topics/strikes')).toBe(problem('scope'));
    expect(await said('everything')).toBe(problem('scope'));
    await tx((write) => unpublishTopic(write, by, { topicId, reason: '' }, NOW));
    expect(await said('topic:strikes')).toBe(problem('scopeUnpublished'));
  });
});

describe('A line', () => {
  test('is refused with its reason where the proof or anything else is missing', async () => {
    const right = ['a@example.org', 'en', 'site', '', '2019-05-03', 'Form'];
    const wrongs: [at: number, cell: string, said: string][] = [
      [0, '', 'email subscriberImport.problem.emailMissing'],
      [0, 'a@b', 'email subscriberImport.problem.emailWrong'],
      [0, '"a@example.org, b@example.org"', 'email subscriberImport.problem.emailWrong'],
      [1, '', 'language subscriberImport.problem.language'],
      [1, 'Dutch', 'language subscriberImport.problem.language'],
      [2, '', 'follows subscriberImport.problem.scopeMissing'],
      [3, 'hourly', 'rhythm subscriberImport.problem.rhythm'],
      [4, '', 'date subscriberImport.problem.dateMissing'],
      [4, '2019', 'date subscriberImport.problem.date'],
      [4, '03/05/2019', 'date subscriberImport.problem.date'],
      [4, '2026-05-05', 'date subscriberImport.problem.dateLater'],
      [5, '', 'consent subscriberImport.problem.consentMissing'],
      [5, '–', 'consent subscriberImport.problem.consentMissing'],
      [5, 'x'.repeat(1_001), 'consent names.problem.tooLong'],
    ];
    for (const [at, cell, said] of wrongs) {
      const row = right.map((each, place) => (place === at ? cell : each)).join(',');
      expect((await saidOf(row)).join(' '), row.slice(0, 80)).toBe(said);
    }
    expect(await outcomes(right.join(','))).toEqual(['added']);
  });

  test('names all that is wrong with it, also what is not on the site', async () => {
    const row = 'a@b,Dutch,topic:unknown site nothing /en/topics/stakingen,hourly,2019,–';
    const [line] = (await previewed(`${HEAD}\n${row}`)).lines;
    expect(line?.outcome).toBe('problem');
    expect(line?.problems.map(({ column, said }) => `${column} ${[said].flat()[0]}`)).toEqual([
      'email subscriberImport.problem.emailWrong',
      'language subscriberImport.problem.language',
      'rhythm subscriberImport.problem.rhythm',
      'follows subscriberImport.problem.scope',
      'date subscriberImport.problem.date',
      'consent subscriberImport.problem.consentMissing',
      'follows subscriberImport.problem.scopeUnknown',
      'follows subscriberImport.problem.scopeUnknown',
    ]);
    const long = `a@b,en,${'x'.repeat(4_001)},,2019-05-03,Form`;
    const [other] = (await previewed(`${HEAD}\n${long}`)).lines;
    expect(other?.problems.map(({ column }) => column)).toEqual(['follows', 'email']);
  });

  test('that gives a new reader other settings than a line before it is refused', async () => {
    const rows = [
      'a@example.org,en,site,,2019-05-03,Form',
      'a@example.org,nl,today,,2019-05-03,Form',
    ];
    expect(await outcomes(...rows)).toEqual(['added', 'problem']);
  });

  test('with an error comes back in a file that says which', async () => {
    const id = await keep(
      `${HEAD},phone\na@example.org,en,site,,,Form,1\nb@example.org,en,site,,2019-05-03,Form,2`,
    );
    const file = await getSubscriberImportFile(by, id);
    expect(file?.sheet.unread).toEqual(['phone']);
    expect(file?.lines.map(({ problems }) => problems[0]?.column ?? null)).toEqual(['date', null]);
  });
});

test('A file is refused as a whole where columns are missing or it cannot be read', async () => {
  await expect(keep('email,language\na@example.org,en')).rejects.toMatchObject({
    said: ['subscriberImport.refused.header', { columns: 'follows, date, consent' }],
  });
  await expect(keep(`${HEAD}\n"a`)).rejects.toMatchObject({
    said: ['csvFile.refused.quote', { line: 2 }],
  });
});
