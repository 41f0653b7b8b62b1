/** A place as the page of a story names it. */
export interface PlaceOfStory {
  id: string;
  name: string;
  /** Of the name. */
  language: string;
  /** In degrees north and east, where they are known. */
  latitude: number | null;
  longitude: number | null;
}
