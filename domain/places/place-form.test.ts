import { expect, it } from 'vitest';
import { readPlaceFacts } from './place-form';
import { readVariants, variantLines } from './variant-lines';

function read(values: Record<string, string>) {
  const form = new FormData();
  for (const [name, value] of Object.entries({
    ...{ id: 'p', kind: 'town', coordinates: '', wikidata: '', variants: '' },
    ...values,
  })) {
    form.set(name, value);
  }
  return readPlaceFacts(form);
}

it('reads coordinates pasted in one line, a Wikidata id and other names', () => {
  const typed = {
    coordinates: '52.37, 4.90',
    wikidata: 'q727',
    variants: 'nl: Mokum\n\nzh-latn: X',
  };
  expect(read(typed)).toMatchObject({
    ok: true,
    value: {
      coordinates: { latitude: 52.37, longitude: 4.9 },
      wikidata: 'Q727',
      variants: [
        { language: 'nl', form: 'Mokum' },
        { language: 'zh-Latn', form: 'X' },
      ],
    },
  });
  expect(read({})).toMatchObject({ ok: true, value: { coordinates: null, variants: [] } });
});

it('says which field cannot be read', () => {
  const typed = { coordinates: '52.37', wikidata: '727', variants: 'nl: Mokum\nMokum' };
  expect(read(typed)).toMatchObject({
    ok: false,
    problems: {
      coordinates: 'places.problem.noCoordinates',
      wikidata: 'places.problem.noWikidata',
      variants: ['places.problem.noVariant', expect.objectContaining({ line: 'Mokum' })],
    },
  });
});

it('says which line has an unknown language or a form that is too long', () => {
  const said = (variants: string) => {
    const result = read({ variants });
    return !result.ok && result.problems.variants;
  };
  expect(said('nl: Mokum\nqqx: Mokum')).toEqual([
    'places.problem.variantLanguage',
    expect.objectContaining({ line: 'qqx: Mokum' }),
  ]);
  expect(said(`nl: ${'o'.repeat(201)}`)).toEqual([
    'places.problem.variantTooLong',
    expect.objectContaining({ most: 200 }),
  ]);
});

it('reads the lines that the form shows', () => {
  const variants = [
    { language: 'zh-Latn', form: 'Běijīng: north' },
    { language: 'fa', form: 'پکینگ' },
  ];
  expect(readVariants(variantLines(variants))).toEqual(variants);
});
