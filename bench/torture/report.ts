import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, release } from 'node:os';
import path from 'node:path';
import type { Row } from './torture';

/** A promise with the run that tried to break it. */
export interface Found extends Row {
  run: string;
  seconds: number;
}

export interface Circumstances {
  startedAt: string;
  seconds: number;
  seed: number;
}

/** The table as lines of text; notes follow broken promises. */
export function tableOf(found: readonly Found[]): string[] {
  const head = ['run', 'tried', 'promised', 'found', '', 'seconds'];
  const rows = found.map((row) => [
    row.run,
    row.tried,
    row.promise,
    row.found,
    row.holds ? 'kept' : 'BROKEN',
    String(row.seconds),
  ]);
  const widths = head.map((_, at) =>
    Math.max(...[head, ...rows].map((row) => row[at]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd();
  return [
    line(head),
    ...rows.flatMap((row, at) => {
      const note = found[at]?.note;
      return note ? [line(row), `      ${note}`] : [line(row)];
    }),
  ];
}

/** Writes the results as JSON under the date. Returns the file. */
export function writeFound(folder: string, about: Circumstances, found: readonly Found[]): string {
  const machine = {
    processor: cpus()[0]?.model ?? '',
    cores: cpus().length,
    system: `${process.platform} ${release()} ${process.arch}`,
    node: process.version,
  };
  mkdirSync(folder, { recursive: true });
  const day = about.startedAt.slice(0, 10);
  const file = path.join(folder, `torture-${day}.json`);
  writeFileSync(file, `${JSON.stringify({ ...about, machine, found }, null, 2)}\n`);
  return file;
}
