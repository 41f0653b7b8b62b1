import { expect, it } from 'vitest';
import { viewPath } from './topic-view';

it('writes a reader’s choices in one order, and none where there is no choice', () => {
  const home = '/en/topics/peace';
  expect(viewPath(home, { only: false, byEvent: false })).toBe(home);
  expect(viewPath(home, { only: true, byEvent: true }, '12-ab')).toBe(
    `${home}?before=12-ab&only=1&order=event`,
  );
});
