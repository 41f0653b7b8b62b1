/** Authors: users who chose to have a page that their bylines link to. */
import type { NamedTerm } from '@/domain/taxonomy/named-term';

/** An author with their texts in one language. */
export interface ShownAuthor extends NamedTerm {
  /** `0000-0002-1825-0097`; empty for none. */
  orcid: string;
  /** Permanent id of the person in the list of names who they are; null for none with a page. */
  personId: string | null;
}

/** One author of a text as readers see them. */
export interface Credit {
  name: string;
  /** The author's page; null for somebody who has none. */
  page: Pick<ShownAuthor, 'language' | 'slugs' | 'orcid' | 'personId'> | null;
}

/** What an author says in one language; an empty name stands for that of the account. */
export interface ProfileWords {
  language: string;
  name: string;
  description: string;
}

/** The profile as its owner edits it. */
export interface Profile {
  isPublic: boolean;
  /** Whether the page stays when the account is deactivated. */
  isKept: boolean;
  orcid: string;
  imageId: string | null;
  /** The person in the list of names who they are. */
  nameId: string | null;
  /** Of the languages in which something is said. */
  words: ProfileWords[];
}

/** The profile of somebody who has not filled it in. */
export const NO_PROFILE: Profile = {
  isPublic: false,
  isKept: true,
  orcid: '',
  imageId: null,
  nameId: null,
  words: [],
};

/** Longest name and sentence, in characters. */
export const PROFILE_LENGTHS = { name: 80, description: 300 };

/** Credits of people who have no page. */
export function namesAlone(names: readonly string[]): Credit[] {
  return names.map((name) => ({ name, page: null }));
}
