import type { FormsInScript } from '@/domain/taxonomy/forms-by-script';
import type { NamedTerm } from '@/domain/taxonomy/named-term';

export const PLACE_KINDS = ['continent', 'country', 'region', 'town'] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** Continent, country, region and town, with one level to spare for a province or a district. */
export const PLACE_LEVELS = 5;

/** Degrees north and east. */
export interface Coordinates {
  latitude: number;
  longitude: number;
}

/** A place with its texts in one language. */
export interface Place extends NamedTerm {
  shortId: string | null;
  kind: PlaceKind;
  parentId: string | null;
  /** Both or neither. */
  latitude: number | null;
  longitude: number | null;
  wikidata: string;
}

/** A place in the list of all places. */
export interface CountedPlace extends Place {
  /** 0 at the top. */
  depth: number;
  /** Number of its stories and those of all places in it, as its page lists them. */
  stories: number;
}

/** What the page of a place shows besides its texts and its stories. */
export interface PlaceSurroundings {
  /** What it lies in, outermost first. */
  above: Place[];
  /** What lies in it and has stories. */
  below: CountedPlace[];
}

/** A place with its name in one language, for the page of a story. */
export interface PlaceOfStory {
  id: string;
  /** Of its permanent address; null where it has none. */
  shortId: string | null;
  name: string;
  slug: string;
  /** Language of the name. */
  language: string;
  /** Degrees north and east; null where unknown. */
  latitude: number | null;
  longitude: number | null;
}

/** Another form of a place's name, by which it is found too. */
export interface PlaceVariant {
  /** BCP 47, with a script where the form is a transliteration. */
  language: string;
  form: string;
}

export type PlaceForms = FormsInScript[];
