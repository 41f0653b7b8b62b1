import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { leftOut, programPath, without } from '@/testing/programs';
import { findSuite, missingSentence, SUITES, withoutServices } from './programs.mjs';

const folder = mkdtempSync(path.join(os.tmpdir(), 'vitrine-programs-'));
afterAll(() => rmSync(folder, { recursive: true }));

function place(name: string, programs: string[]): string {
  const made = path.join(folder, name);
  mkdirSync(made);
  for (const program of programs) {
    writeFileSync(path.join(made, program), '#!/bin/sh\n', { mode: 0o755 });
  }
  return made;
}

describe('programs beside ours', () => {
  it('are found in any of the folders', () => {
    const found = findSuite('haproxy', [place('empty', []), place('one', ['haproxy'])]);
    expect(found).toEqual({ haproxy: path.join(folder, 'one/haproxy') });
    expect(findSuite('haproxy', [path.join(folder, 'empty')])).toBeNull();
  });

  it('of PostgreSQL come from one folder, which has them all', () => {
    const all = SUITES.postgresql.programs;
    const half = place('half', all.slice(0, 2));
    const rest = place('rest', all.slice(2));
    expect(findSuite('postgresql', [half, rest])).toBeNull();
    const whole = place('whole', all);
    const found = findSuite('postgresql', [half, whole]) ?? {};
    expect(new Set(Object.values(found).map(path.dirname))).toEqual(new Set([whole]));
  });

  it('that are missing are named with the tests left out and the packages to install', () => {
    const sentence = missingSentence(['varnish', 'nginx']);
    expect(sentence).toContain('Varnish in front, nginx with TLS in front');
    expect(sentence).toContain('apt-get install varnish varnish-modules nginx');
  });

  it('skip a test, and fail it where none may be missing', () => {
    expect(leftOut([], true)).toBe('');
    expect(leftOut(['nginx'], false)).toContain('install nginx');
    expect(() => leftOut(['nginx'], true)).toThrow('install nginx');
  });

  it.skipIf(without('openssl'))('run where they are found', () => {
    expect(String(execFileSync(programPath('openssl'), ['version']))).toMatch(/SSL/);
    expect(() => programPath('no-such-program')).toThrow('is in no suite');
  });

  it('leave no rule behind that forbids services', () => {
    const rule = path.join(folder, 'policy-rc.d');
    withoutServices(rule)();
    expect(existsSync(rule)).toBe(false);
    const restore = withoutServices(rule);
    expect(spawnSync(rule).status).toBe(101);
    withoutServices(rule)();
    expect(existsSync(rule)).toBe(true);
    restore();
    expect(existsSync(rule)).toBe(false);
  });
});
