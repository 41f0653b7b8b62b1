import type { Browser } from '@playwright/test';
import { type Figure, ofRounds } from '@/bench/figure';
import type { Bench } from '@/bench/plan';
import { launchBrowser } from '@/bench/process/browser';
import { startSite } from '@/bench/site/front';
import { storedText } from '@/bench/site/own-story';
import { STORY } from '@/bench/site/pages';
import { sampleCopy } from '@/bench/site/sample';
import { signInEditor } from '@/bench/site/signed-in';
import { median } from '@/bench/statistics';

const SLOWER = 4;
/** The sheet that can be written in. */
const SHEET = '.sheet [contenteditable="true"]';
const TYPED = 'Typed by the bench. ';

interface Visit {
  /** Milliseconds from the navigation: the sheet can be written in; what is typed then stands there. */
  ready: number;
  typed: number;
  /** Bytes of scripts on the wire until then. */
  scripts: number;
}

/** How soon an editor can write, in Chromium on a processor four times slower; with and without what a browser keeps. */
export async function measureEditor(bench: Bench): Promise<Figure[]> {
  const data = sampleCopy(bench.places, 'editor');
  const cookie = await signInEditor(data);
  const site = await startSite(bench.places, data);
  const origin = `http://127.0.0.1:${site.port}`;
  const { storyId } = storedText(data, 'en', STORY.split('/').at(-1) ?? '');
  const address = `${origin}/admin/stories/${storyId}/en`;
  const browser = await launchBrowser();
  const first: Visit[] = [];
  const again: Visit[] = [];
  // The server's code is compiled by the first visits, which do not count.
  for (let visit = -2; visit < bench.plan.visits; visit++) {
    const [cold, warm] = await visitTwice(browser, address, { ...cookie, url: origin });
    if (visit < 0) continue;
    first.push(cold);
    again.push(warm);
  }
  await browser.close();
  await site.stop();
  const figure = (name: string, visits: Visit[], read: (visit: Visit) => number) =>
    ofRounds({ group: 'n', name: `editor, ${name}`, unit: 'ms' }, visits.map(read));
  const scripts = Math.round(median(first.map((visit) => visit.scripts)) / 1024);
  const target = { atMost: 1_500 };
  return [
    {
      ...figure('first visit: ready', first, (visit) => visit.ready),
      target,
      note: `${scripts} KiB of scripts`,
    },
    figure('first visit: the first word typed stands there', first, (visit) => visit.typed),
    { ...figure('later visits: ready', again, (visit) => visit.ready), target },
  ];
}

/** A first visit with nothing kept by the browser, and another after it. */
async function visitTwice(
  browser: Browser,
  address: string,
  cookie: { name: string; value: string; url: string },
): Promise<[Visit, Visit]> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  await context.addCookies([cookie]);
  await context.addInitScript(noteReady, SHEET);
  const look = async (): Promise<Visit> => {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    await page.goto(address, { waitUntil: 'commit' });
    const sheet = page.locator(SHEET);
    await sheet.focus();
    await page.keyboard.type(TYPED);
    await sheet.filter({ hasText: TYPED.trim() }).waitFor();
    const visit = await page.evaluate(() => {
      const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
      const scripts = entries
        .filter((entry) => new URL(entry.name).pathname.endsWith('.js'))
        .reduce((total, entry) => total + entry.transferSize, 0);
      const ready = performance.getEntriesByName('sheet-ready')[0]?.startTime ?? 0;
      return { ready, typed: performance.now(), scripts };
    });
    await page.close({ runBeforeUnload: false });
    return visit;
  };
  const visits: [Visit, Visit] = [await look(), await look()];
  await context.close();
  return visits;
}

/** Marks when the sheet stands there and the page has time for whoever writes in it; runs inside of the page. */
function noteReady(sheet: string): void {
  const look = () => {
    if (!document.querySelector(sheet)) return requestAnimationFrame(look);
    return requestAnimationFrame(() => setTimeout(() => performance.mark('sheet-ready')));
  };
  requestAnimationFrame(look);
}
