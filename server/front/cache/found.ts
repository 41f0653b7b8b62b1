import type { RenderedAnswer } from '@/server/front/rendered-answer';
import { unpack } from '@/server/http/pack';
import { type Page, unkeptHeaders } from '@/server/http/page';

/** A cached page, or an answer that must not be cached. */
export type Found = ({ kept: true; page: Page } | { kept: false; answer: RenderedAnswer }) & {
  from: FoundIn;
};

type FoundIn = 'memory' | 'file' | 'render' | 'last good';

/**
 * The last good copy of a page that cannot be made now. A cache in front would keep it for long, as it
 * was told before that the page is stale.
 */
export function asLastGood(page: Page): Found {
  const headers = unkeptHeaders(page.headers);
  return { kept: true, page: { ...page, headers, sent: {} }, from: 'last good' };
}

/** An answer for one reader alone. */
export function asUnkept(answer: RenderedAnswer): Found {
  const headers = unkeptHeaders(answer.headers);
  return { kept: false, answer: { ...answer, headers }, from: 'render' };
}

/** The same answer with its body as text. */
export function unpacked(answer: RenderedAnswer): RenderedAnswer {
  return answer.packed ? { ...answer, body: unpack(answer.packed), packed: undefined } : answer;
}
