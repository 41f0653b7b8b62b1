/**
 * Loaded into the site's processes (`node --import`): writes the functions that were called since
 * the last time to a file, each time the process is sent SIGUSR2.
 */
import { writeFileSync } from 'node:fs';
import { type Profiler, Session } from 'node:inspector';
import path from 'node:path';

const session = new Session();
session.connect();
session.post('Profiler.enable');
session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });

process.on('SIGUSR2', () => {
  session.post('Profiler.takePreciseCoverage', (error, taken) => {
    if (error) throw error;
    const file = path.join(process.env.COVERAGE_FOLDER ?? '.', `${process.pid}.json`);
    writeFileSync(file, JSON.stringify(taken.result.flatMap(called)));
  });
});

/** A script with the offsets of its functions that were called. */
function called({ url, functions }: Profiler.ScriptCoverage) {
  const starts = functions
    .filter(({ ranges }) => (ranges[0]?.count ?? 0) > 0)
    .map(({ ranges }) => ranges[0]?.startOffset ?? 0);
  return starts.length > 0 && url.startsWith('file:') ? [{ url, starts }] : [];
}
