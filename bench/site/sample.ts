import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Places } from './places';

/**
 * A new data folder with the sample archive, copied from one that is made once per content and
 * program, because the sizes of its images take long to make.
 * @param name of the copy
 * @returns its folder
 */
export function sampleCopy(places: Places, name: string): string {
  const program = path.join(places.build, 'server', 'vitrine.js');
  const template = path.resolve(places.build, `sample-${stampOf(program)}`);
  if (!existsSync(path.join(template, 'done'))) {
    rmSync(template, { recursive: true, force: true });
    execFileSync(process.execPath, [program, 'setup'], {
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

/** A key for everything that determines the sample: texts, schema, loader. */
function stampOf(program: string): string {
  const hash = createHash('sha256').update(readFileSync(program));
  for (const folder of ['content', 'drizzle']) {
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const file = path.join(entry.parentPath, entry.name);
      hash.update(file).update(readFileSync(file));
    }
  }
  return hash.digest('hex').slice(0, 16);
}
