'use server';

import { staffAction } from '@/app/admin/_http/staff-action';
import { tx } from '@/db/client';
import { wordingPath } from '@/domain/addresses/staff-address';
import { discardWording, draftWording, publishWording } from '@/domain/mail-wording/changes';
import { SLOTS } from '@/domain/mail-wording/mail-wording';
import { readSeenWording, wordingReader } from '@/domain/mail-wording/mail-wording-form';
import { say } from '@/i18n/staff/say';

/** Changes the wording of a language in the draft. */
export const save = staffAction({
  action: 'site.change',
  parse: (form, own) => wordingReader((slot) => say(own, SLOTS[slot].label))(form),
  run: async (staff, changed, now) => {
    await tx((write) => draftWording(write, staff, changed, now));
    return { done: 'mailWording.done.saved', to: wordingPath(changed.language) };
  },
});

export const publishDraft = staffAction({
  action: 'site.change',
  parse: readSeenWording,
  run: async (staff, seen, now) => {
    await tx((write) => publishWording(write, staff, seen, now));
    return { done: 'mailWording.done.published', to: wordingPath(seen.language) };
  },
});

export const discardDraft = staffAction({
  action: 'site.change',
  parse: readSeenWording,
  run: async (staff, seen, now) => {
    await tx((write) => discardWording(write, staff, seen, now));
    return { done: 'mailWording.done.discarded', to: wordingPath(seen.language) };
  },
});
