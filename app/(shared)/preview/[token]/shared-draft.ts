import { cache } from 'react';
import { pageParam } from '@/app/address';
import { readFrame } from '@/app/frame';
import { getSharedDraft } from '@/domain/preview-links/queries';

/**
 * The text behind a preview link and its frame, read once per request; only a frame if the link is
 * invalid.
 */
export const sharedDraft = cache(async (token: string) => {
  const draft = await getSharedDraft(pageParam(token), Date.now());
  return { draft, frame: await readFrame(draft?.story.language ?? '') };
});
