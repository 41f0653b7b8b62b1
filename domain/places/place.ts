/** Continent, country, region and town, with one level to spare for a district or a province. */
export const PLACE_LEVELS = 5;

/** A place with its name in one language. */
export interface PlaceOfStory {
  id: string;
  name: string;
  /** Language of the name. */
  language: string;
  /** Degrees north and east; null where unknown. */
  latitude: number | null;
  longitude: number | null;
}
