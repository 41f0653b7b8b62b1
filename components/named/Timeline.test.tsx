import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { dayCount } from '@/domain/dates/day-count';
import type { StoryRow } from '@/domain/reader/story';
import { Timeline } from './Timeline';

const row: StoryRow = {
  ...{ id: 's', kind: 'item', language: 'fa', slug: 'صور', title: 'صور', teaser: '' },
  ...{ eventDate: '1907-05', eventCalendar: 'gregorian', publishedAt: 0, textPublishedAt: 0 },
  ...{ eventSort: dayCount({ year: 1907, month: 5, day: 1 }), topics: [], cover: null },
};

it('lists the years in order, each with its titles, dates and languages', () => {
  const undated = { ...row, id: 'u', eventDate: '', language: 'en', slug: 'u', title: 'Undated' };
  const html = renderToStaticMarkup(<Timeline rows={[row, undated]} language="en" />);
  expect(html).toMatch(/^<ol class="timeline wide"><li><h2>1907<\/h2><ol><li>/);
  expect(html).toContain('<time dateTime="1907-05">May 1907</time>');
  expect(html).toContain('hrefLang="fa" lang="fa" dir="rtl">صور</a>');
  expect(html).toContain('in Persian');
  expect(html).toMatch(/<h2>Without a date<\/h2><ol><li><a href="\/en\/stories\/u"/);
});
