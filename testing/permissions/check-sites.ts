/** The places in the source at which a right is asked for, and how one of them is passed over in a test. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Action } from '@/domain/permissions/permissions';
import { domainFiles, fileOf } from './sources';

const DOMAIN = path.resolve('domain');
/** The gates of texts and stories, which are asked for by name. */
export const GATE_FILE = 'domain/access/text-access-queries.ts';
const ASKS = /\b(requireText|requireStory|requireMay|mayDo)\(/g;

/** One call that asks for a right. */
export interface Site {
  /** Path from the program's folder and line, such as `domain/topics/changes.ts:19`. */
  at: string;
  file: string;
  asks: string;
}

/** What a test does to the questions that are asked, and what it heard of them. */
export interface Tampering {
  /** The call that is passed over, as if it were not there. */
  passedOver: string | null;
  /** An action that nobody may do, from the given question for it on. */
  denied: { action: Action; after: number } | null;
}

/** Every call in the domain, apart from those within the module of permissions itself. */
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

/** Where the function was called that calls this, as `at` of a site names it. */
export function calledAt(): string {
  const lines = new Error().stack?.split('\n') ?? [];
  const outer = lines.find(
    (line) => line.includes(`${DOMAIN}${path.sep}`) && !/testing|test/.test(line),
  );
  const [, found = ''] = /(\/[^():]*:\d+):\d+\)?$/.exec(outer ?? '') ?? [];
  return found && path.relative(process.cwd(), found.replace(/\?[^:]*/, ''));
}

type Permissions = typeof import('@/domain/permissions/permissions');

/** The module of rights, which passes a call over or denies an action as it is told. */
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

/** Whether whoever calls this was called from the place that is passed over. */
export function isPassedOver({ passedOver }: Tampering): boolean {
  return passedOver !== null && passedOver === calledAt();
}
