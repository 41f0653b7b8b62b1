import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { BrowserContext, CDPSession } from '@playwright/test';
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
/** Browsers cache compiled scripts only after a few visits. */
const VISITS_BETWEEN = 2;
const TYPED = 'Typed early. ';
/** Milliseconds: about a hundred words per minute. */
const BETWEEN_KEYS = 120;

/** Performance marks of the page, each with the selector that it waits for. */
const MARKS = {
  open: '.sheet [contenteditable="true"]',
  tools: '.sheet .ProseMirror[contenteditable="true"]',
};

interface Point {
  x: number;
  y: number;
}

interface Visit {
  /** Milliseconds from navigation until the first typed letter is in the text. */
  written: number;
  /** Milliseconds until the editor and its toolbar are loaded. */
  tools: number;
  /** Bytes of scripts transferred until then. */
  scripts: number;
}

/**
 * Time until an editor can type, in Chromium on a four times slower processor: with an empty cache
 * and on a return visit. Each visit clicks into the text and types as soon as that works, and the
 * text must be saved.
 */
export async function measureEditor(bench: Bench): Promise<Figure[]> {
  const data = sampleCopy(bench.places, 'editor');
  const cookie = await signInEditor(data);
  const site = await startSite(bench.places, data);
  const origin = `http://127.0.0.1:${site.port}`;
  const { storyId } = storedText(data, 'en', STORY.split('/').at(-1) ?? '');
  const address = `${origin}/admin/stories/${storyId}/en`;
  const first: Visit[] = [];
  const later: Visit[] = [];
  // The first visits, while the server's code is being compiled, do not count.
  for (let round = -2; round < bench.plan.visits; round++) {
    const met = await visits(address, { ...cookie, url: origin });
    if (round < 0) continue;
    first.push(met.first);
    later.push(met.later);
  }
  await site.stop();
  const figure = (name: string, visits: Visit[], read: (visit: Visit) => number) =>
    ofRounds({ group: 'n', name: `editor, ${name}`, unit: 'ms' }, visits.map(read));
  const scripts = Math.round(median(first.map((visit) => visit.scripts)) / 1024);
  const target = { atMost: 1_500 };
  const written = (visit: Visit) => visit.written;
  const tools = (visit: Visit) => visit.tools;
  return [
    { ...figure('first visit: a letter typed stands there', first, written), target },
    {
      ...figure('first visit: tools', first, tools),
      note: `${scripts} KiB of scripts`,
    },
    { ...figure('later visits: a letter typed stands there', later, written), target },
    figure('later visits: tools', later, tools),
  ];
}

/** The first visit of a browser, and a return visit. */
async function visits(address: string, cookie: { name: string; value: string; url: string }) {
  const profile = mkdtempSync(path.join(tmpdir(), 'vitrine-bench-'));
  const context = await launchProfile(profile, { width: 1280, height: 900 });
  await context.addCookies([cookie]);
  await context.addInitScript(note, MARKS);
  const first = await visit(context, address);
  for (let between = 0; between < VISITS_BETWEEN; between++) await visit(context, address);
  const later = await visit(context, address);
  await context.close();
  rmSync(profile, { recursive: true, force: true });
  return { first, later };
}

/** Opens the text in a new window, types, saves and leaves, so that the edit lock is released. */
async function visit(context: BrowserContext, address: string): Promise<Visit> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  const told = (mark: keyof typeof MARKS) =>
    page.waitForEvent('console', (said) => said.text().split(' ')[0] === mark);
  const open = told('open');
  const tools = told('tools');
  await page.goto(address, { waitUntil: 'commit' });
  const [, x, y] = (await open).text().split(' ').map(Number);
  if (!x || !y) throw new Error('No paragraph of the text shows in the window.');
  await write(session, { x, y });
  await tools;
  const seen = await page.evaluate(() => {
    const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    const scripts = entries
      .filter((entry) => new URL(entry.name).pathname.endsWith('.js'))
      .reduce((total, entry) => total + entry.transferSize, 0);
    const at = (mark: string) => performance.getEntriesByName(mark)[0]?.startTime ?? 0;
    return { written: at('written'), tools: at('tools'), scripts };
  });
  if (seen.written === 0) throw new Error('Nothing of what was typed stood in the text.');
  // With unsaved text the edit lock would last longer, and the next visit would be read-only.
  await page.keyboard.press('ControlOrMeta+s');
  // Before saving starts the status line still says that everything is saved.
  await delay(1_000);
  await page.locator('.desk-status [data-status="saved"]').waitFor();
  await page.goto('about:blank');
  // Time to send the release of the lock, which closing the window may abort.
  await delay(1_000);
  await page.close();
  return seen;
}

/** Clicks into the text and types at human speed, without waiting for the page. */
async function write(session: CDPSession, point: Point): Promise<void> {
  const sent: Promise<unknown>[] = [];
  for (const type of ['mousePressed', 'mouseReleased'] as const) {
    const click = { type, ...point, button: 'left' as const, clickCount: 1 };
    sent.push(session.send('Input.dispatchMouseEvent', click));
  }
  for (const key of TYPED) {
    sent.push(session.send('Input.dispatchKeyEvent', { type: 'keyDown', key, text: key }));
    sent.push(session.send('Input.dispatchKeyEvent', { type: 'keyUp', key }));
    await delay(BETWEEN_KEYS);
  }
  await Promise.all(sent);
}

/**
 * Marks when each sheet is ready and the main thread free, and when the first letter was written;
 * runs in the page. It observes mutations, because requesting frames all the time would slow the
 * page down. With each mark it tells a point in a paragraph that shows, since asking the page for
 * it would wait until the page has time.
 */
function note(marks: Record<string, string>): void {
  const onceDrawn = (then: () => void) => requestAnimationFrame(() => setTimeout(then));
  const inSight = (sheet: string) =>
    [...document.querySelectorAll(`${sheet} p`)]
      .map((paragraph) => paragraph.getBoundingClientRect())
      .find((box) => box.top > 200 && box.top < innerHeight - 60 && box.width > 100);
  for (const [mark, sheet] of Object.entries(marks)) {
    const watch = new MutationObserver(() => {
      if (!document.querySelector(sheet)) return;
      watch.disconnect();
      onceDrawn(() => {
        performance.mark(mark);
        const box = inSight(sheet);
        console.debug(mark, box ? box.left + 40 : 0, box ? box.top + 10 : 0);
      });
    });
    watch.observe(document, { childList: true, subtree: true, attributes: true });
  }
  const written = () => onceDrawn(() => performance.mark('written'));
  addEventListener('input', written, { capture: true, once: true });
}
