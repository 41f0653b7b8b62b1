import type { IncomingMessage } from 'node:http';
import { addressIn } from '@/domain/sign-in/network';
import { log } from '@/server/log';

/** The client's network address, from the connection or a trusted proxy. */
export class ClientAddress {
  private hasWarned = false;

  constructor(private readonly trustProxy: boolean) {}

  /**
   * Only the last entry of `X-Forwarded-For` was written by the trusted proxy. If it contains no
   * address, the connection's counts.
   */
  of(request: IncomingMessage): string {
    const connected = request.socket.remoteAddress ?? '';
    if (!this.trustProxy) return connected;
    const entries = String(request.headers['x-forwarded-for'] ?? '').split(',');
    const named = addressIn(entries.at(-1) ?? '');
    if (named === null && !this.hasWarned) {
      this.hasWarned = true;
      log.warn(
        'TRUST_PROXY is set, but a request came without a network address in X-Forwarded-For: all who come that way count as one. Let the proxy set that header, or set TRUST_PROXY=0.',
      );
    }
    return named ?? connected;
  }
}
