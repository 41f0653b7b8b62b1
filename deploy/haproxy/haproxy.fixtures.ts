import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from 'vitest';
import { freePort, type StandInNode } from '@/testing/stand-in-node';
import { startProgram } from '@/testing/started-program';

export const SHIPPED = path.resolve('deploy/haproxy/haproxy.cfg');
export const HOST = '127.0.0.1';

const READERS = 8;
const PATIENCE = { timeout: 15_000 };

/** Settings of a system that a test does not have. */
const OF_THE_SYSTEM = /^ +(log \/dev\/log|user|group|chroot|stats socket) .*$/gm;

export interface OwnHaproxy {
  /** Speaks HTTP, as to a proxy on the same machine whose headers are believed. */
  http: number;
  stop(): Promise<void>;
}

/** Starts HAProxy with the shipped configuration in front of two nodes. */
export async function startHaproxy(
  nodes: readonly [StandInNode, StandInNode],
  change: (words: string, http: number) => string = (words) => words,
): Promise<OwnHaproxy> {
  const folder = mkdtempSync(path.join(tmpdir(), 'vitrine-haproxy-'));
  const http = await freePort();
  const words = readFileSync(SHIPPED, 'utf8')
    .replace(OF_THE_SYSTEM, '')
    .replaceAll('10.0.0.11:3000', `${HOST}:${nodes[0].port}`)
    .replaceAll('10.0.0.12:3000', `${HOST}:${nodes[1].port}`)
    .replace('bind 127.0.0.1:8080', `bind ${HOST}:${http}`)
    .replace('inter 1s', 'inter 200ms');
  const file = path.join(folder, 'haproxy.cfg');
  writeFileSync(file, change(words, http));
  const haproxy = await startProgram('haproxy', ['-db', '-f', file], http);
  return {
    http,
    stop: async () => {
      await haproxy.stop();
      rmSync(folder, { recursive: true });
    },
  };
}

/** The lines for TLS in the place of the one without. */
export function withTls(https: number, certificate: string) {
  return (words: string, http: number) =>
    words
      .replace(`bind ${HOST}:${http}`, '')
      .replace('# bind :80', `bind ${HOST}:${http}`)
      .replace('# bind :::443 v4v6', `bind ${HOST}:${https}`)
      .replace('# http-request redirect', 'http-request redirect')
      .replace('/etc/haproxy/vitrine.pem', certificate);
}

/** Readers who ask for one page after another until `stop`, which resolves to the failed answers. */
export function startReaders(get: () => Promise<{ status: number; text: string }>) {
  let isOver = false;
  let answered = 0;
  const failures: string[] = [];
  const reader = async () => {
    while (!isOver) {
      const answer = await get().catch((error: Error) => ({ status: 0, text: error.message }));
      answered++;
      if (answer.status !== 200) failures.push(`${answer.status} ${answer.text}`);
    }
  };
  const readers = Array.from({ length: READERS }, reader);
  return {
    /** Resolves when as many further requests were answered. */
    more: (count: number) => {
      const enough = answered + count;
      return expect.poll(() => answered, PATIENCE).toBeGreaterThanOrEqual(enough);
    },
    stop: async () => {
      isOver = true;
      await Promise.all(readers);
      return failures;
    },
  };
}
