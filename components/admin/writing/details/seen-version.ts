import { isSameJson } from '@/domain/documents/same';

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
