import { PLACE_PAGES } from '@/app/_named/place-pages';
import { namedShareRoute } from '@/app/_share/named-share';

interface Params {
  locale: string;
  place: string;
  shareImage: string;
}

/** The share image of a place. */
export const GET = namedShareRoute<Params>(PLACE_PAGES, ({ place }) => place);
