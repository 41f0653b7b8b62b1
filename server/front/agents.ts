import { Agent, type IncomingMessage } from 'node:http';
import { seemsSignedIn } from '@/server/http/session-cookie';

/**
 * Pages that one renderer makes at once. More would not come sooner, since it has one thread, and whoever signs in would
 * stand behind all of them.
 */
const MOST_RENDERS = 6;

/**
 * Connections to renderers, apart by what goes over them: none of these can use up those of another. Kept pages are
 * asked for on connections that no reader's request ever uses.
 */
export class Agents {
  readonly kept = new Agent({ keepAlive: true, maxSockets: MOST_RENDERS });
  /** Reads of people who seem to be signed in. */
  readonly reads = new Agent({ keepAlive: false, maxSockets: 64 });
  /** Reads of all others, who could ask for what exists nowhere all day. */
  readonly strangers = new Agent({ keepAlive: false, maxSockets: 12 });
  /** Writes that have arrived whole. */
  readonly writes = new Agent({ keepAlive: false, maxSockets: 64 });
  /** Long texts and files, which are sent on while they arrive. */
  readonly uploads = new Agent({ keepAlive: false, maxSockets: 32 });

  /** Those for one request. @param body how it is taken in; null for a read */
  of(request: IncomingMessage, body: 'whole' | 'large' | null): Agent {
    if (body !== null) return body === 'whole' ? this.writes : this.uploads;
    return seemsSignedIn(request) ? this.reads : this.strangers;
  }

  destroy(): void {
    for (const agent of Object.values(this)) agent.destroy();
  }
}
