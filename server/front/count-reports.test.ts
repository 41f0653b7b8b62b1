import { describe, expect, it } from 'vitest';
import { RequestCounter } from '@/domain/statistics/request-counter';
import type { RequestCounts } from '@/domain/statistics/request-counts';
import { CountReports, type SaveOutcome } from './count-reports';

const REQUEST = { method: 'GET', headers: { 'user-agent': 'Firefox' } };

function reporting(outcomes: SaveOutcome[]) {
  const saved: RequestCounts[] = [];
  const counter = new RequestCounter();
  const reports = new CountReports(counter, async (counts) => {
    saved.push(counts);
    return outcomes.shift() ?? 'saved';
  });
  return { saved, counter, reports };
}

describe('reports of counted requests', () => {
  it('say nothing while nothing was requested', async () => {
    const { saved, reports } = reporting([]);
    await reports.report();
    expect(saved).toEqual([]);
  });

  it('repeat with the next one what could not be saved', async () => {
    const { saved, counter, reports } = reporting(['failed']);
    counter.note('/en', REQUEST);
    await reports.report();
    counter.note('/en', REQUEST);
    await reports.report();
    expect(saved.map(({ addresses }) => addresses)).toEqual([[['/en', 1]], [['/en', 2]]]);
    expect(saved[1]?.since).toBe(saved[0]?.since);
  });

  it('drop what may have been saved, rather than count it twice', async () => {
    const { saved, counter, reports } = reporting(['unknown']);
    counter.note('/en', REQUEST);
    await reports.report();
    await reports.report();
    expect(saved).toHaveLength(1);
  });

  it('wait for the one before', async () => {
    const counter = new RequestCounter();
    let finish: (outcome: SaveOutcome) => void = () => undefined;
    let calls = 0;
    const reports = new CountReports(counter, () => {
      calls += 1;
      return new Promise((resolve) => {
        finish = resolve;
      });
    });
    counter.note('/en', REQUEST);
    const first = reports.report();
    counter.note('/en', REQUEST);
    await reports.report();
    expect(calls).toBe(1);
    finish('saved');
    await first;
    expect(counter.take()?.addresses).toEqual([['/en', 1]]);
  });
});
