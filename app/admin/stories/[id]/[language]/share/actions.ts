'use server';

import { siteUrl } from '@/app/address';
import { staffAction } from '@/app/admin/_http/staff-action';
import { readSettings } from '@/app/frame';
import { tx } from '@/db/client';
import { textPath } from '@/domain/addresses/staff-address';
import * as field from '@/domain/forms/fields';
import { Refused } from '@/domain/forms/form';
import { formReader } from '@/domain/forms/form-reader';
import { createPreviewLink, revokePreviewLink } from '@/domain/preview-links/changes';
import { previewPath } from '@/domain/preview-links/preview-link';
import { readShare } from '@/domain/preview-links/preview-link-form';
import { textKey } from '@/domain/texts/text-key-form';
import { versionConflict } from '../version-conflict';

const readLink = formReader({ ...textKey, linkId: field.id });

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
  parse: readLink,
  run: async (staff, input, now) => {
    await tx((write) => revokePreviewLink(write, staff, input, now));
    return { done: 'previewLinks.done.revoked', to: textPath(input.storyId, input.language) };
  },
});
