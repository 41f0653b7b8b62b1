import type { IncomingMessage, ServerResponse } from 'node:http';
import { newContext, withContext } from '@/cache/context';
import { sendMedium, sendNoMedium } from '@/server/http/media-file';
import { capture } from './captured';
import type { NextHandler } from './render';

/** Routes of the staff's site that answer with a media file. */
export const ANSWERS_WITH_FILE = /^\/admin\/(media\/|images\/[^/?]+\/original(\?|$))/;

/**
 * Sends a media file if a route of the staff's site allows it, without Next: in ranges if
 * requested, never cached.
 * @param given.hidesRefusal for `/media/…`: a user without permission gets the same answer as a
 * reader
 */
export async function answerWithMedium(
  next: NextHandler,
  request: IncomingMessage,
  response: ServerResponse,
  { headers, hidesRefusal }: { headers: Record<string, string>; hidesRefusal: boolean },
): Promise<void> {
  const { method } = request;
  const context = newContext();
  request.method = 'GET';
  const found = await capture(response, (held) => withContext(context, () => next(request, held)));
  request.method = method;
  const { file } = context;
  // Next leaves its listeners on the response, which would cause a warning about a leak.
  response.setMaxListeners(0);
  if (file) return sendMedium(request, response, file, { isPublic: false, isSaved: file.isSaved });
  if (hidesRefusal) return sendNoMedium(response);
  const { location } = found.headers;
  response.writeHead(found.status, {
    ...headers,
    'content-type': String(found.headers['content-type'] ?? 'text/plain; charset=utf-8'),
    ...(location ? { location: String(location) } : {}),
  });
  response.end(method === 'HEAD' ? undefined : found.body);
}
