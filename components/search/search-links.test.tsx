import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import type { ActiveFilter, NamedSubject } from '@/domain/reader/search/found';
import { readSearch } from '@/domain/reader/search/search-request';
import { ActiveFilters } from './ActiveFilters';
import { NamedCards } from './NamedCards';
import { NothingFound } from './NothingFound';
import { SearchForm } from './SearchForm';

const { request } = readSearch({ q: 'lenin', exact: '1', kind: 'item', place: 'berlin' });
const berlin: NamedSubject = { kind: 'place', name: 'Berlijn', language: 'nl', slug: 'berlijn' };
const FILTERS: ActiveFilter[] = [
  { name: 'kind', kind: 'item' },
  { name: 'place', subject: berlin },
];

it('links to a search without filters search as exactly as before', () => {
  const filters = <ActiveFilters filters={FILTERS} request={request} language="nl" />;
  expect(renderToStaticMarkup(filters)).toContain('href="/nl/search?q=lenin&amp;exact=1"');
  const advice = { meant: null, alone: [], unfiltered: 3, nearest: [] };
  const nothing = <NothingFound advice={advice} request={request} language="nl" />;
  expect(renderToStaticMarkup(nothing)).toContain('href="/nl/search?q=lenin&amp;exact=1"');
});

it('the form keeps a chosen filter that is not among the choices, by its address in the language', () => {
  const other = { slug: 'parijs', name: 'Parijs', language: 'nl' };
  const choices = { topic: [], name: [], place: [other], collection: [], languages: [] };
  const form = <SearchForm {...{ request, choices }} filters={FILTERS} language="nl" />;
  expect(renderToStaticMarkup(form)).toMatch(
    /<option value="berlijn"[^>]*selected=""[^>]*>Berlijn<\/option>/,
  );
  const none = { ...choices, place: [] };
  const alone = <SearchForm {...{ request, choices: none }} filters={FILTERS} language="nl" />;
  expect(renderToStaticMarkup(alone)).toContain('<option value="berlijn"');
});

it('a card says the dates of a name as its page does', () => {
  const card = {
    ...{ kind: 'name' as const, name: 'Clara', language: 'en', slug: 'clara', description: '' },
    of: { kind: 'person' as const, dates: '1971-03-05/' },
  };
  const html = renderToStaticMarkup(<NamedCards cards={[card]} language="en" />);
  expect(html).toContain('Born 5 March 1971');
});
