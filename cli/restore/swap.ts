import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { flush } from '@/cli/backup/copied-files';

/** File that marks a restore in progress; it remains only when that was interrupted. */
const MARK = 'restoring';

const WITH_LOGS = ['', '-wal', '-shm'];
/** Each front has a file of kept pages. */
const KEPT_PAGES = /^cache(-\d+)?[.]db(-wal|-shm)?$/;
const MOVED = WITH_LOGS.map((ending) => `vitrine.db${ending}`);

/**
 * Swaps restored data in; the former data moves into a folder of its own. On any failure everything
 * is moved back.
 * @param aside folder below the data folder with `vitrine.db`, `media` and perhaps `secret`
 * @param former name for the folder of the former data
 * @param media where media are kept; those of a bucket are left as they are
 * @returns whether there was former data
 */
export async function swapIn(
  data: string,
  aside: string,
  former: string,
  media: 'folder' | 'bucket',
): Promise<boolean> {
  const moves: [from: string, to: string][] = [];
  const names = [
    ...MOVED,
    ...(media === 'folder' ? ['media'] : []),
    ...(existsSync(path.join(aside, 'secret')) ? ['secret'] : []),
  ];
  const pages = readdirSync(data).filter((name) => KEPT_PAGES.test(name));
  const leaving = [...names.filter((name) => existsSync(path.join(data, name))), ...pages];
  const coming = names.filter((name) => existsSync(path.join(aside, name)));
  const mark = path.join(data, MARK);
  writeFileSync(mark, `The former data is in ${former}.\n`, { flush: true });
  mkdirSync(path.join(data, former), { recursive: true, mode: 0o700 });
  try {
    for (const name of leaving) move(path.join(data, name), path.join(data, former, name));
    for (const name of coming) move(path.join(aside, name), path.join(data, name));
    await flush(data);
  } catch (error) {
    for (const [from, to] of moves.reverse()) renameSync(to, from);
    rmSync(mark);
    throw error;
  }
  rmSync(mark);
  if (leaving.length === 0) rmSync(path.join(data, former), { recursive: true });
  return leaving.length > 0;

  function move(from: string, to: string): void {
    renameSync(from, to);
    moves.push([from, to]);
  }
}

/** Folder of a restore in progress by the process `pid`. */
export function asideName(pid: number): string {
  return `.restoring-${pid}`;
}

/** Deletes leftovers of killed restores. */
export function clearKilledRestores(data: string): void {
  for (const name of existsSync(data) ? readdirSync(data) : []) {
    const [, pid] = /^\.restoring-(\d+)$/.exec(name) ?? [];
    if (pid && !isAlive(Number(pid)))
      rmSync(path.join(data, name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** @throws Error that says what to do, for a data folder whose restore was interrupted */
export function refuseHalfRestored(data: string): void {
  if (!existsSync(path.join(data, MARK))) return;
  throw new Error(
    `A restore into ${data} was cut short. Run it again; what was there before is in its folder former-….`,
  );
}
