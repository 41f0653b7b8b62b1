import { absolute, frontPath } from '@/app/address';
import type { Frame } from '@/components/layout/frame';

/** A page on the way from the front page. */
export interface Crumb {
  name: string;
  path: string;
}

/**
 * The way from the front page to a page, as schema.org has it.
 * @param name what the page itself is called; it needs no address
 */
export function breadcrumbs(frame: Frame, above: readonly Crumb[], name: string) {
  const front = { name: frame.siteName, path: frontPath(frame.language) };
  const steps = [front, ...above].map(({ name: step, path }) => {
    return { name: step, item: absolute(path) };
  });
  return {
    '@type': 'BreadcrumbList',
    itemListElement: [...steps, { name }].map((step, at) => {
      return { '@type': 'ListItem', position: at + 1, ...step };
    }),
  };
}

/** The same as data of its own, beside that of a person, a place or a story. */
export function breadcrumbsAlone(frame: Frame, above: readonly Crumb[], name: string) {
  return { '@context': 'https://schema.org', ...breadcrumbs(frame, above, name) };
}
