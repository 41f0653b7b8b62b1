import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { eq } from 'drizzle-orm';
import { SMTPServer } from 'smtp-server';
import { type Figure, ofRounds } from '@/bench/figure';
import { get } from '@/bench/load/fetch';
import type { Bench } from '@/bench/plan';
import { cpuOfAll, familyOf } from '@/bench/process/usage';
import { startSite } from '@/bench/site/front';
import { STORY, TOPIC } from '@/bench/site/pages';
import { sampleCopy } from '@/bench/site/sample';
import { openContent, publishStories } from '@/bench/site/writing';
import { closeDatabase, reads, tx } from '@/db/client';
import { setting } from '@/db/schema/site';
import { subscription } from '@/db/schema/subscriptions';
import { topic } from '@/db/schema/topics';
import { MAIL_PAUSE } from '@/domain/mail/pause-queries';
import { putSetting } from '@/domain/settings/changes';
import { addressHash } from '@/domain/subscriptions/address';
import { insertSubscriber } from '@/domain/subscriptions/subscriber-changes';

const READERS = { connections: 8, rate: 400 };
const SUBSCRIBERS = 2_000;
/** Mails a second: the default, and more than can be sent. */
const RATES = [10, 10_000];

/** Latency of hits while a story is sent to subscribers, in turns with windows in which mails are paused. */
export async function measureMails(bench: Bench): Promise<Figure[]> {
  let arrived = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      stream.resume();
      stream.on('end', () => {
        arrived += 1;
        done();
      });
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port: smtpPort } = server.server.address() as AddressInfo;
  process.env.SMTP_URL = `smtp://127.0.0.1:${smtpPort}`;
  const figures: Figure[] = [];
  for (const rate of RATES) {
    figures.push(...(await atRate(bench, rate, () => arrived)));
  }
  delete process.env.SMTP_URL;
  await new Promise<void>((resolve) => server.close(resolve));
  return figures;
}

async function atRate(bench: Bench, rate: number, arrived: () => number): Promise<Figure[]> {
  const data = sampleCopy(bench.places, `mails-${rate}`);
  process.env.DATA_DIR = data;
  openContent(data);
  await pauseMails();
  await subscribeMany();
  const env = { SMTP_URL: process.env.SMTP_URL ?? '', MAIL_RATE: String(rate) };
  const site = await startSite(bench.places, data, { env });
  const { port } = site;
  const milliseconds = bench.plan.busyMs;
  const hits = async () => {
    const paths = [STORY, TOPIC];
    return (await bench.generator.run({ port, paths, milliseconds, ...READERS })).latency.p99;
  };
  const idle: number[] = [];
  const busy: number[] = [];
  const sent: number[] = [];
  const share: number[] = [];
  const [topicRow] = await reads().select({ id: topic.id }).from(topic).limit(1);
  for (let pair = 0; pair < bench.plan.busyPairs; pair++) {
    const story = { title: `News ${pair}`, topicId: topicRow?.id ?? '', markdown: 'A story.' };
    await publishStories([story], Date.now());
    for (const page of [STORY, TOPIC]) await get(port, page);
    if (pair === 0) await hits();
    idle.push(await hits());
    await resumeMails();
    const before = arrived();
    while (arrived() === before) await pause(20);
    const [cpu, mails, began] = [cpuOfAll(familyOf(site.pid)), arrived(), performance.now()];
    busy.push(await hits());
    const seconds = (performance.now() - began) / 1_000;
    sent.push((arrived() - mails) / seconds);
    share.push((cpuOfAll(familyOf(site.pid)) - cpu) / seconds / 10);
    await pauseMails();
  }
  await site.stop();
  closeDatabase();
  const at = rate > 1_000 ? 'mails at full speed' : `${rate} mails a second`;
  const figure = (name: string, unit: string, rounds: number[]) =>
    ofRounds({ group: 't', name: `${at}: ${name}`, unit }, rounds);
  const ratios = busy.map((each, pair) => each / (idle[pair] ?? Number.NaN));
  return [
    figure('hits while paused, p99', 'ms', idle),
    figure('hits meanwhile, p99', 'ms', busy),
    figure('arrived', '/s', sent),
    figure('processor of the site with these hits, of one core', '%', share),
    { ...figure('hits, p99 meanwhile ÷ paused', '×', ratios), target: { atMost: 2 } },
  ];
}

async function subscribeMany(): Promise<void> {
  const now = Date.now() - 1_000;
  const settings = {
    rhythm: 'once' as const,
    weekday: 1,
    language: 'en' as const,
    onlyMine: false,
  };
  await tx(async (write) => {
    for (let each = 0; each < SUBSCRIBERS; each++) {
      const email = `reader-${each}@reader.example`;
      const given = { email, addressHash: addressHash(email), ...settings };
      const { id: subscriberId } = await insertSubscriber(write, given, now);
      const row = { subscriberId, kind: 'site' as const, scopeId: '', since: now };
      await write.insert(subscription).values(row);
    }
  });
}

const pauseMails = () =>
  tx((write) => putSetting(write, MAIL_PAUSE, { at: Date.now(), staffId: '' }));

const resumeMails = () =>
  tx(async (write) => void (await write.delete(setting).where(eq(setting.key, MAIL_PAUSE))));
