import { expect, it } from 'vitest';
import { CONNECTIONS, type NameDetails, type ShownName } from '@/domain/names/shown-name';
import { nameLinkedData, nameThing } from './name-linked-data';

function named(id: string, kind: ShownName['kind']): ShownName {
  const words = { name: id, description: '', slug: id, language: 'en', slugs: { en: id } };
  return { id, shortId: `s-${id}`, kind, dates: '', ...words };
}

const party = named('party', 'organisation');
const war = named('war', 'event');
const rosa = named('rosa', 'person');

function dataOf(name: ShownName) {
  const everything = [party, war, rosa];
  const details: NameDetails = {
    shortId: name.shortId,
    ...{ forms: [], identifiers: [], image: null },
    connections: Object.fromEntries(
      CONNECTIONS.map((each) => [each, everything]),
    ) as NameDetails['connections'],
    places: [{ id: 'p', shortId: 'berlin12', name: 'Berlin', slug: 'berlin', language: 'en' }],
  };
  return nameLinkedData({ frame: { language: 'en' }, name, details });
}

const idsIn = (value: unknown) => (value as { '@id': string }[]).map((each) => each['@id']);

it('a name has the same id on its page and wherever it is mentioned', () => {
  const data = dataOf(rosa);
  expect(data['@id']).toMatch(/\/id\/s-rosa$/);
  expect(nameThing(rosa, 'nl')['@id']).toBe(data['@id']);
});

it('connections are said of the kinds of things that schema.org means by them', () => {
  const id = (name: ShownName) => nameThing(name, 'en')['@id'];
  const organisation = dataOf(named('union', 'organisation'));
  expect(idsIn(organisation.parentOrganization)).toEqual([id(party)]);
  expect(idsIn(organisation.subOrganization)).toEqual([id(party)]);
  expect(idsIn(organisation.member)).toEqual([id(party), id(rosa)]);
  const event = dataOf(named('battle', 'event'));
  expect(idsIn(event.superEvent)).toEqual([id(war)]);
  expect(event.parentOrganization).toBeUndefined();
  expect(idsIn(event.location)[0]).toMatch(/\/id\/berlin12$/);
  expect(idsIn(dataOf(rosa).memberOf)).toEqual([id(party)]);
});
