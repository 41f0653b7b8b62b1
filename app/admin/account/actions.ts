'use server';
import { archiveWords } from '@/app/admin/_http/archive-words';
import { formerName } from '@/app/admin/_http/former-name';
import { staffAction } from '@/app/admin/_http/staff-action';
import { linkOutcome } from '@/app/admin/people/link-outcome';
import { dropCookie } from '@/auth/sign-in';
import { tx } from '@/db/client';
import {
  ACCOUNT_PATH,
  HOME_PATH,
  PROFILE_PATH,
  SIGN_IN_PATH,
} from '@/domain/addresses/staff-address';
import { findPersonCalled } from '@/domain/authors/person-queries';
import { deleteProfile, saveProfile } from '@/domain/authors/profile-changes';
import { readProfile } from '@/domain/authors/profile-form';
import * as field from '@/domain/forms/fields';
import { Refused } from '@/domain/forms/form';
import { formReader } from '@/domain/forms/form-reader';
import { readMailedEvents } from '@/domain/notifications/notification-form';
import { chooseMails, setFirstSteps } from '@/domain/notifications/preference-changes';
import { deletePortrait, eraseOwnAccount } from '@/domain/people/erase-changes';
import { readOwnErasure } from '@/domain/people/erasure-form';
import {
  changeAccount,
  changePassword,
  signOutElsewhere,
  signOutThere,
} from '@/domain/sign-in/account-changes';
import { readAccount, readPasswordChange } from '@/domain/sign-in/account-form';
import { cancelEmail, changeEmail } from '@/domain/sign-in/email-changes';
import { disconnectProvider } from '@/domain/sign-in/provider-changes';
import {
  renewRecoveryCodes,
  turnOffSecondFactor,
  turnOnSecondFactor,
} from '@/domain/sign-in/second-factor-changes';
import { readCode, readNewEmail } from '@/domain/sign-in/sign-in-form';

const readSession = formReader({ session: field.line });
const readNothing = formReader({});

export const saveAccount = staffAction({
  action: 'account.change',
  parse: readAccount,
  run: async (staff, facts, now) => {
    await tx((write) => changeAccount(write, staff, facts, now));
    return { done: 'account.done.saved', to: ACCOUNT_PATH };
  },
});

export const savePassword = staffAction({
  action: 'account.change',
  parse: async (form) => readPasswordChange(form, await archiveWords()),
  run: async (staff, given, now) => {
    await changePassword(staff, given, now);
    return { done: 'account.done.password', to: ACCOUNT_PATH };
  },
});

/** Saves what readers see of the user as an author. */
export const saveOwnProfile = staffAction({
  action: 'account.change',
  parse: readProfile,
  run: async (staff, { personNamed, ...profile }, now) => {
    await tx(async (write) => {
      const typed = personNamed === '' ? null : await findPersonCalled(write, personNamed);
      if (personNamed !== '' && typed === null) {
        throw new Refused('account.profile.personUnknown', 'personNamed', 422);
      }
      await saveProfile(write, staff, { ...profile, nameId: typed ?? profile.nameId }, now);
    });
    return { done: 'account.done.profile', to: PROFILE_PATH };
  },
});

/** Deletes it. */
export const deleteOwnProfile = staffAction({
  action: 'account.change',
  parse: readNothing,
  run: async (staff, _, now) => {
    await tx((write) => deleteProfile(write, staff, now));
    return { done: 'account.done.profileDeleted', to: ACCOUNT_PATH };
  },
});

/** Makes the link that confirms another e-mail address. */
export const askForEmail = staffAction({
  action: 'account.secure',
  parse: readNewEmail,
  run: async (staff, { email }, now) =>
    linkOutcome(await tx((write) => changeEmail(write, staff, email, now))),
});

/** Waits for no other e-mail address any more. */
export const keepEmail = staffAction({
  action: 'account.change',
  parse: readNothing,
  run: async (staff, _, now) => {
    await tx((write) => cancelEmail(write, staff, now));
    return { done: 'account.done.emailCancelled', to: ACCOUNT_PATH };
  },
});

/** Saves which events of their texts are mailed to the user. */
export const saveMails = staffAction({
  action: 'account.change',
  parse: readMailedEvents,
  run: async (staff, { events }) => {
    await tx((write) => chooseMails(write, staff, events));
    return { done: 'notifications.switches.done', to: ACCOUNT_PATH };
  },
});

/** Removes the first-run checklist from the user's dashboard. */
export const hideFirstSteps = staffAction({
  action: 'account.change',
  parse: readNothing,
  run: async (staff) => {
    await tx((write) => setFirstSteps(write, staff, 'hidden'));
    return { done: 'firstSteps.hidden', to: HOME_PATH };
  },
});

/** Puts the first-run checklist on the user's dashboard, from the guide. */
export const showFirstSteps = staffAction({
  action: 'account.change',
  parse: readNothing,
  run: async (staff) => {
    await tx((write) => setFirstSteps(write, staff, 'shown'));
    return { done: 'firstSteps.shown', to: HOME_PATH };
  },
});

/** Ends another session of the user. */
export const endThere = staffAction({
  action: 'account.change',
  parse: readSession,
  run: async (staff, { session }, now) => {
    await tx((write) => signOutThere(write, staff, session, now));
    return { done: 'account.done.there', to: ACCOUNT_PATH };
  },
});

/** Ends all other sessions of the user. */
export const endElsewhere = staffAction({
  action: 'account.change',
  parse: readNothing,
  run: async (staff, _, now) => {
    await tx((write) => signOutElsewhere(write, staff, now));
    return { done: 'account.done.elsewhere', to: ACCOUNT_PATH };
  },
});

/** Enables the second factor. */
export const turnOn = staffAction({
  action: 'account.secure',
  parse: readCode,
  run: async (staff, { code }, now) => {
    await turnOnSecondFactor(staff, code, now);
    return { done: 'account.done.secondStepOn', to: ACCOUNT_PATH };
  },
});

/** Disables the second factor. */
export const turnOff = staffAction({
  action: 'account.secure',
  parse: readNothing,
  run: async (staff, _, now) => {
    await tx((write) => turnOffSecondFactor(write, staff, now));
    return { done: 'account.done.secondStepOff', to: ACCOUNT_PATH };
  },
});

/** Replaces the recovery codes. */
export const renewCodes = staffAction({
  action: 'account.secure',
  parse: readNothing,
  run: async (staff, _, now) => {
    await tx((write) => renewRecoveryCodes(write, staff, now));
    return { done: 'account.done.codes', to: ACCOUNT_PATH };
  },
});

/** Disconnects the account from the sign-in provider. */
export const disconnect = staffAction({
  action: 'account.secure',
  parse: readNothing,
  run: async (staff, _, now) => {
    await tx((write) => disconnectProvider(write, staff, now));
    return { done: 'account.done.disconnected', to: ACCOUNT_PATH };
  },
});

/** Erases the user's own account and signs them out. */
export const eraseOwn = staffAction({
  action: 'account.secure',
  parse: readOwnErasure,
  run: async (staff, wish, now) => {
    const erased = await eraseOwnAccount(staff, { ...wish, toId: null }, await formerName(), now);
    await deletePortrait(erased, now);
    await dropCookie();
    return { done: 'people.erase.done', to: SIGN_IN_PATH };
  },
});
