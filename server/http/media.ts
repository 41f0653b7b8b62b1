import type { IncomingMessage, ServerResponse } from 'node:http';
import { isCaptions, type Medium, mediumAt } from '@/domain/media/media';
import type { FindPublic } from '@/domain/media/queries';
import { mediaStore } from '@/domain/media-store/media-store';
import { sendMedium, sendNoMedium } from './media-file';
import { seemsSignedIn } from './session-cookie';

const SHARED = /^\/preview\/([^/]+)(\/media\/[^/]+\/[^/]+)$/;

/**
 * Answers an address of media: public files are sent to everybody, others only to staff.
 * @param path without its query
 * @returns false for a file that is not public when the request has a session cookie, so that a
 * renderer decides
 */
export async function serveMedia(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  find: FindPublic,
): Promise<boolean> {
  const name = mediumAt(path);
  const found = name && (await find(name));
  if (found) await sendMedium(request, response, found, { isPublic: true });
  else if (!name || !mayBeStaffs(request, name)) sendNoMedium(response);
  else return false;
  return true;
}

/** Sends a file behind a preview link; null answers that there is none. */
export async function serveShared(
  request: IncomingMessage,
  response: ServerResponse,
  found: Medium | null,
): Promise<void> {
  if (found) await sendMedium(request, response, found, { isPublic: false });
  else sendNoMedium(response);
}

/** Token and file of an address `/preview/{token}/media/…`, or null. @param path without query */
export function sharedMediumAt(path: string): { token: string; name: string } | null {
  const [, token = '', rest = ''] = SHARED.exec(path) ?? [];
  const name = mediumAt(rest);
  return name ? { token, name } : null;
}

/**
 * In a folder it is looked for before a renderer is asked, so that guessed names cost no render. A bucket is
 * not asked for what readers may not have.
 */
function mayBeStaffs(request: IncomingMessage, name: string): boolean {
  if (!seemsSignedIn(request)) return false;
  const store = mediaStore();
  return isCaptions(name) || store.kind === 'bucket' || store.has(name);
}
