'use server';

import { formerName } from '@/app/admin/_http/former-name';
import { staffAction } from '@/app/admin/_http/staff-action';
import { tx } from '@/db/client';
import { HOME_PATH, PEOPLE_PATH, personPath } from '@/domain/addresses/staff-address';
import * as field from '@/domain/forms/fields';
import { Refused } from '@/domain/forms/form';
import { formReader } from '@/domain/forms/form-reader';
import { releaseRestored } from '@/domain/maintenance/restored-changes';
import { deletePortrait, erasePerson } from '@/domain/people/erase-changes';
import { readErasure } from '@/domain/people/erasure-form';
import { isInvited } from '@/domain/people/invited-queries';
import {
  cancelInvitation,
  changeEmailOf,
  changeRole,
  deleteProfileOf,
  disablePerson,
  enablePerson,
  endSessionOf,
  invitePerson,
  passwordLinkFor,
  renewInvitation,
  resetSecondFactor,
  signPersonOut,
} from '@/domain/people/people-changes';
import {
  readEmailOf,
  readId,
  readInvitation,
  readPersonRole,
  readSessionOf,
} from '@/domain/people/people-form';
import { linkOutcome } from './link-outcome';

const readRelease = formReader({ dropMail: field.checkbox });

export const invite = staffAction({
  action: 'staff.change',
  parse: readInvitation,
  run: async (staff, { mayReplace, ...wish }, now) => {
    const link = await tx(async (write) => {
      if (!mayReplace && (await isInvited(write, wish.email, now))) {
        throw new Refused(['people.alreadyInvited', { email: wish.email }], 'replace', 422);
      }
      return invitePerson(write, staff, wish, now);
    });
    return linkOutcome(link);
  },
});

/** Makes a new link for an open invitation. */
export const renew = staffAction({
  action: 'staff.change',
  parse: readId,
  run: async (staff, { id }, now) =>
    linkOutcome(await tx((write) => renewInvitation(write, staff, id, now))),
});

/** Revokes an invitation. */
export const cancel = staffAction({
  action: 'staff.change',
  parse: readId,
  run: async (staff, { id }, now) => {
    await tx((write) => cancelInvitation(write, staff, id, now));
    return { done: 'people.done.cancelled', to: PEOPLE_PATH };
  },
});

/** Changes a user's role. */
export const role = staffAction({
  action: 'staff.change',
  parse: readPersonRole,
  run: async (staff, { id, ...wish }, now) => {
    await tx((write) => changeRole(write, staff, id, wish, now));
    return { done: 'people.done.role', to: personPath(id) };
  },
});

/** Blocks a user. */
export const disable = staffAction({
  action: 'staff.change',
  parse: readId,
  run: async (staff, { id }, now) => {
    await tx((write) => disablePerson(write, staff, id, now));
    return { done: 'people.done.disabled', to: personPath(id) };
  },
});

/** Unblocks a user. */
export const enable = staffAction({
  action: 'staff.change',
  parse: readId,
  run: async (staff, { id }, now) => {
    await tx((write) => enablePerson(write, staff, id, now));
    return { done: 'people.done.enabled', to: personPath(id) };
  },
});

/** Ends all sessions of a user. */
export const signOut = staffAction({
  action: 'staff.change',
  parse: readId,
  run: async (staff, { id }, now) => {
    await tx((write) => signPersonOut(write, staff, id, now));
    return { done: 'people.done.signedOut', to: personPath(id) };
  },
});

/** Deletes a user's profile as an author. */
export const deleteProfile = staffAction({
  action: 'staff.change',
  parse: readId,
  run: async (staff, { id }, now) => {
    await tx((write) => deleteProfileOf(write, staff, id, now));
    return { done: 'people.done.profile', to: personPath(id) };
  },
});

/** Erases a user's account with all that is personal. */
export const erase = staffAction({
  action: 'staff.change',
  parse: readErasure,
  run: async (staff, wish, now) => {
    const name = await formerName();
    const erased = await tx((write) => erasePerson(write, staff, wish, name, now));
    await deletePortrait(erased, now);
    return { done: 'people.erase.done', to: PEOPLE_PATH };
  },
});

/** Ends one session of a user. */
export const endSession = staffAction({
  action: 'staff.change',
  parse: readSessionOf,
  run: async (staff, which, now) => {
    await tx((write) => endSessionOf(write, staff, which, now));
    return { done: 'people.done.sessionEnded', to: personPath(which.id) };
  },
});

/** Makes the link by which a user confirms another e-mail address. */
export const email = staffAction({
  action: 'staff.change',
  parse: readEmailOf,
  run: async (staff, wish, now) =>
    linkOutcome(await tx((write) => changeEmailOf(write, staff, wish, now))),
});

/** Makes a one-time link for a new password. */
export const password = staffAction({
  action: 'staff.change',
  parse: readId,
  run: async (staff, { id }, now) =>
    linkOutcome(await tx((write) => passwordLinkFor(write, staff, id, now))),
});

/** Removes a user's lost second factor. */
export const secondFactor = staffAction({
  action: 'staff.change',
  parse: readId,
  run: async (staff, { id }, now) => {
    await tx((write) => resetSecondFactor(write, staff, id, now));
    return { done: 'people.done.secondFactor', to: personPath(id) };
  },
});

/** Releases a restored copy, which then sends mail and runs schedules. */
export const release = staffAction({
  action: 'site.change',
  parse: readRelease,
  run: async (staff, choice, now) => {
    await tx((write) => releaseRestored(write, staff, choice, now));
    return { done: 'people.done.released', to: HOME_PATH };
  },
});
