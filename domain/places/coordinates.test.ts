import { expect, it } from 'vitest';
import { coordinatesText, readCoordinates } from './coordinates';

const AMSTERDAM = { latitude: 52.37, longitude: 4.9 };

it.each([
  ['52.37, 4.90', AMSTERDAM],
  ['52.37 4.9', AMSTERDAM],
  ['52.37,4.9', AMSTERDAM],
  ['52,37; 4,90', AMSTERDAM],
  ['52,37 4,90', AMSTERDAM],
  ['52.37° N, 4.90° E', AMSTERDAM],
  ['۵۲٫۳۷، ۴٫۹', AMSTERDAM],
  ['−33.9, 18.4', { latitude: -33.9, longitude: 18.4 }],
  ['33.9 S, 58.4 W', { latitude: -33.9, longitude: -58.4 }],
  ['52, 4', { latitude: 52, longitude: 4 }],
])('reads %s', (typed, coordinates) => {
  expect(readCoordinates(typed)).toEqual(coordinates);
});

it.each(['52.37', '91, 4', '52, 181', 'north', '52.37, 4.9, 3', ''])('refuses %s', (typed) => {
  expect(readCoordinates(typed)).toBeNull();
});

it('keeps a ten-millionth of a degree, and no minus before nothing', () => {
  expect(readCoordinates('52.37000000049, 0 W')).toEqual({ latitude: 52.37, longitude: 0 });
  expect(Object.is(readCoordinates('-0.00000001, 4')?.latitude, 0)).toBe(true);
  const near = { latitude: 0.0000001, longitude: -100 };
  expect(coordinatesText(near)).toBe('0.0000001, -100');
  expect(readCoordinates(coordinatesText(near))).toEqual(near);
});

it('shows what it reads', () => {
  expect(readCoordinates(coordinatesText(AMSTERDAM))).toEqual(AMSTERDAM);
  expect(coordinatesText({ latitude: null, longitude: null })).toBe('');
});
