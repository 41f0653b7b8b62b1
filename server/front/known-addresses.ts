import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { getTableName } from 'drizzle-orm';
import { NAMED_TABLES } from '@/db/named-tables';
import type { Connection } from '@/db/open';
import { NAMED_KINDS, type NamedKind } from '@/domain/addresses/named-kind';
import { isDay } from '@/domain/dates/today';
import type { Cursor } from '@/domain/reader/cursor';
import { INTERFACE_LANGUAGES } from '@/i18n/languages';

/** Next's own list of the build's routes. */
const MANIFEST = 'next/app-path-routes-manifest.json';

/** Routes of the error pages, which only the front requests. */
const PROBLEM_PAGE = /^\/[^/]+\/problem\/(missing|malformed|busy)$/;

/** A route by its segments; `[name]` matches any segment. */
type Route = readonly string[];

/**
 * Whether a page may exist at a reader's address, found without rendering: the build's routes give
 * the possible shapes, the content database the names. When unsure it returns true, and the page
 * itself decides.
 */
export class KnownAddresses {
  private readonly routes: readonly Route[];
  private readonly place;
  private readonly asks: Record<string, (value: string, language: string) => boolean>;

  /**
   * @param connection a front connection, which sees every commit
   * @param routes as Next writes them, such as `/[locale]/topics/[topic]`
   */
  constructor(connection: Connection, routes: readonly string[]) {
    this.routes = routes
      .filter((route) => !route.includes('[...') && !/^\/(admin|api|_)/.test(route))
      .map((route) => route.split('/').slice(1));
    const anyId = ['story', 'place', 'name'].map((table) =>
      connection
        .prepare(`select 1 from ${table} where short_id = ? or id = ? or short_id = ?`)
        .pluck(),
    );
    this.place = connection
      .prepare(
        `select 1 from story where id = @id and (
          @key in (event_sort, first_published_at)
          or exists (select 1 from listing where story_id = @id and @key in (published_at, event_sort))
          or exists (select 1 from text where story_id = @id and @key in (published_at, first_published_at)))`,
      )
      .pluck();
    this.asks = {
      story: named(connection, 'text', 'story'),
      ...Object.fromEntries(NAMED_KINDS.map((kind) => [kind, namedOf(connection, kind)])),
      day: isDay,
      shareImage: (file) => /^[0-9a-f]{12}\.jpg$/.test(file),
      file: (file) => /^(days|(pages-)?[1-9]\d{0,4})\.xml$/.test(file),
      id: (id) => {
        const bare = id.replace(/\.jsonld$/i, '');
        const small = bare.toLowerCase();
        return anyId.some((statement) => statement.get(bare, small, small) !== undefined);
      },
    };
  }

  /** @param canonical a path in canonical form, percent-encoded */
  mayExist(canonical: string): boolean {
    if (this.routes.length === 0) return true;
    if (PROBLEM_PAGE.test(canonical)) return true;
    const segments = canonical.split('/').slice(1).map(decodeURIComponent);
    return this.routes.some((route) => this.fits(route, segments));
  }

  /** Whether a list can have a page with this cursor, which must be a story of the list. */
  isPlace({ key, id }: Cursor): boolean {
    return this.place.get({ key, id }) !== undefined;
  }

  private fits(route: Route, segments: readonly string[]): boolean {
    if (route.length !== segments.length) return false;
    return route.every((part, index) => {
      const segment = segments[index] ?? '';
      const [, name] = /^\[(.+)\]$/.exec(part) ?? [];
      if (!name) return part === segment;
      return this.asks[name]?.(segment, segments[0] ?? '') ?? true;
    });
  }
}

/** The routes of a build; none when it has no list, as in tests. */
export function routesOf(build: string): string[] {
  const file = path.join(build, MANIFEST);
  return existsSync(file) ? Object.values(JSON.parse(readFileSync(file, 'utf8'))) : [];
}

/**
 * Whether a name is or was used in this or any interface language, in any case, because such
 * addresses redirect.
 */
function named(connection: Connection, table: string, kind: string) {
  const languages = INTERFACE_LANGUAGES.map(() => '?').join(', ');
  const now = connection
    .prepare(`select 1 from ${table} where slug = ? and language in (?, ${languages})`)
    .pluck();
  const once = connection
    .prepare(
      `select 1 from former_address where kind = '${kind}' and slug = ? and language in (?, ${languages})`,
    )
    .pluck();
  return (slug: string, language: string) => {
    const plain = slug.normalize('NFKC').toLowerCase();
    return [...new Set([slug, slug.toLowerCase(), plain])].some((each) => {
      const given = [each, language, ...INTERFACE_LANGUAGES];
      return now.get(...given) !== undefined || once.get(...given) !== undefined;
    });
  };
}

function namedOf(connection: Connection, kind: NamedKind) {
  return named(connection, getTableName(NAMED_TABLES[kind].names), kind);
}
