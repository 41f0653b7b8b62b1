'use server';

import { siteUrl } from '@/app/address';
import { staffAction } from '@/app/admin/_http/staff-action';
import { readSettings } from '@/app/frame';
import { textPath } from '@/components/admin/address';
import { tx } from '@/db/client';
import { Refused } from '@/domain/forms/form';
import { createPreviewLink, revokePreviewLink } from '@/domain/preview-links/changes';
import { previewPath } from '@/domain/preview-links/preview-link';
import { readShare, readUnshare } from '@/domain/preview-links/preview-link-form';
import { versionConflict } from '../version-conflict';

/** Creates a preview link to the current revision; its address is shown only once. */
export const share = staffAction({
  action: 'text.share',
  parse: async (form) => {
    const { timeZone } = await readSettings();
    return readShare(form, { timeZone, now: Date.now() });
  },
  run: async (staff, wish, now) => {
    const outcome = await tx((write) => createPreviewLink(write, staff, wish, now));
    if (outcome.status === 'made') {
      return { done: 'previewLinks.made', once: siteUrl() + previewPath(outcome.token) };
    }
    const { because } = outcome;
    if (because === 'changed') return versionConflict(wish);
    throw new Refused(`previewLinks.wrong.${because}`);
  },
});

/** Revokes a preview link. */
export const unshare = staffAction({
  action: 'text.share',
  parse: readUnshare,
  run: async (staff, input, now) => {
    await tx((write) => revokePreviewLink(write, staff, input, now));
    return { done: 'previewLinks.done.revoked', to: textPath(input.storyId, input.language) };
  },
});
