import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { readContent } from '@/cli/setup/content-files';
import { DRAWING_WIDTHS, drawingFile, drawingsOf } from '@/cli/setup/drawing';
import { drawnFacts } from './facts';

const folder = path.resolve('content');
const { stories, places, drawings } = readContent(folder);

it('has every drawing of the sample committed, in at most six megabytes', () => {
  const files = stories.flatMap((story) =>
    drawingsOf(story).flatMap((kind) =>
      DRAWING_WIDTHS.map((width) =>
        path.join(folder, 'stories', story.key, drawingFile(kind, width)),
      ),
    ),
  );
  expect(
    files.filter((file) => !existsSync(file)),
    'run `npm run draw`',
  ).toEqual([]);
  expect(files.reduce((sum, file) => sum + statSync(file).size, 0)).toBeLessThan(6_000_000);
});

it('describes the drawings as they are drawn', () => {
  const facts = stories.map((story) => [story.key, drawnFacts(story, places)] as const);
  const drawn = facts.filter(([, shown]) => Object.keys(shown).length > 0);
  expect(drawings, 'run `npm run draw`').toEqual(Object.fromEntries(drawn));
});
