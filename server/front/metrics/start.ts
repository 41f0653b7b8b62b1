import type { Server } from 'node:http';
import type { PageCache } from '@/server/front/cache/page-cache';
import type { Jobs } from '@/server/front/jobs';
import type { Renderers } from '@/server/front/renderers';
import { serveMetrics } from './listener';
import { Metrics, type Observed } from './metrics';
import type { Requests } from './requests';

interface Parts {
  requests: Requests;
  cache: PageCache;
  renderers: Renderers;
  jobs: Jobs;
  /** Addresses of the caches in front. */
  purgeUrls: readonly string[];
  state(): { ready: boolean; pages: { inMemory: number; bytes: number; inFile: number | null } };
}

/**
 * Serves metrics where a port is set, and else loads and measures nothing.
 * @param port 0 for none
 */
export async function startMetrics(port: number, parts: Parts): Promise<Server | null> {
  if (port === 0) return null;
  const { requests, cache, renderers, jobs, purgeUrls, state } = parts;
  const observed: Observed = {
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
  };
  const metrics = new Metrics(await import('prom-client'), observed, Date.now, purgeUrls);
  cache.whenFresh = (ms) => metrics.madeFresh(ms / 1000);
  renderers.whenRendered = (seconds) => metrics.rendered(seconds);
  return serveMetrics(metrics, port);
}
