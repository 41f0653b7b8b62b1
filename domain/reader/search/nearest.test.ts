import { beforeEach, expect, it } from 'vitest';
import { tx } from '@/db/client';
import { listingCount } from '@/db/schema/site';
import { parseQuery } from '@/domain/search/parse-query';
import { noteWordsOfNames } from '@/domain/search/spelling-changes';
import type { Subject } from '@/domain/search/subject';
import { SubjectIndex } from '@/domain/search/subject-index';
import { freshDatabase } from '@/testing/database';
import { nearestTo } from './nearest-queries';

let read = 0;

beforeEach(() => {
  freshDatabase();
});

/** Counts how often its names are read. */
function counting(id: string, name: string, kind: Subject['kind'] = 'name'): Subject {
  const names = [{ language: 'en', name, slug: id, isPreferred: true }];
  return {
    ...{ kind, id, tokens: [id], isPerson: kind === 'name' },
    get names() {
      read += 1;
      return names;
    },
  };
}

async function nearest(typed: string, index: SubjectIndex): Promise<string[]> {
  await tx((write) => noteWordsOfNames(write, index));
  read = 0;
  return (await nearestTo(parseQuery(typed).wanted, index)).map(({ id }) => id);
}

it('names with a word that is nearly the typed one are found without reading all names, if they have stories', async () => {
  const others = Array.from({ length: 2_000 }, (_, at) => {
    const letters = [...String(at)].map((digit) => 'klmnopqrst'.charAt(Number(digit))).join('');
    return counting(letters, `Ab ${letters}son`);
  });
  const index = new SubjectIndex([
    ...others,
    counting('union', 'Dockers’ Union', 'topic'),
    counting('rosa', 'Rosa Luxemburg'),
    counting('rosette', 'Rosettenkreis'),
    counting('clara', 'Clara Luxemburg'),
    counting('archive', 'Archive of Luxemburg', 'collection'),
  ]);
  await tx(async (write) => {
    for (const id of ['rosa', 'rosette', ...others.map((each) => each.id)]) {
      await write.insert(listingCount).values({ list: `name:${id}`, language: '', count: 1 });
    }
  });
  expect(await nearest('luxenburg', index)).toEqual(['rosa']);
  expect(await nearest('"luxemburgers" rosett', index)).toEqual(['rosa', 'rosette']);
  expect(await nearest('luxemburgers', index)).toEqual(['rosa']);
  expect(await nearest('unions', index)).toEqual(['union']);
  expect((await nearest('kkson', index)).length).toBe(3);
  expect(await nearest('zzzz', index)).toEqual([]);
  expect(read).toBe(0);
});
