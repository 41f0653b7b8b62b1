/** Names as readers see them. */
import type { Image } from '@/domain/images/image';
import type { NameRole } from '@/domain/stories/story-name';
import type { FormsInScript } from '@/domain/taxonomy/forms-by-script';
import type { Identifier } from './identifiers';
import type { NameKind } from './name';

/** A name with its preferred form in one language. */
export interface ShownName {
  id: string;
  /** Of its permanent address. */
  shortId: string;
  kind: NameKind;
  /** EDTF, Gregorian. */
  dates: string;
  name: string;
  description: string;
  slug: string;
  /** Language of the form; another than the page's where the name has none in it. */
  language: string;
  /** Its slug by language, for each language that it has a preferred form in. */
  slugs: Record<string, string>;
}

/** A name that a story is about, mentions or was made by. */
export interface NameOfStory extends ShownName {
  role: NameRole;
}

/** A name in the index. */
export interface ListedName {
  id: string;
  kind: NameKind;
  dates: string;
  name: string;
  /** By which it is ordered; empty where that is the name. */
  sortForm: string;
  slug: string;
  language: string;
  /** Number of its stories. */
  stories: number;
}

/** How other names are connected with one. */
export const CONNECTIONS = [
  'partOf',
  'memberOf',
  'founderOf',
  'parts',
  'members',
  'founders',
] as const;
export type Connection = (typeof CONNECTIONS)[number];

export interface PlaceOfName {
  id: string;
  shortId: string | null;
  name: string;
  slug: string;
  language: string;
}

/** What the page of a name shows besides its preferred form and its stories. */
export interface NameDetails {
  shortId: string;
  forms: FormsInScript[];
  connections: Record<Connection, ShownName[]>;
  places: PlaceOfName[];
  identifiers: { kind: Identifier; value: string; href: string }[];
  image: Image | null;
}
