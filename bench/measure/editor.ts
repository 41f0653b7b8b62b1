import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { type Figure, ofRounds } from '@/bench/figure';
import type { Bench } from '@/bench/plan';
import { launchProfile } from '@/bench/process/browser';
import { startSite } from '@/bench/site/front';
import { storedText } from '@/bench/site/own-story';
import { STORY } from '@/bench/site/pages';
import { sampleCopy } from '@/bench/site/sample';
import { signInEditor } from '@/bench/site/signed-in';
import { median } from '@/bench/statistics';

const SLOWER = 4;
/** What a browser keeps of compiled scripts it keeps after it has met them a few times. */
const VISITS_BETWEEN = 2;
/** The sheet that can be written in. */
const SHEET = '.sheet [contenteditable="true"]';
const READY = 'sheet-ready';
const TYPED = 'Typed by the bench. ';

interface Visit {
  /** Milliseconds from the navigation until the sheet can be written in. */
  ready: number;
  /** Bytes of scripts on the wire until then. */
  scripts: number;
}

/**
 * How soon an editor can write, in Chromium on a processor four times slower: in a browser that was never here, and in
 * one that has been here before and kept what browsers keep.
 */
export async function measureEditor(bench: Bench): Promise<Figure[]> {
  const data = sampleCopy(bench.places, 'editor');
  const cookie = await signInEditor(data);
  const site = await startSite(bench.places, data);
  const origin = `http://127.0.0.1:${site.port}`;
  const { storyId } = storedText(data, 'en', STORY.split('/').at(-1) ?? '');
  const address = `${origin}/admin/stories/${storyId}/en`;
  const first: Visit[] = [];
  const typed: number[] = [];
  const later: Visit[] = [];
  // The server's code is compiled by the first visits, which do not count.
  for (let round = -2; round < bench.plan.visits; round++) {
    const met = await visits(address, { ...cookie, url: origin });
    if (round < 0) continue;
    first.push(met.first);
    typed.push(met.typed);
    later.push(met.later);
  }
  await site.stop();
  const figure = (name: string, rounds: number[]) =>
    ofRounds({ group: 'n', name: `editor, ${name}`, unit: 'ms' }, rounds);
  const ready = (visit: Visit) => visit.ready;
  const scripts = Math.round(median(first.map((visit) => visit.scripts)) / 1024);
  const target = { atMost: 1_500 };
  return [
    {
      ...figure('first visit: ready', first.map(ready)),
      target,
      note: `${scripts} KiB of scripts`,
    },
    figure('first visit: the first word typed stands there', typed),
    { ...figure('later visits: ready', later.map(ready)), target },
  ];
}

/** The first visit of a browser, on which something is typed, and a later one. */
async function visits(address: string, cookie: { name: string; value: string; url: string }) {
  const profile = mkdtempSync(path.join(tmpdir(), 'vitrine-bench-'));
  const context = await launchProfile(profile, { width: 1280, height: 900 });
  await context.addCookies([cookie]);
  await context.addInitScript(noteReady, { sheet: SHEET, ready: READY });
  const first = await visit(context, address, typeThere);
  for (let between = 0; between < VISITS_BETWEEN; between++) await visit(context, address);
  const later = await visit(context, address);
  await context.close();
  rmSync(profile, { recursive: true, force: true });
  return { first, typed: first.then, later };
}

/** Opens the text in a window of its own, does something there, and leaves as a person does, who gives the text back. */
async function visit(
  context: BrowserContext,
  address: string,
  act: (page: Page) => Promise<number> = async () => 0,
): Promise<Visit & { then: number }> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  const ready = page.waitForEvent('console', (said) => said.text() === READY);
  await page.goto(address, { waitUntil: 'commit' });
  await ready;
  const seen = await page.evaluate((mark) => {
    const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    const scripts = entries
      .filter((entry) => new URL(entry.name).pathname.endsWith('.js'))
      .reduce((total, entry) => total + entry.transferSize, 0);
    return { ready: performance.getEntriesByName(mark)[0]?.startTime ?? 0, scripts };
  }, READY);
  const then = await act(page);
  await page.goto('about:blank');
  await page.close();
  return { ...seen, then };
}

/** Types as soon as that is possible. Gives when it stood there, in milliseconds from the navigation. */
async function typeThere(page: Page): Promise<number> {
  const sheet = page.locator(SHEET);
  await sheet.focus();
  await page.keyboard.type(TYPED);
  await sheet.filter({ hasText: TYPED.trim() }).waitFor();
  const then = await page.evaluate(() => performance.now());
  // Whoever leaves with something unsaved may hold the text a while longer, and the next visit could only read.
  await page.keyboard.press('ControlOrMeta+s');
  await page.locator('.desk-status [data-status="saved"]').waitFor();
  return then;
}

/**
 * Marks when the sheet stands there and the page has time for whoever writes in it; runs inside of the page. It waits
 * for changes, not for frames: a page that is asked to draw all the time is slower than what is measured.
 */
function noteReady({ sheet, ready }: { sheet: string; ready: string }): void {
  const watch = new MutationObserver(() => {
    if (!document.querySelector(sheet)) return;
    watch.disconnect();
    requestAnimationFrame(() =>
      setTimeout(() => {
        performance.mark(ready);
        console.debug(ready);
      }),
    );
  });
  watch.observe(document, { childList: true, subtree: true });
}
