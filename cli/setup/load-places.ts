import type { Queries } from '@/db/open';
import type { Author } from '@/domain/permissions/staff';
import { addPlace } from '@/domain/places/changes';
import type { PlacesFile } from './content-files';

/** Loads the places of the sample under their keys as ids; a place comes after what it lies in. */
export async function loadPlaces(
  write: Queries,
  by: Author,
  places: PlacesFile,
  now: number,
): Promise<void> {
  const loaded = new Set<string>();
  const load = async (id: string, within: readonly string[]) => {
    const place = places[id];
    if (!place || within.includes(id)) throw new Error(`content/places.yaml: no place ${id}.`);
    if (loaded.has(id)) return;
    const { parent, lat = null, lon = null, ...rest } = place;
    if (parent) await load(parent, [...within, id]);
    const where = { parentId: parent ?? null, latitude: lat, longitude: lon };
    await addPlace(write, by, { ...rest, ...where, id }, now);
    loaded.add(id);
  };
  for (const id of Object.keys(places)) await load(id, []);
}
