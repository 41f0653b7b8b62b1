import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type KnownNames, readDetailsForm } from './details-form';
import { distinguished } from './named';

const KNOWN: KnownNames = {
  topics: [
    { id: 't1', name: 'Migration' },
    { id: 't2', name: 'Women' },
  ],
  places: [{ id: 'p1', name: 'Odessa' }],
  collections: [{ id: 'c1', name: 'Rosa' }],
  names: [{ id: 'n1', name: 'Троцкий' }],
  timeZone: 'Europe/Amsterdam',
};

const FIELDS = {
  storyId: 's',
  language: 'en',
  kind: 'item',
  eventDate: '',
  eventCalendar: 'gregorian',
  source: '',
  sourceUrl: '',
  ...{ startsAt: '', endsAt: '', venue: '', topicNamed: '', placeNamed: '' },
  ...{ nameAboutNamed: '', nameMentionedNamed: '', nameMadeNamed: '' },
};

function form(fields: Record<string, string | string[]>): FormData {
  const data = new FormData();
  for (const [name, values] of Object.entries({ ...FIELDS, ...fields })) {
    for (const value of [values].flat()) data.append(name, value);
  }
  return data;
}

describe('the form of a story’s details', () => {
  it('reads ticked topics in their order, and one that was typed by its name', () => {
    const read = readDetailsForm(form({ topic: ['t2'], topicNamed: ' migration ' }), KNOWN);
    expect(read.ok && read.value.facts.topicIds).toEqual(['t2', 't1']);
  });

  it('reads names in three roles, ticked or typed in any script, and a new one', () => {
    const chosen = { nameAbout: ['n2'], nameMadeNamed: 'троцкий', newNameForm: 'Rosa' };
    const own = { newNameKind: 'person', newNameRole: 'mentioned' };
    const read = readDetailsForm(form({ ...chosen, ...own }), KNOWN);
    expect(read.ok && read.value.facts.names).toEqual([
      { nameId: 'n2', role: 'about' },
      { nameId: 'n1', role: 'made' },
    ]);
    const added = { name: 'Rosa', kind: 'person', role: 'mentioned' };
    expect(read.ok && read.value.newName).toEqual(added);
    const known = readDetailsForm(form({ newNameForm: 'Троцкий' }), KNOWN);
    expect(known.ok || known.problems).toHaveProperty('newNameForm');
    const unknown = readDetailsForm(form({ nameAboutNamed: 'Nobody' }), KNOWN);
    expect(unknown.ok || unknown.problems).toHaveProperty('nameAboutNamed');
  });

  it('does not take a name that several have for one of them', () => {
    const names = distinguished([
      { id: 'n1', name: 'Anna Müller', hint: '1871–1919' },
      { id: 'n2', name: 'Anna Müller', hint: '1900' },
    ]);
    const read = (nameAboutNamed: string) =>
      readDetailsForm(form({ nameAboutNamed }), { ...KNOWN, names });
    const choices = 'Anna Müller (1871–1919); Anna Müller (1900)';
    const said = ['writing.wrong.severalNamed', { name: 'anna müller', choices }];
    const several = read('anna müller');
    expect(!several.ok && several.problems).toEqual({ nameAboutNamed: said });
    const one = read('Anna Müller (1900)');
    expect(one.ok && one.value.facts.names).toEqual([{ nameId: 'n2', role: 'about' }]);
  });

  it('adds no name or place without a letter or a digit', () => {
    const read = readDetailsForm(
      form({ newNameForm: '...', newNameKind: 'event', newNameRole: 'made', newPlaceName: '…' }),
      KNOWN,
    );
    expect(!read.ok && read.problems).toEqual({
      newNameForm: 'names.problem.nameUnusable',
      newPlaceName: 'places.problem.nameUnusable',
    });
  });

  it('takes no unknown type or role of a new name for a person that it is about', () => {
    const wrong = { newNameForm: 'Rosa', newNameKind: 'alien', newNameRole: 'seen' };
    const read = readDetailsForm(form(wrong), KNOWN);
    expect(!read.ok && read.problems).toEqual({
      newNameKind: 'names.problem.chooseKind',
      newNameRole: 'writing.wrong.unreadable',
    });
    const none = readDetailsForm(form({ newNameKind: 'alien' }), KNOWN);
    expect(none.ok && none.value.newName).toBeNull();
  });

  it('loses no names where its fields of names were not sent', () => {
    const sent = form({});
    sent.delete('nameAboutNamed');
    const read = readDetailsForm(sent, KNOWN);
    expect(!read.ok && read.problems).toEqual({ nameAboutNamed: 'frame.form.missing' });
  });

  it('names unknown entries and invalid dates', () => {
    const read = readDetailsForm(form({ placeNamed: 'Atlantis', eventDate: '1931-02-30' }), KNOWN);
    expect(read).toEqual({
      ok: false,
      problems: {
        placeNamed: ['writing.wrong.noSuchName', { name: 'Atlantis' }],
        eventDate: 'writing.date.noSuchDay',
      },
    });
  });

  it('reads times in the archive’s time zone', () => {
    const read = readDetailsForm(form({ startsAt: '2026-12-01T20:00', venue: 'Hall' }), KNOWN);
    const startsAt = Date.UTC(2026, 11, 1, 19);
    expect(read.ok && read.value.facts.occasion).toEqual({
      startsAt,
      endsAt: startsAt,
      venue: 'Hall',
    });
  });

  it('accepts a new place by its name alone, and coordinates in any digits', () => {
    const place = (fields: Record<string, string>) => {
      const read = readDetailsForm(form(fields), KNOWN);
      return read.ok ? read.value.newPlace : read.problems;
    };
    const named = { newPlaceName: 'Rotterdam' };
    expect(place(named)).toEqual({ name: 'Rotterdam', latitude: null, longitude: null });
    const where = { ...named, newPlaceLatitude: '−33,45', newPlaceLongitude: '۱۵۱٫۲' };
    expect(place(where)).toEqual({ name: 'Rotterdam', latitude: -33.45, longitude: 151.2 });
    expect(place({ ...named, newPlaceLatitude: '91', newPlaceLongitude: '4' })).toEqual({
      newPlaceLatitude: ['writing.wrong.degrees', { most: 90 }],
    });
    expect(place({ ...named, newPlaceLatitude: '51.9' })).toEqual({
      newPlaceLongitude: ['writing.wrong.degrees', { most: 180 }],
    });
  });

  it('reports that a place of that name exists', () => {
    const read = readDetailsForm(form({ newPlaceName: 'odessa' }), KNOWN);
    expect(!read.ok && read.problems.newPlaceName).toEqual([
      'writing.wrong.placeKnown',
      { name: 'odessa' },
    ]);
  });

  it('leaves collections unchanged where the form has none', () => {
    const without = readDetailsForm(form({ collection: ['c1'] }), KNOWN);
    expect(without.ok && without.value.shelves).toBeNull();
    const fields = { collections: 'yes', collection: ['c1'], 'shelfPlace-c1': '2' };
    const read = readDetailsForm(form({ ...fields, 'shelfNote-c1': 'Her letter.' }), KNOWN);
    expect(read.ok && read.value.shelves).toEqual([
      { collectionId: 'c1', place: 2, note: 'Her letter.' },
    ]);
  });

  it('never throws, whatever is posted', () => {
    const names = fc.constantFrom(
      ...['kind', 'eventDate', 'topic', 'topicNamed', 'place', 'startsAt', 'endsAt', 'sourceUrl'],
      ...['newPlaceName', 'newPlaceLatitude', 'coverImageId', 'collections', 'collection'],
    );
    fc.assert(
      fc.property(fc.dictionary(names, fc.string()), (fields) => {
        const read = readDetailsForm(form(fields), KNOWN);
        expect(read.ok || Object.keys(read.problems).length > 0).toBe(true);
      }),
    );
  });
});
