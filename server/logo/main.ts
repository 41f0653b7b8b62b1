/**
 * Receives one logo or share image, sends back what is kept of it, and ends. A separate process, so that a file that
 * breaks the decoder breaks nothing else.
 */
import { setPriority } from 'node:os';
import { makeLogo } from './make-logo';
import { makeShareImage } from './make-share-image';

const POLITE = 10;

setPriority(0, POLITE);
interface Sent {
  bytes: Uint8Array;
  isShared: boolean;
}

process.once('message', async ({ bytes, isShared }: Sent) => {
  const made = await (isShared ? makeShareImage(bytes) : makeLogo(bytes));
  process.send?.(made, () => process.disconnect());
});
