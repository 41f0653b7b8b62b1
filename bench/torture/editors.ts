import { fork } from 'node:child_process';
import path from 'node:path';
import { closeDatabase, openDatabase } from '@/db/client';
import { migrateDatabase } from '@/db/migrate';
import type { Told } from './editing';
import { compare } from './editing-history';
import type { Order } from './editors-worker';
import { peopled } from './texts';
import type { Row, Scale, TortureRun } from './torture';

const EDITORS = 50;
const STORIES = 25;
const PROCESSES = 4;

/** Many editors save to the same texts at once, from several processes. */
export const editors: TortureRun = {
  name: 'editors',
  title: `${EDITORS} editors save to ${STORIES} texts`,
  async run({ isQuick, folder, scripts, seed }: Scale): Promise<Row[]> {
    const saves = isQuick ? 40 : 1_000;
    const file = path.join(folder, 'vitrine.db');
    await migrateDatabase(file, path.resolve('drizzle'));
    openDatabase(file);
    const { staff, storyIds } = await peopled(EDITORS, STORIES);
    const share = Math.ceil(staff.length / PROCESSES);
    const works = Array.from({ length: PROCESSES }, (_, n) => {
      const own = staff.slice(n * share, (n + 1) * share);
      const order = { file, staff: own, storyIds, saves, seed: seed + n * EDITORS };
      return told(path.join(scripts, 'editors-worker.js'), order);
    });
    const all = (await Promise.all(works)).flat();
    const found = await compare(all);
    closeDatabase();
    const total = EDITORS * saves;
    const tried = `${total} saves by ${EDITORS} editors in ${PROCESSES} processes`;
    const row = (promise: string, broken: readonly string[]): Row => ({
      tried,
      promise: `${promise}: 0`,
      found: String(broken.length),
      holds: broken.length === 0,
      note: broken.slice(0, 5).join(' '),
    });
    return [
      {
        tried,
        promise: 'every save was answered',
        found: `${found.saved} saved, ${found.refused} refused and kept`,
        holds: found.saved + found.refused === total && found.saved > 0 && found.refused > 0,
      },
      row('silent overwrites', found.overwritten),
      row('saves over a version that was not the newest', found.forked),
      row('refused saves whose text is gone', found.forgotten),
    ];
  },
};

/** Runs one process to its end. */
function told(script: string, order: Order): Promise<Told[]> {
  return new Promise((resolve, reject) => {
    const child = fork(script);
    let heard: Told[] | null = null;
    child.once('message', (message) => {
      heard = message as Told[];
    });
    child.once('exit', (code) => {
      if (heard) resolve(heard);
      else reject(new Error(`A process of editors ended with ${code} and said nothing.`));
    });
    child.send(order);
  });
}
