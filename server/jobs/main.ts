/**
 * The jobs process: runs schedules, sends the outbox, informs the hub, and clears away expired data. A front starts
 * one; a second one does no harm.
 */
import { readFileSync } from 'node:fs';
import { closeDatabase, dataFolder, tx } from '@/db/client';
import { makePrivateFiles } from '@/db/private-files';
import { markRunning } from '@/db/running';
import { keyFor } from '@/db/secret';
import { clearStyleFiles } from '@/domain/house-style/clear-changes';
import { returnsAddress } from '@/domain/mail/mail';
import { clearAway } from '@/domain/maintenance/housekeeping-changes';
import { endDeletions } from '@/domain/media-store/unused-file-changes';
import { returnAddress } from '@/domain/subscriber-mails/bounce';
import { endWithParent } from '@/server/child';
import { readEnvironment } from '@/server/environment';
import { log } from '@/server/log';
import { Counting } from './counting';
import { informHub } from './hub';
import { keepEdges } from './keep-edges';
import { Mailer } from './mailer';
import { indexOlderStories } from './older-stories';
import { emptyOutbox, settleLost } from './outbox';
import { Pace } from './pace';
import { keepHours } from './schedule';
import { tidySpelling } from './spelling';
import { Streak } from './streak';
import { queueSubscriberMails } from './subscriber-mails';

const LOOK_MS = 1_000;
const CLEAR_MS = 3_600_000;
/**
 * Time for a mail in progress when the process has to end, and slightly more for the process: less
 * than the front waits.
 */
const MAIL_MS = 6_000;
const END_MS = { told: 9_000, orphaned: 9_000 };

makePrivateFiles();
const environment = readEnvironment();
const { smtpUrl, mailFrom, mailRate, dkim, siteUrl, hub } = environment;
const mailerSettings = {
  smtpUrl,
  from: mailFrom,
  host: new URL(siteUrl).hostname,
  dkim: dkim && { ...dkim, privateKey: readFileSync(dkim.keyFile, 'utf8') },
  returnTo: (subscriberId: string) => {
    const bounces = returnsAddress();
    return bounces ? returnAddress(bounces, subscriberId, keyFor('return address')) : null;
  },
};
const pace = new Pace(mailRate);
const name = `jobs ${process.pid}`;

let isStopping = false;
let clearedAt = 0;
/** Ends all pauses. */
const wakes = new Set<() => void>();
/** Repeated attempts, by the message logged when they fail. */
const attempts = new Map<string, { streak: Streak; notBefore: number }>();
/** Aborts a mail or a ping in progress. */
const breakOff = new AbortController();

const counting = new Counting();

endWithParent(stop, END_MS);
process.on('message', (message) => counting.hear(message));
/** Held until the process ends. */
markRunning(dataFolder());
process.send?.({ ready: true });
// In parallel, so that a slow mail server does not delay a publication.
await Promise.all([publishInTime(), keepHouse(), keepHubInformed(), edges(), index()]);
await counting.isOver;
closeDatabase();
process.exit(0);

async function publishInTime(): Promise<void> {
  const streak = new Streak();
  while (!isStopping) await rest(await keepHours(Date.now, () => isStopping, streak));
}

async function keepHouse(): Promise<void> {
  while (!isStopping) {
    await attempt('what ended could not be cleared away', clear);
    await attempt('files could not be deleted from the bucket', () => endDeletions(Date.now()));
    await attempt('mails that were under way could not be looked after', settleLost);
    if (smtpUrl) await attempt('mails to subscribers could not be queued', queue);
    if (smtpUrl) await attempt('the outbox could not be emptied', send);
    await rest(LOOK_MS);
  }
}

/** Apart from the mails, because the hub may be slow. */
async function keepHubInformed(): Promise<void> {
  while (hub && !isStopping) {
    await attempt('the WebSub hub could not be informed', () =>
      informHub(hub, Date.now, breakOff.signal),
    );
    await rest(LOOK_MS);
  }
}

function edges(): Promise<void> {
  const loop = { isStopping: () => isStopping, rest, attempt };
  return keepEdges(environment, loop, breakOff.signal);
}

/** Retried when it fails, as with a full disk; the start must not wait for it. */
async function index(): Promise<void> {
  const streak = new Streak();
  while (!isStopping) {
    try {
      return await indexOlderStories(
        (left) => process.send?.({ unsearched: left }),
        () => isStopping,
      );
    } catch (error) {
      const pause = streak.failed(() =>
        log.error({ err: error }, 'older stories could not be put into the search'),
      );
      await rest(pause);
    }
  }
}

async function clear(): Promise<void> {
  const now = Date.now();
  if (now - clearedAt < CLEAR_MS) return;
  await tx((write) => clearAway(write, now));
  await clearStyleFiles(now);
  await tidySpelling(() => isStopping);
  clearedAt = now;
}

async function queue(): Promise<void> {
  await queueSubscriberMails(Date.now());
}

async function send(): Promise<void> {
  const mailer = new Mailer(mailerSettings, breakOff.signal);
  try {
    await emptyOutbox(
      name,
      async (mail) => {
        await rest(pace.book(Date.now()));
        return mailer.send(mail);
      },
      () => isStopping,
    );
  } finally {
    mailer.close();
  }
}

/** Runs one kind of work without affecting others; failures are retried with growing delays. */
async function attempt(otherwise: string, work: () => Promise<unknown>): Promise<void> {
  const failing = attempts.get(otherwise) ?? { streak: new Streak(), notBefore: 0 };
  attempts.set(otherwise, failing);
  if (Date.now() < failing.notBefore) return;
  try {
    await work();
    failing.streak.succeeded();
  } catch (error) {
    const pause = failing.streak.failed(() => log.error({ err: error }, otherwise));
    failing.notBefore = Date.now() + pause;
  }
}

function rest(ms: number): Promise<void> {
  return new Promise((resolve) => {
    const wake = () => {
      clearTimeout(timer);
      wakes.delete(wake);
      resolve();
    };
    const timer = setTimeout(wake, ms);
    wakes.add(wake);
    if (isStopping) wake();
  });
}

/** Finishes current work, aborts a mail that takes too long, and starts nothing new. */
function stop(): void {
  isStopping = true;
  setTimeout(() => breakOff.abort(), MAIL_MS).unref();
  for (const wake of [...wakes]) wake();
}
