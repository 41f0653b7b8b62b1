import { expect, it } from 'vitest';
import { viewPath } from './list-view';

it('writes options in a fixed order, and none for the defaults', () => {
  const home = '/en/topics/peace';
  expect(viewPath(home, { only: false, byEvent: false })).toBe(home);
  expect(viewPath(home, { only: true, byEvent: true }, '12-ab')).toBe(
    `${home}?before=12-ab&only=1&order=event`,
  );
});
