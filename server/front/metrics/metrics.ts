import type { Histogram, Registry } from 'prom-client';
import type { CacheCounts } from '@/server/front/cache/cache-counts';
import { REQUEST_KINDS, type Requests } from './requests';
import { StoredMetrics } from './stored-metrics';

/** What the front knows without asking the database. */
export interface Observed {
  requests: Pick<Requests, 'answers' | 'searchesRefused'>;
  cache: CacheCounts;
  state(): {
    ready: boolean;
    pagesInMemory: number;
    bytesInMemory: number;
    pagesInFile: number | null;
    staleShown: number;
    renderers: number;
    rendererBytes: number;
    jobs: boolean;
    unsearched: number;
  };
}

const STATUS = ['none', '1xx', '2xx', '3xx', '4xx', '5xx'];
const SECONDS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** What one front shows of itself to Prometheus. */
export class Metrics {
  private readonly registry: Registry;
  private readonly renderSeconds: Histogram;
  private readonly freshSeconds: Histogram;
  private readonly stored: StoredMetrics;

  /**
   * @param prom the package, which is loaded only where metrics are wanted
   * @param purgeUrls addresses of the caches in front
   */
  constructor(
    private readonly prom: typeof import('prom-client'),
    private readonly observed: Observed,
    private readonly now: () => number = Date.now,
    purgeUrls: readonly string[] = [],
  ) {
    this.registry = new prom.Registry();
    prom.collectDefaultMetrics({ register: this.registry });
    this.renderSeconds = this.histogram(
      'vitrine_render_seconds',
      'Time that a renderer took for a page of readers, a feed or a search.',
    );
    this.freshSeconds = this.histogram(
      'vitrine_publish_fresh_seconds',
      'From the first request for a page after a change made it stale until its new version was kept.',
    );
    this.addCounts();
    this.addState();
    this.stored = new StoredMetrics(prom, this.registry, purgeUrls);
  }

  /** Notes a render. @param seconds until its answer was complete */
  rendered(seconds: number): void {
    this.renderSeconds.observe(seconds);
  }

  /** Notes that a stale page is fresh again. */
  madeFresh(seconds: number): void {
    this.freshSeconds.observe(seconds);
  }

  /** All metrics as Prometheus reads them; what cannot be read now is left out and logged. */
  async text(): Promise<{ type: string; text: string }> {
    await this.stored.read(this.now());
    return { type: this.registry.contentType, text: await this.registry.metrics() };
  }

  private addCounts(): void {
    const { requests, cache } = this.observed;
    this.counter(
      'vitrine_requests_total',
      'Answered requests by kind of address and class of status; "none" for clients that left before.',
      ['kind', 'status'],
      (put) => {
        for (const kind of REQUEST_KINDS) {
          for (const [index, count] of requests.answers[kind].entries()) {
            if (count > 0) put(count, { kind, status: STATUS[index] ?? '' });
          }
        }
      },
    );
    this.counter(
      'vitrine_cache_answers_total',
      'Where pages came from: memory, file (cache.db), render, joined (a render under way), stale (the last good copy, since rendering failed), unkept (rendered, but not kept).',
      ['from'],
      (put) => {
        for (const [from, count] of Object.entries(cache)) put(count, { from });
      },
    );
    this.counter(
      'vitrine_searches_refused_total',
      'Searches answered 429, since searches took their share of time.',
      [],
      (put) => put(requests.searchesRefused),
    );
  }

  private addState(): void {
    const { state } = this.observed;
    const now: [name: string, help: string, value: () => number][] = [
      ['ready', 'Whether the front serves: 1 or 0.', () => Number(state().ready)],
      ['pages_memory', 'Pages kept in memory.', () => state().pagesInMemory],
      ['pages_memory_bytes', 'Bytes of pages kept in memory.', () => state().bytesInMemory],
      ['pages_file', 'Pages kept in cache.db.', () => state().pagesInFile ?? 0],
      [
        'pages_stale_shown',
        'Pages whose last render failed, so that their last good copy is shown.',
        () => state().staleShown,
      ],
      ['renderers', 'Renderer processes.', () => state().renderers],
      ['renderer_memory_bytes', 'Memory of all renderers.', () => state().rendererBytes],
      ['jobs_up', 'Whether the jobs process runs: 1 or 0.', () => Number(state().jobs)],
      ['search_backlog_stories', 'Stories not yet in the search index.', () => state().unsearched],
    ];
    for (const [name, help, value] of now) {
      new this.prom.Gauge({
        name: `vitrine_${name}`,
        help,
        registers: [this.registry],
        collect() {
          this.set(value());
        },
      });
    }
  }

  private counter(
    name: string,
    help: string,
    labelNames: string[],
    collect: (put: (count: number, labels?: Record<string, string>) => void) => void,
  ): void {
    new this.prom.Counter({
      name,
      help,
      labelNames,
      registers: [this.registry],
      collect() {
        this.reset();
        collect((count, labels) => (labels ? this.inc(labels, count) : this.inc(count)));
      },
    });
  }

  private histogram(name: string, help: string): Histogram {
    return new this.prom.Histogram({ name, help, buckets: SECONDS, registers: [this.registry] });
  }
}
