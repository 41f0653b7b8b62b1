import type { ImageType } from '@/domain/images/file-type';
import type { InterfaceLanguage } from '@/i18n/languages';

/** A file of the house style as it is kept among the media. */
export interface StyleFile {
  /** Below `/media/`. */
  name: string;
  mime: string;
  /** In pixels of the file; of an SVG, of its view box. */
  width: number;
  height: number;
}

export interface Icon {
  /** Side of the square in pixels. */
  size: number;
  name: string;
}

/** A logo or mark, with the icons made from it. */
export interface Logo {
  file: StyleFile;
  icons: Icon[];
  /** Elements that were taken out of the SVG, such as `script`. */
  removed: string[];
}

export const LOGO_KINDS = ['light', 'dark', 'mark', 'share'] as const;

/**
 * For light pages, for dark ones, the square mark that icons are made from, or the image with which
 * pages are shared that have none of their own.
 */
export type LogoKind = (typeof LOGO_KINDS)[number];

export interface LogoPlace {
  kind: LogoKind;
  /** Empty for all languages without one of their own. */
  language: InterfaceLanguage | '';
}

export interface PlacedLogo extends Logo, LogoPlace {}

/** Largest file that is taken in, in bytes. */
export const LARGEST_LOGO = 1_000_000;

/** The same for a share image, which may be a photograph. */
export const LARGEST_SHARE_IMAGE = 10_000_000;

const RASTER_TYPES = ['image/png', 'image/webp', 'image/jpeg'] as const;

/** Whether a logo or share image may be made of such a file; a logo also of an SVG. */
export function isLogoType(type: ImageType | null): boolean {
  return RASTER_TYPES.some((each) => each === type);
}

/** The `accept` attribute of the file input: types, and endings for systems that do not know a type. */
export const ACCEPTED_LOGOS = [
  ...['image/svg+xml', ...RASTER_TYPES],
  ...['.svg', '.png', '.webp', '.jpg', '.jpeg'],
].join(',');

/** Sides of the icons: the tab of a browser, Apple's home screen, the manifest. */
export const ICON_SIZES = [32, 180, 192, 512] as const;

export type LogoProblem =
  | 'noFile'
  | 'wrongType'
  | 'tooLarge'
  | 'tooLargeShare'
  | 'tooSmall'
  | 'noImage'
  | 'noSize'
  | 'tooComplex'
  | 'blank'
  | 'damaged'
  | 'failed';

/** What the process answers that makes a logo of an uploaded file. */
export type MadeLogo =
  | {
      ok: true;
      file: Uint8Array;
      mime: 'image/svg+xml' | 'image/webp' | 'image/jpeg';
      width: number;
      height: number;
      icons: { size: number; file: Uint8Array }[];
      removed: string[];
    }
  | { ok: false; problem: LogoProblem };

const HEAD_HEIGHT = 44;
const HEAD_WIDTH = 272;

/** Size of a logo in the head of pages, in CSS pixels, so that nothing moves when it arrives. */
export function sizeInHead({ width, height }: Pick<StyleFile, 'width' | 'height'>) {
  const scale = Math.min(HEAD_HEIGHT / height, HEAD_WIDTH / width);
  const side = (pixels: number) => Math.max(1, Math.round(pixels * scale));
  return { width: side(width), height: side(height) };
}

/** The logo of pages in a language, and its file for dark pages where that is another; null without one. */
export interface ShownLogo {
  light: StyleFile;
  dark: StyleFile | null;
}

export function logoFor(logos: readonly PlacedLogo[], language: string): ShownLogo | null {
  const [light, dark] = [fileFor(logos, 'light', language), fileFor(logos, 'dark', language)];
  if (light) return { light, dark };
  return dark && { light: dark, dark: null };
}

/** The share image of pages in a language, else that of all languages. */
export function shareImageFor(logos: readonly PlacedLogo[], language: string): StyleFile | null {
  return fileFor(logos, 'share', language);
}

/** The icons of the mark, else of the logo of all languages; empty without either. */
export function iconsOf(logos: readonly PlacedLogo[]): readonly Icon[] {
  const general = logos.filter(({ language }) => language === '');
  const of = (kind: LogoKind) => general.find((logo) => logo.kind === kind)?.icons;
  return of('mark') ?? of('light') ?? of('dark') ?? [];
}

function fileFor(logos: readonly PlacedLogo[], kind: LogoKind, language: string): StyleFile | null {
  const found =
    logos.find((logo) => isAt(logo, { kind, language: language as PlacedLogo['language'] })) ??
    logos.find((logo) => isAt(logo, { kind, language: '' }));
  return found?.file ?? null;
}

const isAt = (one: LogoPlace, other: LogoPlace) =>
  one.kind === other.kind && one.language === other.language;

/** With a logo in its place, instead of the one that was there. */
export function withLogo(logos: readonly PlacedLogo[], placed: PlacedLogo): PlacedLogo[] {
  return [...withoutLogo(logos, placed), placed];
}

export function withoutLogo(logos: readonly PlacedLogo[], place: LogoPlace): PlacedLogo[] {
  return logos.filter((logo) => !isAt(logo, place));
}

/** Names of all files of logos. */
export function filesOf(logos: readonly PlacedLogo[]): string[] {
  return logos.flatMap(({ file, icons }) => [file.name, ...icons.map(({ name }) => name)]);
}
