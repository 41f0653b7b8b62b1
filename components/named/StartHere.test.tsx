import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import type { Frame } from '@/components/layout/frame';
import type { StoryRow } from '@/domain/reader/story';
import { StartHere } from './StartHere';

const frame = { language: 'en', timeZone: 'UTC' } as Frame;
const row: StoryRow = {
  ...{ id: 's', kind: 'item', language: 'fa', slug: 'صور', title: 'صور', teaser: '' },
  ...{ eventDate: '1907', eventCalendar: 'gregorian', eventSort: 0, publishedAt: 0 },
  ...{ textPublishedAt: 0, topics: [], cover: null },
};

it('links to each story with its date and language, and says nothing without stories', () => {
  const html = renderToStaticMarkup(<StartHere frame={frame} rows={[row]} />);
  expect(html).toContain('Start here');
  expect(html).toContain('hrefLang="fa" lang="fa" dir="rtl"');
  expect(html).toContain('1907');
  expect(renderToStaticMarkup(<StartHere frame={frame} rows={[]} />)).toBe('');
});
