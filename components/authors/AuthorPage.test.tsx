import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import type { Frame } from '@/components/layout/frame';
import { AuthorPage } from './AuthorPage';

const frame: Frame = {
  language: 'en',
  siteName: 'Archive',
  siteNameLanguage: 'en',
  tagline: '',
  languages: ['en'],
  defaultLanguage: 'en',
  menu: [],
  hasAgenda: false,
  timeZone: 'UTC',
};
const eva = { id: 'a', name: 'Eva', description: '', slug: 'eva', language: 'en', slugs: {} };
const view = { only: false, byEvent: false };
const stories = { view, rows: [], next: null, previous: null, hasOthers: true, years: [] };
const opening = { counts: { all: 0, only: 0 }, decades: [] };
const page = (orcid: string, isFirst = true) =>
  renderToStaticMarkup(
    <AuthorPage
      frame={frame}
      author={{ ...eva, orcid, personId: null }}
      stories={{ ...stories, opening: isFirst ? opening : null }}
      image={null}
      person={null}
    />,
  );

it('shows the whole address of an ORCID iD on the first page of stories', () => {
  const shown =
    /<a href="https:\/\/orcid\.org\/0000-0002-1825-0097"[^>]*><bdi[^>]*>https:\/\/orcid/;
  expect(page('0000-0002-1825-0097')).toMatch(shown);
  expect(page('0000-0002-1825-0097', false)).not.toContain('orcid.org');
  expect(page('')).not.toContain('<dl');
});
