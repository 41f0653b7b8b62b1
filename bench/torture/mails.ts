/**
 * Kills sending processes and checks that each mail arrives exactly once or is marked as uncertain:
 * `npm run torture -- --only=mails`.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { eq } from 'drizzle-orm';
import { openDatabase, reads, tx } from '@/db/client';
import { migrateDatabase } from '@/db/migrate';
import { outbox } from '@/db/schema/delivery';
import { makeSecret } from '@/db/secret';
import { messageId } from '@/domain/mail/mail';
import { queueMails } from '@/domain/mail/mail-changes';
import { settleLost } from '@/server/jobs/outbox';
import { UnreliableServer } from './mail-server';
import type { SendOrder } from './mails-worker';
import { chanceOf } from './texts';
import type { Row, Scale, TortureRun } from './torture';

/** Where a process is killed: with a mail taken and not sent, while it is sent, or sent and not noted. */
const POINTS = ['taken', 'sending', 'sent'] as const;
export type KillPoint = (typeof POINTS)[number];

const MEGABYTE = 1_048_576;
/** Mails after which a process is killed. */
const LONGEST_LIFE = 60;

export const mails: TortureRun = {
  name: 'mails',
  title: 'Sending processes are killed while the mail server refuses, delays, breaks off and dies',
  run,
};

interface Life {
  count: number;
  memory: number;
  cpu: number;
}

async function run({ isQuick, folder, scripts, seed }: Scale): Promise<Row[]> {
  const total = isQuick ? 1_000 : 10_000;
  const chance = chanceOf(seed);
  const file = path.join(folder, 'vitrine.db');
  process.env.DATA_DIR = folder;
  makeSecret(folder);
  await migrateDatabase(file, path.resolve('drizzle'));
  openDatabase(file);
  const server = new UnreliableServer(chance);
  const port = await server.listen();
  process.env.SMTP_URL = `smtp://127.0.0.1:${port}`;
  await queueAll(total);
  const kills = { taken: 0, sending: 0, sent: 0 };
  const began = performance.now();
  const wanted = isQuick ? 12 : 120;
  for (let life = 0; await isAnyWaiting(); life++) {
    const point = life < wanted ? (POINTS[life % POINTS.length] ?? null) : null;
    const at = 1 + Math.floor(chance() * LONGEST_LIFE);
    const wasKilled = (await lived(scripts, { file, port, point, at })) === null;
    if (point && wasKilled) kills[point]++;
    await passTime();
  }
  // The last process has the whole rest to itself, so that its memory can be compared.
  const seconds = (performance.now() - began) / 1_000;
  const memory = await memoryOf(scripts, { file, port }, isQuick ? 200 : 1_000);
  while (await isAnyWaiting()) {
    await passTime();
    await lived(scripts, { file, port, point: null, at: 0 });
  }
  await settleAll();
  server.close();
  return rowsOf({ total, seconds, kills, memory, server });
}

async function queueAll(total: number, from = 0): Promise<void> {
  const queued = Array.from({ length: total }, (_, each) => ({
    onceKey: `torture:${from + each}`,
    to: { email: `reader-${from + each}@reader.example`, language: 'en' },
    about: { kind: 'followMoved' as const },
  }));
  await tx((write) => queueMails(write, queued, Date.now()));
}

async function isAnyWaiting(): Promise<boolean> {
  return (await reads().$count(outbox, eq(outbox.state, 'waiting'))) > 0;
}

/** Lets what was refused be due at once, and the leases of killed processes end. */
async function passTime(): Promise<void> {
  await tx(async (write) => {
    await write.update(outbox).set({ dueAt: 0 }).where(eq(outbox.state, 'waiting'));
    await write.update(outbox).set({ leasedUntil: 0 }).where(eq(outbox.state, 'sending'));
  });
}

async function settleAll(): Promise<void> {
  await passTime();
  await settleLost();
}

/** Runs one process. @returns null when it was killed */
async function lived(scripts: string, order: SendOrder): Promise<Life | null> {
  const child = fork(path.join(scripts, 'mails-worker.js'));
  let life: Life | null = null;
  child.on('message', (message) => {
    life = message as Life;
  });
  child.send(order);
  await once(child, 'exit');
  return life;
}

/** Memory of a process after few mails and after many. */
async function memoryOf(
  scripts: string,
  at: { file: string; port: number },
  most: number,
): Promise<{ few: number; many: number; perMail: number }> {
  const measured = async (count: number, from: number) => {
    await queueAll(count, from);
    const life = await lived(scripts, { ...at, point: null, at: 0 });
    return life ?? { memory: 0, cpu: 0, count: 1 };
  };
  const few = await measured(50, 1_000_000);
  const many = await measured(most, 2_000_000);
  return {
    few: few.memory / MEGABYTE,
    many: many.memory / MEGABYTE,
    perMail: many.cpu / Math.max(1, many.count),
  };
}

async function rowsOf({
  total,
  seconds,
  kills,
  memory,
  server,
}: {
  total: number;
  seconds: number;
  kills: Record<KillPoint, number>;
  memory: Awaited<ReturnType<typeof memoryOf>>;
  server: UnreliableServer;
}): Promise<Row[]> {
  const rows = await reads().select().from(outbox);
  const arrivals = (onceKey: string) =>
    server.arrived.get(messageId(onceKey, 'archive.example')) ?? 0;
  const twice = rows.filter(({ onceKey }) => arrivals(onceKey) > 1).length;
  const is = (state: string) => rows.filter((row) => row.state === state);
  const missing = is('done').filter(({ onceKey }) => arrivals(onceKey) !== 1).length;
  const open = rows.length - is('done').length - is('uncertain').length;
  const { refused, delayed, brokenOff, dead } = server.faults;
  const killed = `${kills.taken} × taken, ${kills.sending} × sending, ${kills.sent} × sent`;
  const tried = `${total.toLocaleString('en')} mails; processes killed: ${killed}`;
  const faults = `refused ${refused}, delayed ${delayed}, broken off ${brokenOff}, dead ${dead} times`;
  const grown = memory.many - memory.few;
  return [
    row(tried, 'mails that arrived twice', twice, faults),
    row(
      tried,
      'mails noted as sent that did not arrive',
      missing,
      `uncertain: ${is('uncertain').length}`,
    ),
    row(
      tried,
      'mails neither sent nor uncertain',
      open,
      `${(total / seconds).toFixed(0)} mails a second`,
    ),
    {
      tried: `memory of one process, ${memory.few.toFixed(0)} MB after 50 mails`,
      promise: 'grows by less than 40 MB',
      found: `${grown.toFixed(0)} MB`,
      holds: grown < 40,
      note: `${memory.perMail.toFixed(1)} ms of processor for a mail, start included`,
    },
  ];
}

function row(tried: string, promise: string, count: number, note: string): Row {
  return { tried, promise: `${promise}: 0`, found: String(count), holds: count === 0, note };
}
