import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable, Writable } from 'node:stream';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { incomingFolder } from './files';
import { discard, receive } from './incoming';
import { LEFT_FREE } from './room';

const MEGABYTE = 1024 * 1024;
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'vitrine-incoming-'));
  vi.stubEnv('DATA_DIR', folder);
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

/** A body that records whether it was read to its end. */
function body(megabytes: number) {
  let left = megabytes;
  return new Readable({
    read() {
      this.push(left-- > 0 ? Buffer.alloc(MEGABYTE, 1) : null);
    },
  });
}

const given = (most: number) => ({ fileName: 'a.pdf', most, isCut: () => false });
const memory = () =>
  new Writable({
    write: (_chunk, _encoding, done) => done(),
  });

it('of two files that fit only one by one, one is refused', async () => {
  const disk = { free: async () => LEFT_FREE + 30 * MEGABYTE, write: () => memory() };
  const slow = new Readable({ read: () => undefined });
  const first = receive(slow, given(20 * MEGABYTE), disk);
  await vi.waitFor(() => expect(readdirSync(incomingFolder())).toHaveLength(1));
  const second = await receive(body(1), given(20 * MEGABYTE), disk);
  expect(second).toEqual({ ok: false, problem: 'noRoom' });
  slow.push(Buffer.alloc(10));
  slow.push(null);
  expect(await first).toMatchObject({ ok: true });
});

it('a file without space is read to its end, so that its sender gets the answer', async () => {
  const sent = body(5);
  const ended = new Promise((resolve) => sent.once('end', resolve));
  const disk = { free: async () => LEFT_FREE, write: () => memory() };
  expect(await receive(sent, given(20 * MEGABYTE), disk)).toEqual({ ok: false, problem: 'noRoom' });
  await ended;
  expect(readdirSync(incomingFolder())).toEqual([]);
});

it('a disk that fills up meanwhile is reported, and the rest is read', async () => {
  const sent = body(20);
  const ended = new Promise((resolve) => sent.once('end', resolve));
  let written = 0;
  const full = () =>
    new Writable({
      write(chunk: Buffer, _encoding, done) {
        written += chunk.length;
        const error = Object.assign(new Error('no space left'), { code: 'ENOSPC' });
        done(written > 3 * MEGABYTE ? error : null);
      },
    });
  const disk = { free: async () => LEFT_FREE * 9, write: full };
  expect(await receive(sent, given(60 * MEGABYTE), disk)).toEqual({ ok: false, problem: 'noRoom' });
  await ended;
  expect(readdirSync(incomingFolder())).toEqual([]);
});

it('an interrupted body is incomplete', async () => {
  const sent = body(20);
  const result = receive(sent, given(60 * MEGABYTE));
  sent.destroy();
  expect(await result).toEqual({ ok: false, problem: 'incomplete' });
});

it('a complete upload reserves no more space', async () => {
  const disk = { free: async () => LEFT_FREE + 30 * MEGABYTE };
  const whole = await receive(body(2), { ...given(20 * MEGABYTE) });
  if (!whole.ok) throw new Error(whole.problem);
  expect(whole.value).toMatchObject({ bytes: 2 * MEGABYTE, fileName: 'a.pdf' });
  expect(path.basename(whole.value.file)).not.toContain('.');
  const second = await receive(body(1), given(25 * MEGABYTE), { ...disk, write: () => memory() });
  expect(second).not.toMatchObject({ problem: 'noRoom' });
  await discard(whole.value.file);
});
