import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame, Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Violations found by axe, one per line. Undecidable contrast counts as a violation, so that a
 * background cannot hide problems.
 * @param tags of the rules, unless `only` names rules
 */
export async function violations(
  page: Page,
  tags: string[],
  { only = [], without = [] }: { only?: string[]; without?: string[] } = {},
): Promise<string[]> {
  for (const frame of page.frames()) await prepare(frame);
  const { violations: found, incomplete } = await page.evaluate(
    (options) => (window as unknown as { axe: Axe }).axe.run(document, options),
    {
      runOnly: only.length > 0 ? only : tags,
      rules: Object.fromEntries(without.map((rule) => [rule, { enabled: false }])),
      // Without the long lists of what passed, axe takes about a third less.
      resultTypes: ['violations', 'incomplete'],
    } satisfies RunOptions,
  );
  const untold = incomplete.map((each) => ({ ...each, nodes: each.nodes.filter(isBlind) }));
  return [...found, ...untold].flatMap(({ id, nodes }) =>
    nodes.map((node) =>
      `${id}: ${node.target.join(' ')} ${node.any[0]?.message ?? node.html}`.slice(0, 200),
    ),
  );
}

interface Axe {
  run(on: Document, options: RunOptions): Promise<AxeResults>;
  configure(spec: { allowedOrigins: string[] }): void;
}

/** Loads axe once per document, which takes longer than most of its runs. */
async function prepare(frame: Frame): Promise<void> {
  if (!(await frame.evaluate(() => 'axe' in window))) {
    await frame.evaluate(AXE);
    await frame.evaluate(() =>
      // Sandboxed frames have no origin.
      (window as unknown as { axe: Axe }).axe.configure({
        allowedOrigins: ['<unsafe_all_origins>'],
      }),
    );
  }
  await layBare(frame);
}

const BLINDING = ['pseudoContent', 'bgImage', 'bgGradient', 'imgNode'];

function isBlind({ any }: { any: { data?: { messageKey?: string } }[] }): boolean {
  return any.some(({ data }) => BLINDING.includes(data?.messageKey ?? ''));
}

/**
 * Replaces the area painted by `main::before` with an element, and hides other generated boxes,
 * because axe cannot analyse them.
 */
async function layBare(frame: Frame): Promise<void> {
  await frame.evaluate(() => {
    const id = 'sheet-for-axe';
    const main = document.querySelector('main');
    const rules = document.styleSheets[0];
    if (!main || !rules) return;
    if (document.getElementById(id)) {
      document.getElementById(id)?.remove();
      rules.deleteRule(rules.cssRules.length - 1);
    }
    const { position, inset, zIndex, backgroundColor, content } = getComputedStyle(
      main,
      '::before',
    );
    rules.insertRule('*::before, *::after { display: none !important; }', rules.cssRules.length);
    const sheet = document.createElement('div');
    sheet.id = id;
    if (content !== 'none')
      Object.assign(sheet.style, { position, inset, zIndex, backgroundColor });
    main.prepend(sheet);
  });
}
