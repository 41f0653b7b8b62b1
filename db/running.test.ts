import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { markRunning, whileNothingRuns } from './running';

const folder = mkdtempSync(path.join(tmpdir(), 'vitrine-running-'));

it('lets any number of processes share the folder, or one reserve it', () => {
  const first = markRunning(folder);
  const second = markRunning(folder);
  expect(() => whileNothingRuns(folder)).toThrow(/stop it first/);
  first();
  expect(() => whileNothingRuns(folder)).toThrow(/stop it first/);
  second();
  const letGo = whileNothingRuns(folder);
  expect(() => markRunning(folder)).toThrow(/wait for its end/);
  letGo();
  markRunning(folder)();
});

it('holds a mark as long as the process lives, even if its release function is garbage-collected', () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc');
  const other = mkdtempSync(path.join(tmpdir(), 'vitrine-running-'));
  (() => {
    markRunning(other);
  })();
  for (let n = 0; n < 5; n++) collect();
  expect(() => whileNothingRuns(other)).toThrow(/stop it first/);
});

it('releases the mark of a process that was killed', () => {
  const script = `
    const mark = new (require('better-sqlite3'))(${JSON.stringify(path.join(folder, 'running.lock'))});
    mark.exec('BEGIN'); mark.prepare('select count(*) from sqlite_master').get();
    process.kill(process.pid, 'SIGKILL');`;
  expect(() => execFileSync(process.execPath, ['-e', script])).toThrow();
  whileNothingRuns(folder)();
});
