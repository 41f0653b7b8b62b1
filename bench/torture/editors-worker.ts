/** One process of the run `editors`: some of the editors, on a shared database. */
import { closeDatabase, openDatabase } from '@/db/client';
import type { Staff } from '@/domain/permissions/staff';
import { edit } from './editing';
import { chanceOf } from './texts';

export interface Order {
  file: string;
  staff: Staff[];
  storyIds: string[];
  saves: number;
  seed: number;
}

process.once('message', async (order: Order) => {
  const { file, staff, storyIds, saves, seed } = order;
  openDatabase(file);
  const works = staff.map((each, n) =>
    edit({ staff: each, storyIds, saves, chance: chanceOf(seed + n) }),
  );
  const told = (await Promise.all(works)).flat();
  closeDatabase();
  process.send?.(told, () => process.exit(0));
});
