import { type NamedPages, namedAt } from '@/app/_named/named-pages';
import { namedPath } from '@/app/address';
import type { Image } from '@/domain/images/image';
import type { NamedTerm } from '@/domain/taxonomy/named-term';
import { cardOfTerm } from './cards';
import { shareRoute } from './share-route';

/**
 * The GET handler of share images of topics, collections, places, names or authors.
 * @param slugOf the slug among the route's parameters
 * @param coverOf the image of one of them
 */
export function namedShareRoute<
  P extends { locale: string; shareImage: string },
  T extends NamedTerm = NamedTerm,
>(
  pages: NamedPages<T>,
  slugOf: (params: P) => string,
  coverOf: (term: T, language: string) => Promise<Image | null> = async () => null,
) {
  return shareRoute<P>(async (given) => {
    const { frame, found } = await namedAt(pages, given.locale, slugOf(given).normalize('NFC'));
    if (!found || found.is === 'withdrawn') return found;
    const pathOf = (slug: string) => namedPath(pages.kind, frame.language, slug);
    if (found.is === 'moved') return { is: 'moved', page: pathOf(found.slug) };
    const { term } = found;
    const card = await cardOfTerm(frame, term, await coverOf(term, frame.language));
    return { is: 'here', page: pathOf(term.slug), card };
  });
}
