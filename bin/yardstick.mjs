import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { root, run, toolPath } from './processes.mjs';
import { readStamp, sourceStamp, writeStamp } from './stamps.mjs';
import { Stop } from './steps.mjs';

const sources = ['app', 'auth', 'cache', 'components', 'db', 'domain', 'i18n', 'server'];
const files = ['tsconfig.json', 'postcss.config.mjs', 'package.json'];
const pages = ['stories/[story]', 'topics/[topic]'];

const cached = `
export const revalidate = 3600;
export function generateStaticParams() {
  return [];
}
`;

const config = `
export default {
  distDir: 'next',
  poweredByHeader: false,
  htmlLimitedBots: /.*/,
  serverExternalPackages: ['better-sqlite3', 'sharp', 'pino'],
  typescript: { ignoreBuildErrors: true },
  outputFileTracingRoot: ${JSON.stringify(root)},
  turbopack: { root: ${JSON.stringify(root)} },
};
`;

/**
 * Builds the bench's reference: our story and topic pages in a copy of the sources, cached by
 * Next's full-page cache (ISR), the best that Next does by itself. Responses are compressed, as by
 * Next's default and by our front.
 * @param {string} out folder for it, below one of our builds
 */
export async function buildYardstick(out) {
  const folder = path.join(root, out);
  const own = readFileSync(fileURLToPath(import.meta.url));
  const stamp = createHash('sha256').update(sourceStamp(root)).update(own).digest('hex');
  if (readStamp(path.join(folder, 'stamp')) === stamp) return;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(path.join(folder, 'public'), { recursive: true });
  for (const each of [...sources, ...files]) {
    cpSync(path.join(root, each), path.join(folder, each), { recursive: true });
  }
  for (const each of pages) keepByNext(path.join(folder, 'app/[locale]', each, 'page.tsx'));
  writeFileSync(path.join(folder, 'next.config.mjs'), config);
  const { code, output } = await run(process.execPath, [toolPath('next'), 'build', folder], {
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    show: 'nothing',
  });
  if (code !== 0) {
    process.stderr.write(output);
    throw new Stop('The yardstick could not be built; the errors above say where.');
  }
  writeStamp(path.join(folder, 'stamp'), stamp);
}

/**
 * Rewrites a page as for Next alone: without reading the request.
 * @param {string} page
 */
function keepByNext(page) {
  const text = readFileSync(page, 'utf8')
    .replaceAll('await connection();', '')
    .replaceAll('await searchParams', '{}');
  writeFileSync(page, text + cached);
}
