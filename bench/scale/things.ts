/** Topics, places and names of a generated archive. */
import { v7 as uuid } from 'uuid';
import type { Connection } from '@/db/open';
import { LANGUAGES, madeUp } from './vocabulary';

const TOPICS = 100;
const CONTINENTS = 5;
const COUNTRIES = 40;
const TOWNS = 400;
const STORIES_A_NAME = 50;
const NAMES = { least: 50, most: 10_000 };

export interface Place {
  id: string;
  /** Itself and all that it lies in. */
  andAbove: readonly string[];
}

export interface Things {
  topics: readonly string[];
  /** Towns. */
  places: readonly Place[];
  names: readonly string[];
  /** What all of them are called. */
  forms: readonly string[];
}

/** Writes them, and says what stories can be given. */
export function writeThings(connection: Connection, stories: number, now: number): Things {
  const forms: string[] = [];
  const called = (word: string, at: number) => {
    const name = `${capital(word)} ${capital(madeUp(at, 'und'))}`;
    forms.push(name);
    return { name, slug: `${name.toLowerCase().replace(' ', '-')}-${at}` };
  };
  const topics = writeTopics(connection, now, called);
  const places = writePlaces(connection, now, called);
  const names = writeNames(connection, stories, now, called);
  return { topics, places, names, forms };
}

type Called = (word: string, at: number) => { name: string; slug: string };

function writeTopics(connection: Connection, now: number, called: Called): string[] {
  const topic = connection.prepare(
    "insert into topic (id, wikidata, position, created_at) values (@id, '', @at, @now)",
  );
  const form = connection.prepare(
    `insert into topic_name (topic_id, language, name, slug, description)
     values (@id, @language, @name, @slug, 'A topic of the bench.')`,
  );
  return Array.from({ length: TOPICS }, (_, at) => {
    const id = uuid({ msecs: now });
    topic.run({ id, at, now });
    for (const language of LANGUAGES) form.run({ id, language, ...called('topic', at) });
    return id;
  });
}

function writePlaces(connection: Connection, now: number, called: Called): Place[] {
  const place = connection.prepare(
    `insert into place (id, short_id, kind, parent_id, wikidata, position, created_at)
     values (@id, @shortId, @kind, @parentId, '', @at, @now)`,
  );
  const form = connection.prepare(
    `insert into place_name (place_id, language, name, slug, description)
     values (@id, @language, @name, @slug, '')`,
  );
  let number = 0;
  const level = (kind: string, count: number, above: readonly Place[]): Place[] =>
    Array.from({ length: count }, (_, at) => {
      const id = uuid({ msecs: now });
      const parent = above[at % above.length];
      number += 1;
      place.run({ id, shortId: `p${number}`, kind, parentId: parent?.id ?? null, at, now });
      for (const language of LANGUAGES) form.run({ id, language, ...called('place', number) });
      return { id, andAbove: [id, ...(parent?.andAbove ?? [])] };
    });
  const countries = level('country', COUNTRIES, level('continent', CONTINENTS, []));
  return level('town', TOWNS, countries);
}

function writeNames(
  connection: Connection,
  stories: number,
  now: number,
  called: Called,
): string[] {
  const name = connection.prepare(
    `insert into name (id, short_id, kind, position, created_at)
     values (@id, @shortId, @kind, @at, @now)`,
  );
  const form = connection.prepare(
    `insert into name_form (name_id, language, name, slug, description)
     values (@id, @language, @name, @slug, 'Somebody of the bench.')`,
  );
  const count = Math.min(NAMES.most, Math.max(NAMES.least, Math.round(stories / STORIES_A_NAME)));
  return Array.from({ length: count }, (_, at) => {
    const id = uuid({ msecs: now });
    name.run({ id, shortId: `n${at}`, kind: at % 4 === 0 ? 'organisation' : 'person', at, now });
    const first = madeUp((at * 13) % 200, 'nl');
    for (const language of LANGUAGES) form.run({ id, language, ...called(first, at) });
    return id;
  });
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
