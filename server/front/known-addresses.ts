import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isIdKnown, isSlugKnown } from '@/domain/addresses/known-address-queries';
import { NAMED_KINDS, type NamedKind } from '@/domain/addresses/named-kind';
import { isDay } from '@/domain/dates/today';

/** Next's own list of the build's routes. */
const MANIFEST = 'next/app-path-routes-manifest.json';

/** Routes of the error pages, which only the front requests. */
const PROBLEM_PAGE = /^\/[^/]+\/problem\/(missing|malformed|busy)$/;

/** A route by its segments; `[name]` matches any segment. */
type Route = readonly string[];

type Ask = (value: string, language: string) => boolean | Promise<boolean>;

/** Whether a segment can be what a route has in its place. */
const ASKS: Readonly<Record<string, Ask>> = {
  story: isUsed('story'),
  ...Object.fromEntries(NAMED_KINDS.map((kind) => [kind, isUsed(kind)])),
  day: isDay,
  shareImage: (file) => /^[0-9a-f]{12}\.jpg$/.test(file),
  file: (file) => /^(days|(pages-)?[1-9]\d{0,4})\.xml$/.test(file),
  id: (id) => isIdKnown(id.replace(/\.jsonld$/i, '')),
};

/**
 * Whether a page may exist at a reader's address, found without rendering: the build's routes give
 * the possible shapes, the content database the names. When unsure it says yes, and the page itself
 * decides.
 */
export class KnownAddresses {
  private readonly routes: readonly Route[];

  /** @param routes as Next writes them, such as `/[locale]/topics/[topic]` */
  constructor(routes: readonly string[]) {
    this.routes = routes
      .filter((route) => !route.includes('[...') && !/^\/(admin|api|_)/.test(route))
      .map((route) => route.split('/').slice(1));
  }

  /** @param canonical a path in canonical form, percent-encoded */
  async mayExist(canonical: string): Promise<boolean> {
    if (this.routes.length === 0) return true;
    if (PROBLEM_PAGE.test(canonical)) return true;
    const segments = canonical.split('/').slice(1).map(decodeURIComponent);
    for (const route of this.routes) {
      if (hasShape(route, segments) && (await fits(route, segments))) return true;
    }
    return false;
  }
}

/** The routes of a build; none when it has no list, as in tests. */
export function routesOf(build: string): string[] {
  const file = path.join(build, MANIFEST);
  return existsSync(file) ? Object.values(JSON.parse(readFileSync(file, 'utf8'))) : [];
}

function hasShape(route: Route, segments: readonly string[]): boolean {
  if (route.length !== segments.length) return false;
  return route.every((part, at) => nameIn(part) !== undefined || part === segments[at]);
}

async function fits(route: Route, segments: readonly string[]): Promise<boolean> {
  for (const [at, part] of route.entries()) {
    const ask = ASKS[nameIn(part) ?? ''];
    if (ask && !(await ask(segments[at] ?? '', segments[0] ?? ''))) return false;
  }
  return true;
}

function nameIn(part: string): string | undefined {
  return /^\[(.+)\]$/.exec(part)?.[1];
}

function isUsed(kind: 'story' | NamedKind): Ask {
  return (slug, language) => isSlugKnown(kind, language, slug);
}
