/**
 * Receives one logo, sends back what is kept of it, and ends. A separate process, so that a file that
 * breaks the decoder breaks nothing else.
 */
import { setPriority } from 'node:os';
import { makeLogo } from './make-logo';

const POLITE = 10;

setPriority(0, POLITE);
process.once('message', async ({ bytes }: { bytes: Uint8Array }) => {
  process.send?.(await makeLogo(bytes), () => process.disconnect());
});
