import AxeBuilder from '@axe-core/playwright';
import type { Frame, Page } from '@playwright/test';

/**
 * Violations found by axe, one per line. Undecidable contrast counts as a violation, so that a
 * background cannot hide problems.
 * @param rules names of rules, or tags when none is given
 */
export async function violations(
  page: Page,
  tags: string[],
  rules: string[] = [],
): Promise<string[]> {
  for (const frame of page.frames()) await layBare(frame);
  const builder = new AxeBuilder({ page }).setLegacyMode(true).options(LOOKED_AT);
  const set = rules.length > 0 ? builder.withRules(rules) : builder.withTags(tags);
  const { violations: found, incomplete } = await set.analyze();
  const untold = incomplete.map((each) => ({ ...each, nodes: each.nodes.filter(isBlind) }));
  return [...found, ...untold].flatMap(({ id, nodes }) =>
    nodes.map((node) =>
      `${id}: ${node.target.join(' ')} ${node.any[0]?.message ?? node.html}`.slice(0, 200),
    ),
  );
}

/** Without the long lists of what passed, axe takes about a third less. */
const LOOKED_AT: Parameters<AxeBuilder['options']>[0] = {
  resultTypes: ['violations', 'incomplete'],
};

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
