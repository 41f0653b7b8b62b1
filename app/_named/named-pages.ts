import { cache } from 'react';
import { namedPath } from '@/app/address';
import { languageLinks, readFrame } from '@/app/frame';
import type { Frame, Section } from '@/components/layout/frame';
import type { NamedKind } from '@/domain/addresses/named-kind';
import { findNamed } from '@/domain/links/named-queries';
import type { NamedTerm } from '@/domain/taxonomy/named-term';
import { isTermUnpublished } from '@/domain/taxonomy/term-queries';
import { slugIn } from '@/domain/text-choice/chosen-name';

/** The pages of a kind. */
export interface NamedPages<T extends NamedTerm = NamedTerm> {
  kind: NamedKind;
  section?: Section;
  /** Whether its stories are always in the order of their dates. */
  isByEvent?: boolean;
  /** Whether search engines are to leave out its pages while they have no stories. */
  needsStories?: boolean;
  /** One of them with its texts in a language or a fallback; null where there is none to show. */
  get(id: string, language: string): Promise<T | null>;
}

/** What is at an address; its new slug when it has moved; null when there is nothing. */
export type FoundNamed<T extends NamedTerm = NamedTerm> =
  | { is: 'here'; term: T }
  | { is: 'moved'; slug: string }
  | { is: 'withdrawn' }
  | null;

const once = cache(async (pages: NamedPages, locale: string, slug: string) => {
  const frame = await readFrame(locale);
  return { frame, found: await findNamedTerm(pages, frame.language, slug) };
});

/** What is at an address, read once per request. */
export function namedAt<T extends NamedTerm>(
  pages: NamedPages<T>,
  locale: string,
  slug: string,
): Promise<{ frame: Frame; found: FoundNamed<T> }> {
  return once(pages, locale, slug) as Promise<{ frame: Frame; found: FoundNamed<T> }>;
}

/** Finds a term by its current slug, a former one, or its slug in another language. */
export async function findNamedTerm<T extends NamedTerm>(
  { kind, get }: NamedPages<T>,
  language: string,
  slug: string,
): Promise<FoundNamed<T>> {
  const id = await findNamed(kind, language, slug);
  if (!id) return null;
  const term = await get(id, language);
  if (!term) return (await isTermUnpublished(kind, id)) ? { is: 'withdrawn' } : null;
  return term.slug === slug ? { is: 'here', term } : { is: 'moved', slug: term.slug };
}

/** Addresses of a term in other languages, by its name there or its fallback name. */
export function namedLinks(frame: Frame, kind: NamedKind, term: NamedTerm, rest = '') {
  return languageLinks(frame, (language) => {
    return `${namedPath(kind, language, slugIn(term, language))}${rest}`;
  });
}
