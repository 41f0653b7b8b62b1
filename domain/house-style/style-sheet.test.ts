import { readFileSync } from 'node:fs';
import path from 'node:path';
import tailwind from '@tailwindcss/postcss';
import postcss from 'postcss';
import { beforeAll, describe, expect, it } from 'vitest';
import { accentsOf, DEFAULT_STYLE, type HouseStyle } from './house-style';
import { withPreset } from './presets';
import { styledSheet } from './style-sheet';
import { TYPE_PAIRINGS } from './type-pairing';

let sheet = '';

beforeAll(async () => {
  const entry = 'app/[locale]/reader.css';
  const from = path.resolve(entry);
  const plugins = [tailwind({ optimize: { minify: true } })];
  sheet = (await postcss(plugins).process(readFileSync(entry, 'utf8'), { from })).css;
});

const valuesOf = (css: string, name: string) =>
  [...css.matchAll(new RegExp(`[{;]${name}:([^;}]*)`, 'g'))].map(([, value = '']) => value);

const count = (css: string, part: string) => css.split(part).length - 1;

describe('the style sheet of readers', () => {
  it('is as built in the style that it was written in', () => {
    expect(styledSheet(sheet, DEFAULT_STYLE)).toBe(sheet);
  });

  it('has the accent of each scheme once, and another in another style', () => {
    const { light, dark } = accentsOf(DEFAULT_STYLE);
    expect([count(sheet, light), count(sheet, dark)]).toEqual([1, 1]);
    const style: HouseStyle = { ...DEFAULT_STYLE, accent: '#0b5d3b', accentDark: '#99ddbb' };
    const styled = styledSheet(sheet, style);
    expect(valuesOf(styled, '--color-accent').slice(0, 2)).toEqual(['#0b5d3b', '#99ddbb']);
    expect(count(styled, light) + count(styled, dark)).toBe(0);
    expect(styled.length).toBe(sheet.length);
  });

  it.each(TYPE_PAIRINGS)('names only fonts that it declares or that systems have: %s', (type) => {
    const styled = styledSheet(sheet, { ...DEFAULT_STYLE, type });
    const faces = [...styled.matchAll(/@font-face\{font-family:"?([^;"]+)/g)].map(
      ([, name]) => name,
    );
    const isFirst = type === 'woodcut';
    expect(faces.includes('Piazzolla')).toBe(isFirst);
    expect(faces.includes('Vazirmatn')).toBe(type !== 'book');
    expect(valuesOf(styled, '--latin-heads')).toHaveLength(1);
    expect(valuesOf(styled, '--latin-heads')[0]?.includes('Piazzolla')).toBe(isFirst);
    // The definition for pages in other scripts stays.
    expect(valuesOf(styled, '--latin').at(-1)).toBe('var(--latin-abroad)');
    if (!isFirst) expect(styled.length).toBeLessThan(sheet.length);
  });

  it('has one size of heads where they are plain', () => {
    const sizes = (css: string) =>
      [...css.matchAll(/\.poster[\w.,-]*\{[^}]*font-size:([^;}]+)/g)].map(([, size]) => size);
    expect(new Set(sizes(sheet)).size).toBe(4);
    const plain = sizes(styledSheet(sheet, withPreset(DEFAULT_STYLE, 'herbarium')));
    expect(plain).toHaveLength(4);
    expect(new Set(plain).size).toBe(1);
  });
});
