import type { IncomingMessage, ServerResponse } from 'node:http';
import { isKept } from '@/domain/images/files';
import { type Medium, mediumAt } from '@/domain/media/media';
import type { FindPublic } from '@/domain/media/queries';
import { sendMedium, sendNoMedium } from './media-file';
import { seemsSignedIn } from './session-cookie';

const SHARED = /^\/preview\/([^/]+)(\/media\/[^/]+\/[^/]+)$/;

/**
 * Answers an address of media: a file is sent to everybody while something that readers see uses it, and from then on
 * to nobody but staff.
 * @param path without its query
 * @returns whether it was answered; not so for a file that is not public when somebody asks who may be staff
 */
export async function serveMedia(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  find: FindPublic,
): Promise<boolean> {
  const name = mediumAt(path);
  if (!name && !path.startsWith('/media/')) return false;
  const found = name && (await find(name));
  if (found) await sendMedium(request, response, found, { isPublic: true });
  else if (!name || !isStaffs(request, name)) sendNoMedium(response);
  else return false;
  return true;
}

/** Sends what whoever holds a link may have; null stands for nothing. */
export async function serveShared(
  request: IncomingMessage,
  response: ServerResponse,
  found: Medium | null,
): Promise<void> {
  if (found) await sendMedium(request, response, found, { isPublic: false });
  else sendNoMedium(response);
}

/** The token and the file of an address below `/preview/{token}/media/`, or null. @param path without its query */
export function sharedMediumAt(path: string): { token: string; name: string } | null {
  const [, token = '', rest = ''] = SHARED.exec(path) ?? [];
  const name = mediumAt(rest);
  return name ? { token, name } : null;
}

/** A guess at names costs a look at the disk, not a render. */
function isStaffs(request: IncomingMessage, name: string): boolean {
  return seemsSignedIn(request) && isKept(name);
}
