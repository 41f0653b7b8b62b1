import pg from 'pg';
import { MOST_AT_ONCE, type News, type NewsSource, type StaleTag } from '@/db/news';
import { CHANNEL } from './announce';

/** How often the connection proves that it lives, and for how long that is believed. */
const HEARTBEAT_MS = 300;
const CERTAIN_MS = 1_000;
/** Limit for connecting and for an answer. */
const PATIENCE_MS = 1_000;

interface Found {
  state: string;
  /** Numbers of the first and the last row there is; 0 without any. */
  oldest: string;
  last: string;
  unread: [seq: number, tag: string, withdrawn: boolean][];
}

/** Of one moment, as one statement is. The timeline is another one when a standby took over. */
const STATE = `coalesce((select value from setting where key = 'epoch'), '')
  || ' ' || substr(pg_walfile_name(pg_current_wal_lsn()), 1, 8)`;
const NEWS = `select ${STATE} as state,
  coalesce((select min(seq) from invalidation), 0) as oldest,
  coalesce((select max(seq) from invalidation), 0) as last,
  (select coalesce(json_agg(json_build_array(seq, tag, withdrawn) order by seq), '[]')
    from (select seq, tag, withdrawn from invalidation where seq > $1 order by seq limit $2) as rows
  ) as unread`;

/** The name of the state that the database is in. */
export async function readState(settings: pg.ClientConfig): Promise<string> {
  const client = new pg.Client(settings);
  await client.connect();
  try {
    const { rows } = await client.query<{ state: string }>(`select ${STATE} as state`);
    return rows[0]?.state ?? '';
  } finally {
    await client.end();
  }
}

/**
 * Reads stale tags on a connection of its own: when PostgreSQL says that some were committed, and at
 * each heartbeat what that may have missed. A look asks nobody; what it knows is certain for a second
 * after the last answer.
 */
export class PostgresNews implements NewsSource {
  seq = 0;
  private client: pg.Client | null = null;
  private readTo = 0;
  private waiting: News = { kind: 'none' };
  private confirmedAt = Number.NEGATIVE_INFINITY;
  private reading: Promise<void> | null = null;
  private next: Promise<void> | null = null;
  private heartbeat: NodeJS.Timeout | undefined;
  private isClosed = false;

  private constructor(
    private readonly settings: pg.ClientConfig,
    private state: string,
  ) {}

  /** @param settings of the connection; the others as of `openNews` */
  static async open(
    settings: pg.ClientConfig,
    seq: number | null,
    state: string,
  ): Promise<PostgresNews> {
    const limits = { connectionTimeoutMillis: PATIENCE_MS, query_timeout: PATIENCE_MS };
    const news = new PostgresNews({ ...settings, ...limits, keepAlive: true }, state);
    news.readTo = seq ?? Number.MAX_SAFE_INTEGER;
    await news.confirm();
    if (seq === null) news.waiting = { kind: 'none' };
    news.seq = seq ?? news.readTo;
    return news;
  }

  get isCertain(): boolean {
    return performance.now() - this.confirmedAt < CERTAIN_MS;
  }

  look(): News {
    const news = this.waiting;
    if (news.kind === 'none') return news;
    this.waiting = { kind: 'none' };
    this.seq = this.readTo;
    return news;
  }

  confirm(): Promise<void> {
    this.next ??= this.readNext();
    return this.next;
  }

  close(): void {
    this.isClosed = true;
    this.lose();
  }

  /** What is being read may have been asked before the call, so that another read follows. */
  private async readNext(): Promise<void> {
    await this.reading?.catch(() => undefined);
    this.next = null;
    const reading = this.read();
    this.reading = reading;
    try {
      await reading;
    } finally {
      if (this.reading === reading) this.reading = null;
      this.beatLater();
    }
  }

  private async read(): Promise<void> {
    if (this.isClosed) throw new Error('The news of the database are closed.');
    const asked = performance.now();
    try {
      const client = this.client ?? (await this.connect());
      const { rows } = await client.query<Found>(NEWS, [this.readTo, MOST_AT_ONCE + 1]);
      if (client !== this.client) throw new Error('The connection ended.');
      this.take(rows[0] as Found);
      this.confirmedAt = asked;
    } catch (error) {
      this.lose();
      throw new Error('The database does not say what was committed.', { cause: error });
    }
  }

  private async connect(): Promise<pg.Client> {
    const client = new pg.Client(this.settings);
    const lost = () => {
      if (this.client === client) this.lose();
    };
    client.on('error', lost).on('end', lost);
    client.on('notification', () => void this.confirm().catch(() => undefined));
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
    } catch (error) {
      client.end().catch(() => undefined);
      throw error;
    }
    this.client = client;
    return client;
  }

  /** Gives up the connection; another one is made at the next heartbeat or question. */
  private lose(): void {
    const { client } = this;
    this.client = null;
    this.confirmedAt = Number.NEGATIVE_INFINITY;
    client?.end().catch(() => undefined);
    this.beatLater();
  }

  private beatLater(): void {
    clearTimeout(this.heartbeat);
    if (this.isClosed) return;
    const beat = () => void this.confirm().catch(() => undefined);
    this.heartbeat = setTimeout(beat, HEARTBEAT_MS).unref();
  }

  private take({ state, oldest, last, unread }: Found): void {
    const isMuch = unread.length + tagsIn(this.waiting).length > MOST_AT_ONCE;
    const isForgotten = Number(oldest) > this.readTo + 1;
    if (isMuch || isForgotten || state !== this.state || Number(last) < this.readTo) {
      this.state = state;
      this.readTo = Number(last);
      this.waiting = { kind: 'everything' };
      return;
    }
    if (unread.length === 0) return;
    this.readTo = Number(last);
    if (this.waiting.kind === 'everything') return;
    const tags = unread.map(([seq, tag, withdrawn]): StaleTag => ({ seq, tag, withdrawn }));
    this.waiting = { kind: 'stale', tags: [...tagsIn(this.waiting), ...tags] };
  }
}

function tagsIn(news: News): readonly StaleTag[] {
  return news.kind === 'stale' ? news.tags : [];
}
