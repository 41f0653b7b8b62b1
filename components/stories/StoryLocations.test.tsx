import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { StoryLocations } from './StoryLocations';

it('joins places in one line, each in its own language', () => {
  const unplaced = { shortId: null, latitude: null, longitude: null };
  const locations = [
    {
      ...{ id: 'p1', name: 'Rotterdam', slug: 'rotterdam', language: 'en' },
      ...unplaced,
    },
    { ...{ id: 'p2', name: 'تهران', slug: 'تهران', language: 'fa' }, ...unplaced },
  ];
  const html = renderToStaticMarkup(<StoryLocations locations={locations} language="en" />);
  // Spans of a label are on separate lines.
  expect(html).toMatch(
    /<\/span><a href="\/en\/places\/rotterdam"><bdi lang="en" dir="ltr">Rotterdam<\/bdi><\/a> and <a href="[^"]+"><bdi lang="fa" dir="rtl">تهران<\/bdi><\/a><\/p>$/,
  );
});
