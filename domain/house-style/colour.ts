/** Colours of a house style: contrast (WCAG 2.2) and shades of one colour. */

/** `#rrggbb` in small letters. */
export type Colour = string;

/** Contrast of text against its ground (WCAG 2.2, 1.4.3). */
export const TEXT_CONTRAST = 4.5;

/** Contrast of a derived shade, where there is a choice (WCAG 2.2, 1.4.6). */
const GOOD_CONTRAST = 7;

const STEPS = 200;

/**
 * Grounds of readers' pages on which the accent is text, as `app/[locale]/styles/tokens.css` has
 * them: the board and the sheet.
 */
export const GROUNDS = {
  light: ['#eceeeb', '#ffffff'],
  dark: ['#141518', '#1c1d21'],
} as const;

export type Scheme = keyof typeof GROUNDS;

/** A colour as typed, with or without `#`, in three or six digits; null for anything else. */
export function readColour(typed: string): Colour | null {
  const [, digits = ''] = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(typed.trim()) ?? [];
  if (digits === '') return null;
  const six = digits.length === 3 ? digits.replace(/./g, '$&$&') : digits;
  return `#${six.toLowerCase()}`;
}

/** Contrast of two colours, from 1 to 21. */
export function contrast(one: Colour, other: Colour): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** The lowest contrast of a colour against the grounds of a scheme. */
export function contrastIn(scheme: Scheme, colour: Colour): number {
  return Math.min(...GROUNDS[scheme].map((ground) => contrast(colour, ground)));
}

export const isLegible = (scheme: Scheme, colour: Colour) =>
  contrastIn(scheme, colour) >= TEXT_CONTRAST;

/** The shade of a colour nearest to it that is legible: darker on light grounds, lighter on dark ones. */
export function nearestLegible(scheme: Scheme, colour: Colour): Colour {
  return shadeWith(scheme, colour, TEXT_CONTRAST);
}

/** The accent of dark pages for that of light ones: the same colour, lightened until it reads well. */
export function darkAccent(accent: Colour): Colour {
  return shadeWith('dark', accent, GOOD_CONTRAST);
}

function shadeWith(scheme: Scheme, colour: Colour, ratio: number): Colour {
  const towards = scheme === 'light' ? '#000000' : '#ffffff';
  for (let step = 0; step < STEPS; step++) {
    const shade = mixed(colour, towards, step / STEPS);
    if (contrastIn(scheme, shade) >= ratio) return shade;
  }
  return towards;
}

/** A mixture in Oklab, where equal steps look equal. @param share of the second colour */
function mixed(one: Colour, other: Colour, share: number): Colour {
  const from = oklab(one);
  const to = oklab(other);
  return fromOklab(from.map((value, at) => value + ((to[at] ?? 0) - value) * share));
}

function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = linear(colour);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Red, green and blue from 0 to 1, without the gamma of sRGB. */
function linear(colour: Colour): number[] {
  return [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
}

type Matrix = readonly (readonly number[])[];

/** The matrices of Björn Ottosson's Oklab (https://bottosson.github.io/posts/oklab/). */
const TO_LMS: Matrix = [
  [0.4122214708, 0.5363325363, 0.0514459929],
  [0.2119034982, 0.6806995451, 0.1073969566],
  [0.0883024619, 0.2817188376, 0.6299787005],
];
const TO_LAB: Matrix = [
  [0.2104542553, 0.793617785, -0.0040720468],
  [1.9779984951, -2.428592205, 0.4505937099],
  [0.0259040371, 0.7827717662, -0.808675766],
];
const FROM_LAB: Matrix = [
  [1, 0.3963377774, 0.2158037573],
  [1, -0.1055613458, -0.0638541728],
  [1, -0.0894841775, -1.291485548],
];
const FROM_LMS: Matrix = [
  [4.0767416621, -3.3077115913, 0.2309699292],
  [-1.2684380046, 2.6097574011, -0.3413193965],
  [-0.0041960863, -0.7034186147, 1.707614701],
];

function times(matrix: Matrix, values: readonly number[]): number[] {
  return matrix.map((row) => row.reduce((sum, each, at) => sum + each * (values[at] ?? 0), 0));
}

function oklab(colour: Colour): number[] {
  return times(TO_LAB, times(TO_LMS, linear(colour)).map(Math.cbrt));
}

function fromOklab(lab: readonly number[]): Colour {
  const cubes = times(FROM_LAB, lab).map((value) => value ** 3);
  const digits = times(FROM_LMS, cubes).map((value) => {
    const coded = value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055;
    const whole = Math.round(Math.min(1, Math.max(0, coded)) * 255);
    return whole.toString(16).padStart(2, '0');
  });
  return `#${digits.join('')}`;
}
