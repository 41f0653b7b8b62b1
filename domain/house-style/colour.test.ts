import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import {
  contrast,
  contrastIn,
  darkAccent,
  GROUNDS,
  isLegible,
  nearestLegible,
  readColour,
} from './colour';
import { accentsOf, DEFAULT_STYLE } from './house-style';
import { PRESETS, withPreset } from './presets';

it('computes the contrast that WCAG defines', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  expect(contrast('#ffffff', '#777777')).toBeCloseTo(4.48, 2);
});

it('has the grounds of the style sheet', () => {
  const tokens = readFileSync('app/[locale]/styles/tokens.css', 'utf8');
  const [light = '', dark = ''] = tokens.split('prefers-color-scheme: dark');
  const groundsOf = (css: string) =>
    [/--color-board: (#\w+)/, /--color-sheet: (#\w+)/].map((named) =>
      readColour(named.exec(css)?.[1] ?? ''),
    );
  expect(groundsOf(light)).toEqual(GROUNDS.light);
  expect(groundsOf(dark)).toEqual(GROUNDS.dark);
});

it.each([
  ['4B2A86', '#4b2a86'],
  [' #abc ', '#aabbcc'],
  ['#12345', null],
  ['red', null],
  ['url(x)', null],
  ['', null],
])('reads %s as %s', (typed, colour) => {
  expect(readColour(typed)).toBe(colour);
});

it('proposes a legible shade for every colour, and no other where the colour is legible', () => {
  for (let hue = 0; hue < 4096; hue += 7) {
    const colour = readColour(hue.toString(16).padStart(3, '0')) ?? '';
    for (const scheme of ['light', 'dark'] as const) {
      const shade = nearestLegible(scheme, colour);
      expect(contrastIn(scheme, shade), `${colour} ${scheme}`).toBeGreaterThanOrEqual(4.5);
      if (isLegible(scheme, colour)) expect(shade).toBe(colour);
    }
    expect(contrastIn('dark', darkAccent(colour)), colour).toBeGreaterThanOrEqual(7);
  }
});

it.each(PRESETS)(
  'the built-in style %s is legible on every ground, as text and below it',
  (name) => {
    const accents = accentsOf(withPreset(DEFAULT_STYLE, name));
    // `--color-on-accent` is white on light pages and the dark board on dark ones.
    const grounds = { light: [...GROUNDS.light, '#ffffff'], dark: [...GROUNDS.dark, '#141518'] };
    for (const scheme of ['light', 'dark'] as const) {
      for (const ground of grounds[scheme]) {
        expect(contrast(accents[scheme], ground), ground).toBeGreaterThanOrEqual(4.5);
      }
    }
  },
);
