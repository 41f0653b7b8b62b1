import type { IncomingMessage, ServerResponse } from 'node:http';
import { newContext, withContext } from '@/cache/context';
import { sendMedium, sendNoMedium } from '@/server/http/media-file';
import { capture } from './captured';
import type { NextHandler } from './render';

/** Routes of the staff's site that answer with a media file. */
export const ANSWERS_WITH_FILE = /^\/admin\/(media\/|images\/[^/?]+\/original(\?|$))/;

/**
 * Asks a route of the staff's site whether this person may have a file, and sends it past Next: in parts where a
 * player asks for them, and never to be kept.
 * @param given.hidesRefusal `/media/…` was asked for: whoever may not have the file learns no more than a reader does
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
  // Next leaves its listeners on the response, which would be said to be a leak.
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
