import { cache } from 'react';
import { pageParam } from '@/app/address';
import { readFrame } from '@/app/frame';
import { getSharedDraft } from '@/domain/preview-links/queries';

/** What a link shows and the frame in the text's language, read once per request; without a draft only a frame. */
export const sharedDraft = cache(async (token: string) => {
  const draft = await getSharedDraft(pageParam(token), Date.now());
  return { draft, frame: await readFrame(draft?.story.language ?? '') };
});
