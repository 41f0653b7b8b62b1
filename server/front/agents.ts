import { Agent, type IncomingMessage } from 'node:http';
import { seemsSignedIn } from '@/server/http/session-cookie';

/**
 * Requests that one renderer handles at once. More would not be faster, since it has one thread,
 * and staff would wait behind all of them.
 */
const MOST_RENDERS = 6;

/**
 * Connection pools to renderers, separated by purpose so that none can exhaust another. Requests
 * for cacheable pages use connections of their own.
 */
export class Agents {
  readonly kept = new Agent({ keepAlive: true, maxSockets: MOST_RENDERS });
  /** Reads with a session cookie. */
  readonly reads = new Agent({ keepAlive: false, maxSockets: 64 });
  /** Reads without a session cookie, which may ask for nonexistent pages without end. */
  readonly strangers = new Agent({ keepAlive: false, maxSockets: 12 });
  /** Writes whose body was received completely. */
  readonly writes = new Agent({ keepAlive: false, maxSockets: 64 });
  /** Long texts and files, which are forwarded while they arrive. */
  readonly uploads = new Agent({ keepAlive: false, maxSockets: 32 });

  /** The pool for one request. @param body how it is received; null for a read */
  of(request: IncomingMessage, body: 'whole' | 'large' | null): Agent {
    if (body !== null) return body === 'whole' ? this.writes : this.uploads;
    return seemsSignedIn(request) ? this.reads : this.strangers;
  }

  destroy(): void {
    for (const agent of Object.values(this)) agent.destroy();
  }
}
