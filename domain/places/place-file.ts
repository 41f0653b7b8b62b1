import type { TermWords } from '@/domain/taxonomy/term-name';
import type { PlaceKind, PlaceVariant } from './place';

export type PlaceWords = Omit<TermWords, 'extent'>;

export interface PlaceLine {
  id: string;
  kind: PlaceKind;
  parentId: string | null;
  /** 0 at the top. */
  depth: number;
  withdrawnAt: number | null;
  /** In the list's language if there is such a name. */
  name: string;
  nameLanguage: string;
  names: { language: string; name: string }[];
  /** Other forms, by which it is found too. */
  forms: string[];
  /** Published stories of it and of all places in it. */
  published: number;
}

export interface PlaceFile {
  id: string;
  kind: PlaceKind;
  parentId: string | null;
  /** Degrees north and east; both or neither. */
  latitude: number | null;
  longitude: number | null;
  wikidata: string;
  withdrawnAt: number | null;
  withdrawalReason: string;
  names: PlaceWords[];
  variants: PlaceVariant[];
  /** Its own stories, published or not. */
  stories: number;
}

/** What the form of facts shows. */
export function placeFacts({
  kind,
  latitude,
  longitude,
  wikidata,
  variants,
}: Pick<PlaceFile, 'kind' | 'latitude' | 'longitude' | 'wikidata' | 'variants'>) {
  return { kind, latitude, longitude, wikidata, variants };
}

export interface PlaceMergePreview {
  into: PlaceFile;
  /** Stories of the merged place, and how many of them have the other place too. */
  stories: number;
  both: number;
  /** Places directly in the merged place. */
  below: number;
  /** Names whose addresses will redirect to the other place. */
  redirected: PlaceWords[];
  /** Names kept for the other place, which has none in their language. */
  takenOver: PlaceWords[];
}
