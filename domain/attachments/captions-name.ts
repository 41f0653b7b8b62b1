import { createHash } from 'node:crypto';
import { mediaName } from '@/domain/addresses/media-name';

/** Name of captions below `/media/`, made of their content; null for none. */
export function captionsFileName(captions: string): string | null {
  if (!captions) return null;
  return mediaName(createHash('sha256').update(captions).digest('hex'), 'vtt');
}
