import { expect, it } from 'vitest';
import { decadePath, viewPath } from './list-view';

it('writes options in a fixed order, and none for the defaults', () => {
  const home = '/en/topics/peace';
  expect(viewPath(home, { only: false, byEvent: false })).toBe(home);
  expect(viewPath(home, { only: true, byEvent: true }, '12-ab')).toBe(
    `${home}?before=12-ab&only=1&order=event`,
  );
});

it('keeps the timeline in the address of a decade', () => {
  const view = { only: true, byEvent: true, isTimeline: true };
  expect(viewPath('/t', view)).toBe('/t?only=1&order=timeline');
  expect(decadePath('/t', view, 1910)).toBe('/t?only=1&order=timeline&from=1910');
  expect(decadePath('/t', { only: false, byEvent: false }, 1910)).toBe('/t?order=event&from=1910');
});

it('keeps the decade with another language or the timeline, not with another order or page', () => {
  const view = { only: true, byEvent: true, from: -40 };
  expect(viewPath('/t', { ...view, only: false })).toBe('/t?order=event&from=-40');
  expect(viewPath('/t', { ...view, byEvent: false })).toBe('/t?only=1');
  expect(viewPath('/t', view, '12-ab')).toBe('/t?before=12-ab&only=1&order=event');
});
