import { author, authorForm } from './schema/authors';
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
  author: {
    terms: author,
    names: authorForm,
    termId: authorForm.authorId,
    ofTerm: (authorId: string) => ({ authorId }),
  },
} as const;

/** Tables of the kinds that staff name, order and merge. */
export type NamedTables = (typeof NAMED_TABLES)[Exclude<keyof typeof NAMED_TABLES, 'author'>];

/** Tables of one kind under one type, for queries that read what all kinds have. */
export function namedTables(kind: keyof typeof NAMED_TABLES): (typeof NAMED_TABLES)['topic'] {
  return NAMED_TABLES[kind] as unknown as (typeof NAMED_TABLES)['topic'];
}
