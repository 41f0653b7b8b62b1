import type { StoryRow } from '../story';
import type { Facet, UnknownValue } from './browse-request';

/** A value of a facet that a reader can choose. */
export interface FacetChoice {
  /** As in addresses. */
  value: string;
  /** The name of a topic, name or place and its language; null for the other facets. */
  named: { name: string; language: string } | null;
  /** Stories that have it. */
  count: number;
  isChosen: boolean;
}

export interface FacetChoices {
  choices: readonly FacetChoice[];
  /** Whether there are more, which have fewer stories. */
  isCut: boolean;
}

export interface Browsed {
  rows: readonly StoryRow[];
  /** How many stories have what is chosen; null where nothing is, Infinity for more than are counted. */
  count: number | null;
  /** Cursor of the next page; null on the last. */
  next: { key: number; id: string } | null;
  facets: Record<Facet, FacetChoices>;
  unknown: readonly UnknownValue[];
}
