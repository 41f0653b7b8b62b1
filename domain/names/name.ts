/** Persons, organisations and events. */

export const NAME_KINDS = ['person', 'organisation', 'event'] as const;
export type NameKind = (typeof NAME_KINDS)[number];

export const RELATION_KINDS = ['memberOf', 'founderOf'] as const;
export type RelationKind = (typeof RELATION_KINDS)[number];

/** The preferred form of a name in a language, with one sentence about it. */
export interface NameForm {
  language: string;
  name: string;
  slug: string;
  description: string;
  /** By which it is ordered in the index, `Marx, Karl`; empty where that is the form itself. */
  sortForm?: string;
}

/** Another form: a pseudonym, an abbreviation, another spelling or script. */
export interface NameVariant {
  /** BCP 47, with a script where the form is a transliteration: `ru-Latn`. */
  language: string;
  form: string;
  isTransliteration: boolean;
}

export interface NameRelation {
  kind: RelationKind;
  toId: string;
}

/** What does not depend on a language. */
export interface NameFacts {
  kind: NameKind;
  /** EDTF, Gregorian: a life or an activity as an interval, an event as a date or interval. */
  dates: string;
  wikidata: string;
  viaf: string;
  gnd: string;
  nta: string;
  isni: string;
  /** Why a birthday, party or confession of a person who may be living is kept. */
  ground: string;
  imageId: string | null;
  relations: NameRelation[];
  placeIds: string[];
}

/** What tells a name from others of the same form. */
export interface NameTraits {
  kind: NameKind;
  /** EDTF. */
  dates: string;
  description: string;
}

/** The facts of a new name, of which only the kind is known. */
export function newFacts(kind: NameKind): NameFacts {
  return {
    ...{ kind, dates: '', wikidata: '', viaf: '', gnd: '', nta: '', isni: '', ground: '' },
    ...{ imageId: null, relations: [], placeIds: [] },
  };
}

/** Whether something of this kind can have members and founders. */
export function canHaveMembers(kind: NameKind): boolean {
  return kind !== 'person';
}

/** Whether kinds allow it: an organisation in an organisation, an event in an event. */
export function canBePart(kind: NameKind, of: NameKind): boolean {
  return kind !== 'person' && kind === of;
}
