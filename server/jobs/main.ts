/** Jobs: sends what is in the outbox, and clears away what ended. There is one of these processes beside a front. */
import { closeDatabase, dataFolder, tx } from '@/db/client';
import { markRunning } from '@/db/running';
import { clearAway } from '@/domain/site/housekeeping-changes';
import { readEnvironment } from '@/server/environment';
import { log } from '@/server/log';
import { sendMail } from './mailer';
import { emptyOutbox } from './outbox';

const LOOK_MS = 1_000;
const CLEAR_MS = 3_600_000;

const { smtpUrl, mailFrom, siteUrl } = readEnvironment();
const mailer = { smtpUrl, from: mailFrom, host: new URL(siteUrl).hostname };
const name = `jobs ${process.pid}`;

let isStopping = false;
let clearedAt = 0;
let wake = () => {};

/** Held until the process ends. */
markRunning(dataFolder());
process.send?.({ ready: true });
while (!isStopping) {
  await attempt('what ended could not be cleared away', clear);
  if (smtpUrl) await attempt('the outbox could not be emptied', send);
  await rest();
}
closeDatabase();
process.exit(0);

async function clear(): Promise<void> {
  const now = Date.now();
  if (now - clearedAt < CLEAR_MS) return;
  clearedAt = now;
  await tx((write) => clearAway(write, now));
}

async function send(): Promise<void> {
  await emptyOutbox(
    name,
    (mail) => sendMail(mailer, mail),
    () => isStopping,
  );
}

/** One thing that fails must not keep the others from being done; it is tried again at the next round. */
async function attempt(otherwise: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    log.error({ err: error }, otherwise);
  }
}

function rest(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, LOOK_MS);
    wake = () => {
      clearTimeout(timer);
      resolve();
    };
    if (isStopping) wake();
  });
}

/** What is being sent is sent; nothing more is begun. */
function stop(): void {
  isStopping = true;
  wake();
}

process.on('SIGTERM', stop);
process.on('SIGINT', stop);
process.on('disconnect', stop);
