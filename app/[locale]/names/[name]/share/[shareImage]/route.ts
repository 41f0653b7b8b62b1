import { NAME_PAGES } from '@/app/_named/name-pages';
import { namedShareRoute } from '@/app/_share/named-share';

interface Params {
  locale: string;
  name: string;
  shareImage: string;
}

/** The share image of a name. */
export const GET = namedShareRoute<Params>(NAME_PAGES, ({ name }) => name);
