import { keptUntilCommit, prepared } from '@/db/client';
import { publicIcon } from '@/domain/media/icon-queries';
import type { Medium } from '@/domain/media/media';
import { type FindPublic, publicMedia } from '@/domain/media/queries';

/** Limit on kept names, after which all are forgotten. */
const MOST_KEPT = 20_000;

const media = prepared(publicMedia);
const icon = prepared(publicIcon);
const kept = keptUntilCommit<Medium | null>();

/** The public file with this name, or null; an unpublication takes effect with the next request. */
export const findPublicMedium: FindPublic = async (name) => {
  // A commit during the read empties the map, with what is then still added to it.
  const known = kept();
  const before = known.get(name);
  if (before !== undefined) return before;
  const found = await media()(name);
  if (known.size >= MOST_KEPT) known.clear();
  known.set(name, found);
  return found;
};

/** The icon of browser tabs, or null. */
export function findPublicIcon(): Promise<Medium | null> {
  return icon()();
}
