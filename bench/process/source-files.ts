import { existsSync, readFileSync, rmSync } from 'node:fs';
import { SourceMap } from 'node:module';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const PATIENCE_MS = 20_000;
const OURS = /^(app|auth|cache|components|db|domain|i18n|server)\/.+\.tsx?$/;

interface CalledScript {
  url: string;
  starts: number[];
}

/**
 * The source files with a function that a process called since the previous question. A function that
 * the bundler put into its only caller counts as the caller's.
 * @param folder where processes loaded with `coverage.ts` write
 */
export async function calledFiles(pid: number, folder: string): Promise<Set<string>> {
  const file = path.join(folder, `${pid}.json`);
  process.kill(pid, 'SIGUSR2');
  const scripts = await written(file);
  rmSync(file);
  return new Set(scripts.flatMap(sourcesOf));
}

async function written(file: string): Promise<CalledScript[]> {
  const end = Date.now() + PATIENCE_MS;
  while (Date.now() < end) {
    await pause(100);
    try {
      return JSON.parse(readFileSync(file, 'utf8'));
    } catch {
      // Not there yet, or not complete.
    }
  }
  throw new Error('A process did not say which functions it called.');
}

function sourcesOf({ url, starts }: CalledScript): string[] {
  const script = fileURLToPath(url);
  if (!existsSync(`${script}.map`)) return [];
  const map = new SourceMap(JSON.parse(readFileSync(`${script}.map`, 'utf8')));
  const lines = lineStarts(readFileSync(script, 'utf8'));
  return starts.flatMap((start) => {
    const line = lines.findLastIndex((each) => each <= start);
    const found = map.findEntry(line, start - (lines[line] ?? 0));
    const source = 'originalSource' in found ? found.originalSource : '';
    const ours = decodeURI(source)
      .replace(/^.*\[project\]\//, '')
      .replace(/^(\.\.\/)+/, '');
    return OURS.test(ours) ? [ours] : [];
  });
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
