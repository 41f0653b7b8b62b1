import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressKind } from '@/server/http/reader-address';
import { isSearch } from '@/server/http/reader-query';
import { targetOf } from '@/server/http/request-target';

export const REQUEST_KINDS = ['page', 'search', 'form', 'preview', 'staff', 'file'] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];

/** What answered a request, for the log of slow ones. */
export type AnsweredBy = 'gate' | 'memory' | 'file' | 'render' | 'last good' | 'passed on';

/** A request that was not answered from memory at once. */
export interface Seen {
  by: AnsweredBy;
}

/** One slow request, without anything about who made it or what was searched for. */
export interface SlowRequest {
  path: string;
  ms: number;
  /** 0 when the client left before the answer. */
  status: number;
  by: AnsweredBy;
}

/**
 * Counts answers by kind and class of status, and reports slow requests. An answer from memory
 * costs one addition.
 */
export class Requests {
  /** Numbers of answers; index 2 is for status 2xx, index 0 for clients that left before. */
  readonly answers = Object.fromEntries(
    REQUEST_KINDS.map((kind) => [kind, [0, 0, 0, 0, 0, 0]]),
  ) as Record<RequestKind, number[]>;
  /** Searches that were answered 429. */
  searchesRefused = 0;

  /**
   * @param slowMs from which on a request is reported, in milliseconds
   * @param report gets each slow request
   */
  constructor(
    private readonly slowMs: number,
    private readonly report: (slow: SlowRequest) => void,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** Counts a page that was sent from memory. */
  sentFromMemory(status: number): void {
    this.count('page', status);
  }

  /** Watches any other request until its answer is sent; set `by` on the way. */
  watch(request: IncomingMessage, response: ServerResponse): Seen {
    const seen: Seen = { by: 'gate' };
    const began = this.now();
    const { address, path } = targetOf(request);
    response.once('close', () => {
      const status = response.headersSent ? response.statusCode : 0;
      const kind = kindOf(address, path, status);
      this.count(kind, status);
      if (kind === 'search' && status === 429) this.searchesRefused += 1;
      const ms = Math.round(this.now() - began);
      if (ms >= this.slowMs) this.report({ path: logged(address, path), ms, status, by: seen.by });
    });
    return seen;
  }

  private count(kind: RequestKind, status: number): void {
    const counts = this.answers[kind];
    const index = Math.trunc(status / 100);
    counts[index] = (counts[index] ?? 0) + 1;
  }
}

function kindOf({ kind }: AddressKind, path: string, status: number): RequestKind {
  if (kind === 'staff') return 'staff';
  if (kind === 'shared') return 'preview';
  if (kind === 'follow' || kind === 'note') return 'form';
  // Static files have addresses that name no page.
  if (kind === 'media' || (kind === 'missing' && (status < 300 || status === 304))) return 'file';
  return isSearch(path) ? 'search' : 'page';
}

/** What follows these in an address is a secret, as of a link that works for anybody who has it. */
const BEFORE_SECRETS =
  /^(\/preview\/|\/[^/]+\/follow\/|\/admin\/(?:setup|join|password|email)\/)(.+)$/i;

/** The path for the log; of an address that names nothing, anything may have been typed. */
function logged({ kind }: AddressKind, path: string): string {
  if (kind === 'missing' || kind === 'malformed') return '(no page)';
  return path.replace(BEFORE_SECRETS, '$1…');
}
