import type { ClientAddress } from './client-address';
import type { Intake } from './intake';
import type { Renderers } from './renderers';

/** What the front needs to forward requests to renderers. */
export interface Passing {
  renderers: Renderers;
  intake: Intake;
  clients: ClientAddress;
  trustProxy: boolean;
  /** Makes this front know of what a form has just changed. Never rejects. */
  afterWrite(): Promise<void>;
}
