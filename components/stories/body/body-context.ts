import { createElement, Fragment, type ReactElement, type ReactNode } from 'react';
import type { NoteInline } from '@/domain/documents/document';
import { isExternal, safeLink } from '@/domain/documents/links/safe-link';
import type { LinkTargets } from '@/domain/links/link-target';
import { canonicalTag, direction } from '@/i18n/languages';

/** An image as the body shows it; addresses absolute or beginning with `/`, sizes in pixels. */
export interface BodyImage {
  src: string;
  srcSet?: string;
  width: number;
  height: number;
  /** '' when there is none; not used when decorative. */
  alt: string;
  caption?: string | null;
  /** Language of alt and caption, when another than the text's. */
  captionLang?: string | null;
  credit?: string | null;
  /** URI of what may be done with it, and what is to be said of that. */
  rights?: string;
  rightsNote?: string;
  /** The words in it, typed out. */
  transcription?: string;
  decorative: boolean;
}

export type BodyImages = ReadonlyMap<string, BodyImage> | Readonly<Record<string, BodyImage>>;

/** Words around the notes, in the language of the page. */
export interface BodyLabels {
  /** Heading of the notes. */
  footnotes: string;
  /** Names the link from a note back to the text. */
  backToText: (n: number) => string;
  /** Names the link from the text to a note. */
  note: (n: number) => string;
  /** Opens the words in an image; without it they are left out. */
  imageWords?: string;
}

/** A footnote met on the way, to be printed at the end in the language that surrounded it. */
export interface MetNote {
  content: NoteInline[];
  language: string;
}

/** What the walker carries; `notes` fills in the order of reading. */
export interface BodyContext {
  language: string;
  textLanguage: string;
  images: BodyImages;
  labels: BodyLabels;
  idPrefix: string;
  baseUrl: string;
  /** Where links into this site lead from here; those that are not among them stay as they are. */
  links?: LinkTargets;
  headingShift: number;
  plainText: string;
  /** Inside something that only decorates: no links, no notes. */
  inert: boolean;
  notes: MetNote[];
}

/** Children that never move, so that React needs no keys. */
export function several(nodes: ReactNode[]): ReactElement {
  return createElement(Fragment, null, ...nodes);
}

/** An address as this rendering needs it: absolute for feeds, as it is for pages. */
export function addressIn(context: BodyContext, href: string): string {
  return href.startsWith('/') ? context.baseUrl + href : href;
}

/** Attributes of a link as this rendering needs it; null where it leads nowhere, so that only its words are left. */
export function linkAttributes(context: BodyContext, written: string): LinkAttributes | null {
  const href = safeLink(written);
  if (href === null) return null;
  const target = context.links?.get(href);
  if (target === null) return null;
  if (target) {
    const isElsewhere = target.language !== context.textLanguage;
    const hrefLang = isElsewhere ? target.language : undefined;
    return { href: addressIn(context, target.href), hrefLang };
  }
  return isExternal(href) ? { href, rel: 'noopener' } : { href: addressIn(context, href) };
}

interface LinkAttributes {
  href: string;
  rel?: string;
  hrefLang?: string;
}

/** The image with an id, or undefined. */
export function imageIn({ images }: BodyContext, id: string): BodyImage | undefined {
  if (isMap(images)) return images.get(id);
  return Object.hasOwn(images, id) ? images[id] : undefined;
}

function isMap(images: BodyImages): images is ReadonlyMap<string, BodyImage> {
  return images instanceof Map;
}

/** `lang` and `dir` where the language is another than that around, else nothing. */
export function languageIn(context: BodyContext, language: string | null | undefined) {
  if (!language || language === context.language) return {};
  return { lang: language, dir: direction(language) };
}

/** Number of a note in the digits of the text's language. */
export function noteNumber(context: BodyContext, n: number): string {
  return new Intl.NumberFormat(canonicalTag(context.textLanguage) ?? 'en', {
    useGrouping: false,
  }).format(n);
}
