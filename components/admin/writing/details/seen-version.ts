import type { DetailsEditing } from '@/components/admin/writing/text-editing-context';
import { isSameJson } from '@/domain/documents/same';
import { DETAILS_FIELDS, type DetailsField } from '@/domain/stories/details-content';
import type { SeenDetails } from '@/domain/stories/details-merge';

/** Stored details with the id of their version, which ascends with time. */
export interface SeenVersion {
  seen: string;
  version: string;
}

/**
 * Whether details that a page brought replace those that are shown. A page that was rendered before
 * the last save may arrive after it.
 */
export function isToBeShown(given: SeenVersion, shown: SeenVersion): boolean {
  if (given.version < shown.version) return false;
  return !isSameJson(JSON.parse(given.seen), JSON.parse(shown.seen));
}

/** The details that differ, in the order of the form; none where one of them is missing. */
export function changedFields(before: string, after: string): DetailsField[] {
  const [was, is] = [detailsIn(before), detailsIn(after)];
  if (!was || !is) return [];
  return DETAILS_FIELDS.filter((field) =>
    field === 'shelves'
      ? !isSameJson(was.shelves, is.shelves)
      : !isSameJson(was.facts[field] ?? null, is.facts[field] ?? null),
  );
}

/** What the server wrote into the page; it checks what it gets back by a schema. */
function detailsIn(seen: string): SeenDetails | null {
  return seen === '' ? null : JSON.parse(seen);
}

/**
 * Whether a version was saved elsewhere, rather than from this form.
 * @param shown version that the form shows; null where the page has none
 */
export function isNewerElsewhere(
  version: string,
  shown: string | null,
  standing: DetailsEditing['standing'],
): boolean {
  const isAwaited = standing === 'typed' || standing === 'saving';
  return shown !== null && !isAwaited && version > shown;
}
