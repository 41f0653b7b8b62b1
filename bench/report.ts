import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, release, totalmem } from 'node:os';
import path from 'node:path';
import { type Figure, isMet } from './figure';

/** Circumstances of a run, needed to interpret its figures. */
export interface Circumstances {
  startedAt: string;
  seconds: number;
  isQuick: boolean;
  /** Runnable processes in the minute before and after. */
  load: { before: number; after: number };
}

/** The table as lines of text. */
export function tableOf(figures: readonly Figure[]): string[] {
  const rows = figures.map((figure) => [
    figure.group,
    figure.name,
    `${rounded(figure.value)} ${figure.unit}`.trim(),
    figure.range ? `${rounded(figure.range.low)}–${rounded(figure.range.high)}` : '',
    targetOf(figure),
    { true: 'met', false: 'NOT MET', null: '' }[String(isMet(figure))] ?? '',
    figure.note ?? '',
  ]);
  const head = ['', 'what', 'figure', 'min–max', 'target', '', ''];
  const widths = head.map((_, at) =>
    Math.max(...[head, ...rows].map((row) => row[at]?.length ?? 0)),
  );
  return [head, ...rows].map((row) =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

/** Number of figures that meet their target. */
export function verdict(figures: readonly Figure[]): string {
  const judged = figures.map(isMet).filter((met) => met !== null);
  return `${judged.filter(Boolean).length} of ${judged.length} targets met`;
}

/**
 * Writes the figures as JSON, under the date and as the latest.
 * @returns the file with the date
 */
export function writeResults(
  folder: string,
  build: string,
  circumstances: Circumstances,
  figures: readonly Figure[],
): string {
  const machine = {
    processor: cpus()[0]?.model ?? '',
    cores: cpus().length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    system: `${process.platform} ${release()} ${process.arch}`,
    node: process.version,
  };
  const stamp = readFileSync(path.join(build, 'stamp'), 'utf8').trim();
  const judged = figures.map((figure) => ({ ...figure, met: isMet(figure) }));
  const text = `${JSON.stringify({ ...circumstances, machine, build: stamp, figures: judged }, null, 2)}\n`;
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `${circumstances.startedAt.slice(0, 10)}.json`);
  for (const each of [file, path.join(folder, 'latest.json')]) writeFileSync(each, text);
  return file;
}

/** Average number of runnable processes in the last minute. */
export function loadNow(): number {
  return loadavg()[0] ?? 0;
}

function targetOf({ target }: Figure): string {
  if (!target) return '';
  return 'atMost' in target ? `≤ ${rounded(target.atMost)}` : `≥ ${rounded(target.atLeast)}`;
}

function rounded(value: number): string {
  if (Number.isInteger(value)) return value.toLocaleString('en');
  return value.toLocaleString('en', { maximumSignificantDigits: value >= 100 ? 4 : 3 });
}
