import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { sampleFolder } from '@/e2e/support/sample.mjs';
import type { Places } from './places';

/**
 * A data folder of its own with the sample archive. The sample itself is made once per content and program (its
 * pictures take a while to draw).
 * @param name of the copy
 * @returns its folder
 */
export function sampleCopy(places: Places, name: string): string {
  const template = sampleFolder(places.build);
  if (!existsSync(path.join(template, 'done'))) {
    rmSync(template, { recursive: true, force: true });
    execFileSync(process.execPath, [path.join(places.build, 'server', 'vitrine.js'), 'setup'], {
      env: { ...process.env, BUILD_DIR: places.build, DATA_DIR: template, SAMPLE: 'archive' },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    writeFileSync(path.join(template, 'done'), '');
  }
  const copy = path.join(places.work, name);
  rmSync(copy, { recursive: true, force: true });
  cpSync(template, copy, { recursive: true });
  return copy;
}
