import type { IncomingMessage } from 'node:http';
import type { PostedForm } from '@/cache/context';

/** A larger body is not kept: far less can be carried. */
const MOST_BYTES = 2 * 1024 * 1024;

/** Content types of forms that a browser sends without scripts. */
const FORM = /^(multipart\/form-data|application\/x-www-form-urlencoded)\b/i;

/**
 * Keeps the body of a form while Next reads it, in case the user has to sign in first. Forms posted by scripts are not
 * kept: their pages still have the words.
 * @returns a function that gives the form after Next has answered, or null when there was none
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
