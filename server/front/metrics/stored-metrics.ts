import { statfs } from 'node:fs/promises';
import type { Gauge, Registry } from 'prom-client';
import { dataFolder } from '@/db/client';
import { getLastBackup } from '@/db/last-backup';
import { getLogSize } from '@/db/log-size';
import { listEdgeLags } from '@/domain/edges/queries';
import { getWaitingMails } from '@/domain/mail/waiting-queries';
import { nextHour } from '@/domain/schedule/schedule-queries';
import { log } from '@/server/log';

/** Metrics of the database and the data folder: read when somebody asks, so that else nothing is read. */
export class StoredMetrics {
  private readonly all: { clear: () => void; read: (now: number) => Promise<void> }[] = [];

  /** @param purgeUrls addresses of the caches in front */
  constructor(
    private readonly prom: typeof import('prom-client'),
    private readonly registry: Registry,
    purgeUrls: readonly string[],
  ) {
    this.addMails();
    this.addFiles();
    if (purgeUrls.length > 0) this.addEdges(purgeUrls);
  }

  /** Reads all; what cannot be read now is left out and logged. */
  async read(now: number): Promise<void> {
    await Promise.all(
      this.all.map(async ({ clear, read }) => {
        clear();
        try {
          await read(now);
        } catch (error) {
          clear();
          log.warn({ err: error }, 'a metric could not be read');
        }
      }),
    );
  }

  private addMails(): void {
    const waiting = shared(getWaitingMails);
    this.addOne('mails_waiting', 'Mails that wait to be sent.', async () => {
      return (await waiting()).count;
    });
    this.addOne(
      'mail_lag_seconds',
      'How long the mail that is due longest has been due; 0 when none is.',
      async (now) => sinceSeconds((await waiting()).firstDueAt, now),
    );
    this.addOne(
      'schedule_lag_seconds',
      'How long the scheduled action that is due longest has been due; 0 when none is.',
      async (now) => sinceSeconds(await nextHour(), now),
    );
  }

  private addFiles(): void {
    this.addOne('wal_bytes', 'Size of SQLite’s write-ahead log.', () => getLogSize());
    this.addOne(
      'backup_age_seconds',
      'Time since the last complete backup; absent before the first.',
      async (now) => {
        const at = await getLastBackup(dataFolder());
        return at === null ? null : sinceSeconds(at, now);
      },
    );
    this.addOne('disk_free_bytes', 'Free space of the disk with the data folder.', async () => {
      const { bavail, bsize } = await statfs(dataFolder());
      return bavail * bsize;
    });
  }

  private addEdges(urls: readonly string[]): void {
    const gauge = this.gauge(
      'purge_lag_seconds',
      'How long a cache in front has not confirmed a purge; 0 when it has confirmed all.',
      ['edge'],
    );
    const read = async (now: number) => {
      for (const { url, seconds } of await listEdgeLags(urls, now)) {
        gauge.set({ edge: url }, seconds);
      }
    };
    this.all.push({ clear: () => gauge.reset(), read });
  }

  /** @param read null leaves the metric out */
  private addOne(name: string, help: string, read: (now: number) => Promise<number | null>): void {
    const gauge = this.gauge(name, help);
    // After `reset` it would be 0.
    const clear = () => gauge.remove();
    const set = async (now: number) => {
      const value = await read(now);
      if (value !== null) gauge.set(value);
    };
    this.all.push({ clear, read: set });
  }

  private gauge(name: string, help: string, labelNames: string[] = []): Gauge {
    const registers = [this.registry];
    return new this.prom.Gauge({ name: `vitrine_${name}`, help, labelNames, registers });
  }
}

function sinceSeconds(at: number | null, now: number): number {
  return at === null ? 0 : Math.max(0, now - at) / 1000;
}

/** Shares one read among those who ask while it runs. */
function shared<T>(read: () => Promise<T>): () => Promise<T> {
  let underway: Promise<T> | undefined;
  return () => {
    underway ??= read().finally(() => {
      underway = undefined;
    });
    return underway;
  };
}
