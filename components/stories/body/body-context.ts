import { createElement, Fragment, type ReactElement, type ReactNode } from 'react';
import type { Attachment } from '@/domain/attachments/attachment';
import type { Block, LineInline } from '@/domain/documents/document';
import { isExternal, safeLink } from '@/domain/documents/links/safe-link';
import type { LinkTargets } from '@/domain/links/link-target';
import { canonicalTag, direction } from '@/i18n/languages';
import { remembered } from '@/i18n/remembered';
import type { MediaLabels } from './media-labels';

/** An image in a body; addresses absolute or beginning with `/`, sizes in pixels. */
export interface BodyImage {
  src: string;
  srcSet?: string;
  width: number;
  height: number;
  /** The focal point, from 0 to 1; the middle if absent. */
  focusX?: number;
  focusY?: number;
  /** Alternative text; '' when there is none. Not used when decorative. */
  alt: string;
  caption?: string | null;
  /** Language of alternative text and caption, when not the text's. */
  captionLang?: string | null;
  credit?: string | null;
  /** URI of a licence or statement, and the rights note. */
  rights?: string;
  rightsNote?: string;
  /** Transcription of text in the image. */
  transcription?: string;
  decorative: boolean;
  /** Drawn by the program. */
  isDrawn?: boolean;
  /** Page on which it is looked at closely. */
  href?: string;
}

export type BodyImages = ReadonlyMap<string, BodyImage> | Readonly<Record<string, BodyImage>>;

/** Attachments of the story by id; those that are missing are left out. */
export type BodyFiles = ReadonlyMap<string, Attachment>;

/** Labels of notes, images and files, in the language of the page. */
export interface BodyLabels extends MediaLabels {
  /** Heading of the notes. */
  footnotes: string;
  /** Label of the link from a note back to the text. */
  backToText: (n: number) => string;
  /** Label of the link from the text to a note. */
  note: (n: number) => string;
  /** Label that opens a transcription; without it transcriptions are left out. */
  imageWords?: string;
  /** Name of the link from an image without alternative text to its own page. */
  larger?: string;
}

/** A footnote found while rendering, printed at the end in the language that surrounded it. */
export interface MetNote {
  paragraphs: LineInline[][];
  language: string;
}

/** Rendering state; `notes` fills in reading order. */
export interface BodyContext {
  language: string;
  textLanguage: string;
  images: BodyImages;
  files: BodyFiles;
  labels: BodyLabels;
  /** Language of labels, where there is no interface in the text's language. */
  labelsLanguage: string | undefined;
  idPrefix: string;
  baseUrl: string;
  /** Targets of links within the site; links that are not in it stay unchanged. */
  links?: LinkTargets;
  headingShift: number;
  plainText: string;
  /** Ids of the headings that the contents name. */
  anchors?: ReadonlyMap<Block, string>;
  /** Whether notes are also beside the text, where the window is wide. */
  hasSideNotes?: boolean;
  /** Inside decoration: no links, no notes. */
  inert: boolean;
  notes: MetNote[];
}

/** Static children, so that React needs no keys. */
export function several(nodes: ReactNode[]): ReactElement {
  return createElement(Fragment, null, ...nodes);
}

/** An address for this rendering: absolute in feeds, unchanged on pages. */
export function addressIn(context: BodyContext, href: string): string {
  return href.startsWith('/') ? context.baseUrl + href : href;
}

/** Attributes of a link for this rendering; null where the target is not public. */
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

export function imageIn({ images }: BodyContext, id: string): BodyImage | undefined {
  if (isMap(images)) return images.get(id);
  return Object.hasOwn(images, id) ? images[id] : undefined;
}

function isMap(images: BodyImages): images is ReadonlyMap<string, BodyImage> {
  return images instanceof Map;
}

/** `lang` and `dir` where the language differs from the surrounding one. */
export function languageIn(context: BodyContext, language: string | null | undefined) {
  if (!language || language === context.language) return {};
  return { lang: language, dir: direction(language) };
}

/** Number of a note in the digits of the text's language. */
export function noteNumber(context: BodyContext, n: number): string {
  return noteNumbers(context.textLanguage).format(n);
}

const noteNumbers = remembered(
  (language) => new Intl.NumberFormat(canonicalTag(language) ?? 'en', { useGrouping: false }),
);
