/** Draws the images of the sample into `content/`: `npm run draw`. */
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import { readContent } from '@/cli/setup/content-files';
import { drawingFile, drawingsOf } from '@/cli/setup/drawing';
import { drawnFacts } from './facts';
import { drawPlate } from './plate';
import { rasterise } from './raster';
import { subjectOf } from './subject';

const folder = path.resolve('content');
const descriptions = path.join(folder, 'drawings.yaml');
// What was drawn before is not read.
writeFileSync(descriptions, '{}\n');
const { stories, places } = readContent(folder);
const facts: Record<string, ReturnType<typeof drawnFacts>> = {};
let bytes = 0;
for (const story of stories) {
  const own = path.join(folder, 'stories', story.key);
  for (const name of readdirSync(own)) {
    if (name.startsWith('drawing-')) rmSync(path.join(own, name));
  }
  for (const kind of drawingsOf(story)) {
    for (const { width, file } of await rasterise(drawPlate(kind, subjectOf(story, places)))) {
      writeFileSync(path.join(own, drawingFile(kind, width)), file);
      bytes += file.length;
    }
  }
  const shown = drawnFacts(story, places);
  if (Object.keys(shown).length > 0) facts[story.key] = shown;
}
writeFileSync(descriptions, stringify(facts));
console.log(
  `${(bytes / 1e6).toFixed(1)} MB of drawings in content/stories/, described in content/drawings.yaml.`,
);
