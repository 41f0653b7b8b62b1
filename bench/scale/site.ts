import { execFileSync } from 'node:child_process';
import path from 'node:path';
import type { Bench } from '@/bench/plan';
import { type Site, siteEnvironment, startSite } from '@/bench/site/front';
import { generatedArchive } from './generated';

/** Starts the site on a generated archive, which it changes. */
export async function startGenerated(
  { places, archives }: Bench,
  stories: number,
): Promise<{ data: string; site: Site }> {
  const data = await generatedArchive(archives.folder, stories);
  execFileSync(process.execPath, [path.join(places.build, 'server', 'vitrine.js'), 'setup'], {
    env: { ...process.env, ...siteEnvironment(places.build, data, 0), SAMPLE: 'none' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return { data, site: await startSite(places, data) };
}
