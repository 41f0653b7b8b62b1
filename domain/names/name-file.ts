import type { NameRole } from '@/domain/stories/story-name';
import type { StoryTitle } from '@/domain/stories/story-title';
import type { NameFacts, NameForm, NameVariant } from './name';

/** A name in the staff's list. */
export interface NameLine {
  id: string;
  kind: NameFacts['kind'];
  parentId: string | null;
  withdrawnAt: number | null;
  /** In the list's language if there is such a form. */
  name: string;
  nameLanguage: string;
  /** EDTF. */
  dates: string;
  names: { language: string; name: string }[];
  /** Its stories, published or not. */
  stories: number;
}

/** One name with all its data. */
export interface NameFile {
  id: string;
  facts: NameFacts;
  parentId: string | null;
  withdrawnAt: number | null;
  withdrawalReason: string;
  names: NameForm[];
  variants: NameVariant[];
  stories: number;
}

export interface StoryOfName {
  story: StoryTitle;
  roles: NameRole[];
}

export interface NameMergePreview {
  into: NameFile;
  stories: number;
  both: number;
  below: number;
  /** Forms that become variant forms, and whose addresses will redirect. */
  redirected: NameForm[];
  /** Forms kept for the other name, which has none in their language. */
  takenOver: NameForm[];
}

/** Fingerprint of what a form showed, to notice that somebody else changed it meanwhile. */
export function factsPrint(facts: NameFacts): string {
  const { kind, dates, wikidata, viaf, gnd, nta, isni, ground, imageId } = facts;
  const { relations, placeIds } = facts;
  const own = relations.map((each) => [each.kind, each.toId]);
  return JSON.stringify([
    ...[kind, dates, wikidata, viaf, gnd, nta, isni, ground, imageId],
    ...[own, placeIds],
  ]);
}

export function variantsPrint(variants: readonly NameVariant[]): string {
  return JSON.stringify(variants.map((each) => [each.language, each.form, each.isTransliteration]));
}
