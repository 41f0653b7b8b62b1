import type { Server } from 'node:http';
import type { PageCache } from '@/server/front/cache/page-cache';
import type { Jobs } from '@/server/front/jobs';
import type { Renderers } from '@/server/front/renderers';
import { serveMetrics } from './listener';
import { Metrics } from './metrics';
import type { Requests } from './requests';

interface Parts {
  requests: Requests;
  cache: PageCache;
  renderers: Renderers;
  jobs: Jobs;
  state(): { ready: boolean; pages: { inMemory: number; bytes: number; inFile: number | null } };
}

/**
 * Serves metrics where a port is set, and else loads and measures nothing.
 * @param port 0 for none
 */
export async function startMetrics(port: number, parts: Parts): Promise<Server | null> {
  if (port === 0) return null;
  const { requests, cache, renderers, jobs, state } = parts;
  const metrics = new Metrics(await import('prom-client'), {
    requests,
    cache: cache.counts,
    state: () => {
      const { ready, pages } = state();
      return {
        ready,
        pagesInMemory: pages.inMemory,
        bytesInMemory: pages.bytes,
        pagesInFile: pages.inFile,
        staleShown: cache.failing,
        renderers: renderers.pids.length,
        rendererBytes: renderers.memory,
        jobs: jobs.pid !== undefined,
        unsearched: jobs.unsearched,
      };
    },
  });
  cache.whenFresh = (ms) => metrics.madeFresh(ms / 1000);
  renderers.whenRendered = (seconds) => metrics.rendered(seconds);
  return serveMetrics(metrics, port);
}
