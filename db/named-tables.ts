import { collection, collectionName } from './schema/collections';
import { name, nameForm } from './schema/names';
import { place, placeName } from './schema/places';
import { topic, topicName } from './schema/topics';

/** By kind: the table of the things, that of their names, and the column that joins the two. */
export const NAMED_TABLES = {
  topic: {
    terms: topic,
    names: topicName,
    termId: topicName.topicId,
    ofTerm: (topicId: string) => ({ topicId }),
  },
  collection: {
    terms: collection,
    names: collectionName,
    termId: collectionName.collectionId,
    ofTerm: (collectionId: string) => ({ collectionId }),
  },
  place: {
    terms: place,
    names: placeName,
    termId: placeName.placeId,
    ofTerm: (placeId: string) => ({ placeId }),
  },
  name: {
    terms: name,
    names: nameForm,
    termId: nameForm.nameId,
    ofTerm: (nameId: string) => ({ nameId }),
  },
} as const;

export type NamedTables = (typeof NAMED_TABLES)[keyof typeof NAMED_TABLES];

/** Tables of one kind under one type, for queries that read what all kinds have. */
export function namedTables(kind: keyof typeof NAMED_TABLES): (typeof NAMED_TABLES)['topic'] {
  return NAMED_TABLES[kind] as unknown as (typeof NAMED_TABLES)['topic'];
}
