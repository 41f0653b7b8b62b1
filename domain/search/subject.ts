/** Names, places, topics and collections by all that they are called. */
import { chosenName } from '@/domain/text-choice/chosen-name';
import type { SubjectKind } from './facet';

export interface SubjectName {
  language: string;
  name: string;
  /** Empty where it is no name of a page: another form, or that of what was merged into this. */
  slug: string;
  /** It is what the page in its language is called. */
  isPreferred: boolean;
}

export interface Subject {
  kind: SubjectKind;
  id: string;
  /** The own one, those of all that was merged into this, and of all within a place or a name. */
  tokens: string[];
  names: SubjectName[];
  /** Persons are also called by their last name. */
  isPerson: boolean;
}

/** The name that the pages of a language show. */
export function nameIn(subject: Subject, language: string): SubjectName {
  const [any] = subject.names;
  const own = subject.names.filter((each) => each.isPreferred);
  const found = chosenName(own, language) ?? any;
  if (!found) throw new Error('A subject has no name.');
  return found;
}
