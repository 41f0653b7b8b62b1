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
