import type { IncomingMessage } from 'node:http';
import type { PostedForm } from '@/cache/context';

/** Far more than can be carried; a larger body is not remembered. */
const MOST_BYTES = 2 * 1024 * 1024;

/** How browsers send forms by themselves. */
const FORM = /^(multipart\/form-data|application\/x-www-form-urlencoded)\b/i;

/**
 * Remembers a form while Next reads it, for the case that whoever posted it has to sign in first. Forms that scripts
 * post are not remembered: their pages keep the words.
 * @returns gives the form, if it was one, after the answer was made
 */
export function rememberedForm(request: IncomingMessage, to: string): () => PostedForm | null {
  const type = request.headers['content-type'] ?? '';
  const isForm = request.method === 'POST' && FORM.test(type) && !request.headers['next-action'];
  if (!isForm) return () => null;
  const parts: Buffer[] = [];
  let bytes = 0;
  const { emit } = request;
  // A listener for `data` would set the body flowing before Next listens.
  request.emit = (event: string | symbol, ...args: unknown[]) => {
    const [part] = args;
    if (event === 'data' && part instanceof Uint8Array) {
      bytes += part.length;
      if (bytes <= MOST_BYTES) parts.push(Buffer.from(part));
      else parts.length = 0;
    }
    return emit.call(request, event, ...args);
  };
  return () => ({ to, type, body: bytes <= MOST_BYTES ? Buffer.concat(parts) : null });
}
