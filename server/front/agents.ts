import { Agent } from 'node:http';

/**
 * Connections to renderers, apart by what goes over them: none of these can use up those of another. Kept pages are
 * asked for on connections that no reader's request ever uses.
 */
export class Agents {
  readonly kept = new Agent({ keepAlive: true, maxSockets: 64 });
  readonly reads = new Agent({ keepAlive: false, maxSockets: 64 });
  /** Writes that have arrived whole. */
  readonly writes = new Agent({ keepAlive: false, maxSockets: 64 });
  /** Long texts and files, which are sent on while they arrive. */
  readonly uploads = new Agent({ keepAlive: false, maxSockets: 32 });

  destroy(): void {
    for (const agent of [this.kept, this.reads, this.writes, this.uploads]) agent.destroy();
  }
}
