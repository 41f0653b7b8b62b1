/** Finds the permission checks in the source, and skips one of them in a test. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Action } from '@/domain/permissions/permissions';
import { domainFiles, fileOf } from './sources';

const DOMAIN = path.resolve('domain');
/** The gates of texts and stories, which are called by name. */
export const GATE_FILE = 'domain/access/text-access-queries.ts';
const ASKS = /\b(requireText|requireStory|requireMay|mayDo)\(/g;

/** One call of a permission check. */
export interface Site {
  /** Path and line, such as `domain/topics/changes.ts:19`. */
  at: string;
  file: string;
  asks: string;
}

/** How a test manipulates the checks, and what it recorded. */
export interface Tampering {
  /** The call that is skipped. */
  passedOver: string | null;
  /** A permission denied to everybody, from the given check of it on. */
  denied: { action: Action; after: number } | null;
}

/** Every check in the domain, except within the permissions module itself. */
export function checkSites(): Site[] {
  const own = fileOf({ name: 'mayDo' satisfies keyof Permissions });
  return domainFiles()
    .filter((file) => file !== own)
    .flatMap(sitesIn);
}

function sitesIn(file: string): Site[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.flatMap((line, index) => {
    if (/^export (async )?function /.test(line) || /^\s*(\*|\/\/|\/\*)/.test(line)) return [];
    return [...line.matchAll(ASKS)].map(([, asks = '']) => {
      return { at: `${file}:${index + 1}`, file, asks };
    });
  });
}

/** Call site of the caller, in the format of `Site.at`. */
export function calledAt(): string {
  const lines = new Error().stack?.split('\n') ?? [];
  const outer = lines.find(
    (line) => line.includes(`${DOMAIN}${path.sep}`) && !/\.(test|fixtures)\.ts\b/.test(line),
  );
  const [, found = ''] = /(\/[^():]*:\d+):\d+\)?$/.exec(outer ?? '') ?? [];
  return found && path.relative(process.cwd(), found.replace(/\?[^:]*/, ''));
}

type Permissions = typeof import('@/domain/permissions/permissions');

/** The permissions module with one call skipped or one permission denied. */
export function tampered(actual: Permissions, tampering: Tampering): Permissions {
  const isDenied = (action: Action) => {
    if (tampering.denied?.action !== action) return false;
    tampering.denied.after -= 1;
    return tampering.denied.after < 0;
  };
  type Asked = Parameters<Permissions['mayDo']>;
  const mayDo = (...asked: Asked) => !isDenied(asked[1]) && actual.mayDo(...asked);
  return {
    ...actual,
    mayDo: (...asked) => isPassedOver(tampering) || mayDo(...asked),
    requireMay: (...asked) => {
      if (!isPassedOver(tampering) && !mayDo(...asked)) throw new actual.NotAllowed(asked[1]);
    },
  };
}

/** Whether the caller was called from the skipped call site. */
export function isPassedOver({ passedOver }: Tampering): boolean {
  return passedOver !== null && passedOver === calledAt();
}
