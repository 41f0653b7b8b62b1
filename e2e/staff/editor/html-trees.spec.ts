import type { Page } from '@playwright/test';
import { build } from 'esbuild';
import * as samples from '@/domain/documents/html/html.fixtures';
import { expect, test } from '@/e2e/support/test';
import { readHtml } from '@/server/word/read-html';

const { hostile, ...programs } = samples;
/** Chromium has limits of its own for what is nested deeper than 512 levels. */
const shallow = Object.entries(hostile).filter(([name]) => !name.endsWith('without end'));

/** The editor's reader as a script of its own. */
async function editorReader(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ['components/admin/editor/read-html.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'reader',
    alias: { '@': process.cwd() },
  });
  return outputFiles[0]?.text ?? '';
}

/** The tree as JSON, since deep trees cannot be handed over as objects. */
function treeIn(page: Page, script: string, html: string): Promise<string> {
  return page.evaluate(
    ([code, sample]) =>
      new Function('html', `${code};return JSON.stringify(reader.readHtml(html))`)(sample),
    [script, html] as const,
  );
}

test('the editor reads the same tree from HTML as the import of Word files', async ({ page }) => {
  test.setTimeout(120_000);
  const script = await editorReader();
  for (const [name, html] of [...Object.entries(programs), ...shallow]) {
    await test.step(name, async () => {
      const tree = await treeIn(page, script, html);
      expect(tree).toBe(JSON.stringify(readHtml(html)));
    });
  }
});
