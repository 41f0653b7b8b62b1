import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { FrontStory } from './FrontStory';

const text = {
  language: 'en',
  slug: 'tito',
  title: 'Tito',
  teaser: 'He was at the head of a party.',
  firstPublishedAt: 0,
};

const story = {
  id: 's1',
  kind: 'item' as const,
  ...text,
  eventDate: '1943-11-29',
  eventCalendar: 'gregorian' as const,
  eventSort: 0,
  publishedAt: 0,
  textPublishedAt: 0,
  topics: [],
  cover: null,
};

const html = (texts: Parameters<typeof FrontStory>[0]['texts']) =>
  renderToStaticMarkup(
    <FrontStory story={story} texts={texts} today="11-30" day="11-29" more={0} language="en" />,
  );

it('has no list of titles where a story has no other script', () => {
  expect(html([text])).not.toContain('<ul');
  expect(html([text, { ...text, language: 'fa', title: 'تیتو' }])).toContain(
    '<ul class="scripts">',
  );
});

it('says how near the day is, with its own month and year', () => {
  const page = html([text]);
  expect(page).toContain('On this day, yesterday');
  expect(page).toMatch(/November \d+/);
});
