import { AUTHOR_PAGES } from '@/app/_named/author-pages';
import { namedShareRoute } from '@/app/_share/named-share';

interface Params {
  locale: string;
  author: string;
  shareImage: string;
}

/** The share image of an author. */
export const GET = namedShareRoute<Params>(AUTHOR_PAGES, ({ author }) => author);
