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
/** What a browser keeps of compiled scripts it keeps after it has met them a few times. */
const VISITS_BETWEEN = 2;
/** A place within the sheet, on a window of 1280 × 900. */
const IN_THE_TEXT = { x: 600, y: 700 };
const TYPED = 'Typed early. ';
/** Milliseconds: about a hundred words in a minute. */
const BETWEEN_KEYS = 120;

/** What the page marks, each with the sheet that it waits for. */
const MARKS = {
  open: '.sheet [contenteditable="true"]',
  tools: '.sheet .ProseMirror[contenteditable="true"]',
};

interface Visit {
  /** Milliseconds from the navigation until the first letter that was typed stands in the text. */
  written: number;
  /** Milliseconds until the editor is there, with its tools. */
  tools: number;
  /** Bytes of scripts on the wire until then. */
  scripts: number;
}

/**
 * How soon an editor can write, in Chromium on a processor four times slower: in a browser that was never here, and in
 * one that has been here before and kept what browsers keep. On every visit somebody clicks into the text and types as
 * soon as it takes that, and what they typed has to be saved.
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
  // The server's code is compiled by the first visits, which do not count.
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

/** The first visit of a browser, and a later one. */
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

/** Opens the text in a window of its own, writes there, and leaves as a person does, who gives the text back. */
async function visit(context: BrowserContext, address: string): Promise<Visit> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  const told = (mark: keyof typeof MARKS) =>
    page.waitForEvent('console', (said) => said.text() === mark);
  const open = told('open');
  const tools = told('tools');
  await page.goto(address, { waitUntil: 'commit' });
  await open;
  await write(session);
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
  // Whoever leaves with something unsaved may hold the text a while longer, and the next visit could only read.
  await page.keyboard.press('ControlOrMeta+s');
  // Until it is said that something is being saved, the page says that all is.
  await delay(1_000);
  await page.locator('.desk-status [data-status="saved"]').waitFor();
  await page.goto('about:blank');
  // Time for the farewell to go out: a window that is shut at once may take it along.
  await delay(1_000);
  await page.close();
  return seen;
}

/** Clicks into the text and types, as fast as a person does and without waiting for the page to follow. */
async function write(session: CDPSession): Promise<void> {
  const sent: Promise<unknown>[] = [];
  for (const type of ['mousePressed', 'mouseReleased'] as const) {
    const click = { type, ...IN_THE_TEXT, button: 'left' as const, clickCount: 1 };
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
 * Marks when each sheet stands there and the page has time for whoever writes in it, and when the first letter was
 * written; runs inside of the page. It waits for changes, not for frames: a page that is asked to draw all the time is
 * slower than what is measured.
 */
function note(marks: Record<string, string>): void {
  const onceDrawn = (then: () => void) => requestAnimationFrame(() => setTimeout(then));
  for (const [mark, sheet] of Object.entries(marks)) {
    const watch = new MutationObserver(() => {
      if (!document.querySelector(sheet)) return;
      watch.disconnect();
      onceDrawn(() => {
        performance.mark(mark);
        console.debug(mark);
      });
    });
    watch.observe(document, { childList: true, subtree: true, attributes: true });
  }
  const written = () => onceDrawn(() => performance.mark('written'));
  addEventListener('input', written, { capture: true, once: true });
}
