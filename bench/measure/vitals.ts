import type { Browser } from '@playwright/test';
import { type Figure, ofRounds } from '@/bench/figure';
import { get } from '@/bench/load/fetch';
import type { Bench } from '@/bench/plan';
import { launchBrowser } from '@/bench/process/browser';
import { startSite } from '@/bench/site/front';
import { STORY, TOPIC } from '@/bench/site/pages';
import { sampleCopy } from '@/bench/site/sample';
import { median } from '@/bench/statistics';
import { readVitals, type Vitals } from './page-vitals';

/** A slow phone: Lighthouse's slow 4G, and a four times slower processor. */
const NETWORK = {
  offline: false,
  latency: 150,
  downloadThroughput: 1.6e6 / 8,
  uploadThroughput: 0.75e6 / 8,
};
const SLOWER = 4;
const SETTLED_MS = 1_000;

interface Visit extends Vitals {
  /** Bytes transferred by type (Document, Stylesheet, Font, Image, …), including headers. */
  bytes: Record<string, number>;
}

/** Web vitals on a slow phone with an empty browser cache; the front has the page in memory. */
export async function measureVitals(bench: Bench): Promise<Figure[]> {
  const site = await startSite(bench.places, sampleCopy(bench.places, 'vitals'));
  const browser = await launchBrowser();
  const figures: Figure[] = [];
  for (const [kind, page] of Object.entries({ story: STORY, topic: TOPIC })) {
    await get(site.port, page);
    const visits: Visit[] = [];
    for (let visit = 0; visit < bench.plan.visits; visit++) {
      visits.push(await look(browser, `http://127.0.0.1:${site.port}${page}`));
    }
    figures.push(...figuresOf(kind, visits));
  }
  await browser.close();
  await site.stop();
  return figures;
}

async function look(browser: Browser, address: string): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const kinds = new Map<string, string>();
  const bytes: Record<string, number> = {};
  session.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId) ?? 'Other';
    bytes[kind] = (bytes[kind] ?? 0) + encodedDataLength;
  });
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', NETWORK);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.goto(address, { waitUntil: 'load' });
  await page.waitForTimeout(SETTLED_MS);
  const vitals = await page.evaluate(readVitals);
  await context.close();
  return { ...vitals, bytes };
}

function figuresOf(kind: string, visits: readonly Visit[]): Figure[] {
  const figure = (name: string, unit: string, read: (visit: Visit) => number, most?: number) => {
    const target = most === undefined ? undefined : { atMost: most };
    return ofRounds({ group: 'h', name: `${kind}: ${name}`, unit, target }, visits.map(read));
  };
  const { Image: _, ...others } = visits[0]?.bytes ?? {};
  const note = Object.entries(others)
    .map(([name, size]) => `${name} ${size}`)
    .join(', ');
  const total = (visit: Visit) =>
    Object.entries(visit.bytes).reduce(
      (all, [name, size]) => all + (name === 'Image' ? 0 : size),
      0,
    );
  return [
    figure('first paint of contents', 'ms', (visit) => visit.firstPaint),
    figure('largest paint (LCP)', 'ms', (visit) => visit.largestPaint, 1_000),
    figure('layout shift (CLS)', '', (visit) => visit.shift, 0),
    {
      ...{ group: 'f', name: `whole ${kind} with fonts, no images`, unit: 'bytes' },
      ...{ value: median(visits.map(total)), target: { atMost: 60 * 1024 }, note },
    },
  ];
}
