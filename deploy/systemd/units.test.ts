import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { programPath, without } from '@/testing/programs';

const SHIPPED = path.resolve('deploy/systemd');
const UNITS = readdirSync(SHIPPED).filter((name) => /\.(service|timer)$/.test(name));
const SERVICES = UNITS.filter((name) => name.endsWith('.service'));
/** Of 10.0; a service without any rule has 9.2. */
const MOST_EXPOSED = '20';

const folder = mkdtempSync(path.join(tmpdir(), 'vitrine-units-'));
afterAll(() => rmSync(folder, { recursive: true }));

const shipped = (unit: string) => readFileSync(path.join(SHIPPED, unit), 'utf8');

/** The unit with the folder of the program and Node as they are on this machine. */
function here(unit: string, change = (words: string) => words): string {
  const words = shipped(unit)
    .replaceAll('/srv/vitrine', process.cwd())
    .replaceAll('/usr/bin/node', process.execPath);
  return change(words);
}

function verify(change?: (words: string) => string): { status: number | null; said: string } {
  const units = mkdtempSync(path.join(folder, 'units-'));
  for (const unit of UNITS) writeFileSync(path.join(units, unit), here(unit, change));
  const files = UNITS.map((unit) => path.join(units, unit));
  const args = ['verify', '--man=no', '--recursive-errors=no', ...files];
  const { status, stderr } = spawnSync(programPath('systemd-analyze'), args, { encoding: 'utf8' });
  return { status, said: stderr };
}

function isWithinExposure(words: string): boolean {
  const file = path.join(folder, 'judged.service');
  writeFileSync(file, words);
  const args = ['security', '--offline=true', `--threshold=${MOST_EXPOSED}`, '--no-pager', file];
  return spawnSync(programPath('systemd-analyze'), args).status === 0;
}

describe.skipIf(without('systemd'))('the units of systemd', () => {
  it('are accepted by systemd without a word', () => {
    expect(verify()).toEqual({ status: 0, said: '' });
  });

  it('are refused when a program is missing or a setting unknown', () => {
    expect(verify((words) => words.replace(process.execPath, '/no/such/node')).said).toContain(
      '/no/such/node',
    );
    expect(verify((words) => words.replace('UMask', 'UMasc')).said).toContain('UMasc');
  });

  it.each(SERVICES)('%s exposes little of the system', (unit) => {
    expect(isWithinExposure(here(unit))).toBe(true);
    expect(isWithinExposure('[Service]\nExecStart=/bin/true\n')).toBe(false);
  });
});

describe('the services', () => {
  it.each(SERVICES)('%s runs a program that is there', (unit) => {
    const program = /bin\/[a-z]+\.mjs/.exec(shipped(unit))?.[0] ?? 'none';
    expect(existsSync(program)).toBe(true);
  });

  it('give the site longer to stop than it takes', () => {
    const drain = [
      ...readFileSync('server/front/main.ts', 'utf8').matchAll(/DRAIN_MS = ([\d_]+)/g),
    ];
    const jobs = [...readFileSync('server/front/jobs.ts', 'utf8').matchAll(/DRAIN_MS = ([\d_]+)/g)];
    const needed = [...drain, ...jobs].map(([, ms = '']) => Number(ms.replace('_', '')) / 1000);
    const given = Number(/TimeoutStopSec=(\d+)/.exec(shipped('vitrine.service'))?.[1]);
    expect(needed).toHaveLength(2);
    expect(given).toBeGreaterThan(needed.reduce((sum, each) => sum + each, 0));
  });

  it('delete backups older than a month, and nothing else', () => {
    const backups = path.join(folder, 'backups');
    for (const name of ['2026-01-02-032000', '2026-03-04-032000', 'kept-by-hand']) {
      mkdirSync(path.join(backups, name), { recursive: true });
      writeFileSync(path.join(backups, name, 'vitrine.db'), '');
      const age = name === '2026-03-04-032000' ? '1 day ago' : '40 days ago';
      execFileSync('touch', ['-d', age, path.join(backups, name)]);
    }
    const command = /^ExecStartPost=(.*)$/m.exec(shipped('vitrine-backup.service'))?.[1] ?? 'false';
    const own = command.replace('/var/lib/vitrine-backups', backups).replace('{}', "'{}'");
    execFileSync('/bin/sh', ['-c', own]);
    expect(readdirSync(backups).sort()).toEqual(['2026-03-04-032000', 'kept-by-hand']);
  });
});
