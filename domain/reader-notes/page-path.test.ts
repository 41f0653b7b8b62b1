import { expect, it } from 'vitest';
import { hasNotes } from './page-path';

it('a note can be about a front page, a section, a story, a topic and the like', () => {
  const some = ['/en', '/fa/topics', '/en/stories/lockout', '/nl/topics/strikes', '/de/names/x'];
  expect(some.filter((path) => !hasNotes(path))).toEqual([]);
});

it('is about no page of a search, a day, a subscription or a file', () => {
  const others = [
    ...['', '/', '/en/search', '/en/today/03-08', '/en/follow/new', '/en/write'],
    ...['/en/topics/strikes/subscribe', '/en/stories/lockout/images/1', '/en/nothing/here'],
  ];
  expect(others.filter(hasNotes)).toEqual([]);
});
