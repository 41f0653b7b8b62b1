/** Copies of stories, and templates that stories begin from. */

/** `copy`: a story of its own; `template`: a template, which cannot be published. */
export type DuplicateAs = 'copy' | 'template';

/** A language of a story that can be copied. */
export interface DuplicableText {
  language: string;
  title: string;
}

export interface Duplicable {
  title: string;
  titleLanguage: string;
  isTemplate: boolean;
  /** The original first. */
  texts: DuplicableText[];
}

/** A template that a new story can begin from. */
export interface Template {
  id: string;
  title: string;
  language: string;
}
