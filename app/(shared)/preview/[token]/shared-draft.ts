import { cache } from 'react';
import { pageParam } from '@/app/address';
import { readFrame } from '@/app/frame';
import { getSharedDraft } from '@/domain/preview-links/queries';

/** Text and frame of a preview link, read once per request; only a frame if it is invalid. */
export const sharedDraft = cache(async (token: string) => {
  const draft = await getSharedDraft(pageParam(token), Date.now());
  return { draft, frame: await readFrame(draft?.story.language ?? '') };
});
