import { connection } from 'next/server';
import { nothing } from '@/app/_feeds/feed-response';
import { type NamedPages, namedAt } from '@/app/_named/named-pages';
import { namedPath } from '@/app/address';
import type { Image } from '@/domain/images/image';
import type { NamedTerm } from '@/domain/taxonomy/named-term';
import { cardOfTerm } from './cards';
import { movedImage, shareResponse } from './share-response';

/**
 * The GET handler of share images of a kind at `[shareImage]`, the file name.
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
): (request: Request, context: { params: Promise<P> }) => Promise<Response> {
  return async (_, { params }) => {
    await connection();
    const given = await params;
    const { frame, found } = await namedAt(pages, given.locale, slugOf(given).normalize('NFC'));
    if (!found) return nothing(404);
    if (found.is === 'withdrawn') return nothing(410);
    const pathOf = (slug: string) => namedPath(pages.kind, frame.language, slug);
    if (found.is === 'moved') return movedImage(pathOf(found.slug), given.shareImage);
    const { term } = found;
    const card = await cardOfTerm(frame, term, await coverOf(term, frame.language));
    return shareResponse(card, pathOf(term.slug), given.shareImage);
  };
}
