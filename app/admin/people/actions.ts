'use server';

import { adminLanguage } from '@/app/admin/_http/admin-language';
import { type Outcome, staffAction } from '@/app/admin/_http/staff-action';
import { factorResetMail, linkMail, linkOutcome } from '@/app/admin/_mails/link-mail';
import { readSettings } from '@/app/frame';
import { tx } from '@/db/client';
import { Refused } from '@/domain/forms/form';
import { mailIsOn } from '@/domain/mail/mail';
import { queueMail } from '@/domain/mail/mail-changes';
import { releaseRestored } from '@/domain/maintenance/restored-changes';
import { isInvited } from '@/domain/people/invited-queries';
import {
  cancelInvitation,
  changeRole,
  disablePerson,
  enablePerson,
  invitePerson,
  type MadeLink,
  passwordLinkFor,
  renewInvitation,
  resetSecondFactor,
  signPersonOut,
} from '@/domain/people/people-changes';
import { readId, readInvitation, readPersonRole } from '@/domain/people/people-form';
import type { Staff } from '@/domain/permissions/staff';
import { inLanguage } from '@/domain/settings/settings';

type Write = Parameters<typeof queueMail>[0];

export const invite = staffAction({
  action: 'staff.change',
  parse: (form) => {
    const read = readInvitation(form);
    const mayReplace = form.get('replace') === 'yes';
    return read.ok ? { ok: true, value: { mayReplace, wish: read.value } } : read;
  },
  run: (staff, { mayReplace, wish }, now) =>
    handOver('invite', staff, now, async (write) => {
      if (!mayReplace && (await isInvited(write, wish.email, now))) {
        throw new Refused(['people.alreadyInvited', { email: wish.email }], 'replace', 422);
      }
      return invitePerson(write, staff, wish, now);
    }),
});

/** Makes a new link for an open invitation. */
export const renew = staffAction({
  action: 'staff.change',
  parse: (form) => readId(form),
  run: (staff, id, now) =>
    handOver('invite', staff, now, (write) => renewInvitation(write, staff, id, now)),
});

/** Revokes an invitation. */
export const cancel = staffAction({
  action: 'staff.change',
  parse: (form) => readId(form),
  run: async (staff, id, now) => {
    await tx((write) => cancelInvitation(write, staff, id, now));
    return { done: 'people.done.cancelled', to: '/admin/people' };
  },
});

/** Changes a user's role. */
export const role = staffAction({
  action: 'staff.change',
  parse: readPersonRole,
  run: async (staff, { id, ...wish }, now) => {
    await tx((write) => changeRole(write, staff, id, wish, now));
    return { done: 'people.done.role', to: `/admin/people/${id}` };
  },
});

/** Blocks a user. */
export const disable = staffAction({
  action: 'staff.change',
  parse: (form) => readId(form),
  run: async (staff, id, now) => {
    await tx((write) => disablePerson(write, staff, id, now));
    return { done: 'people.done.disabled', to: `/admin/people/${id}` };
  },
});

/** Unblocks a user. */
export const enable = staffAction({
  action: 'staff.change',
  parse: (form) => readId(form),
  run: async (staff, id, now) => {
    await tx((write) => enablePerson(write, staff, id, now));
    return { done: 'people.done.enabled', to: `/admin/people/${id}` };
  },
});

/** Ends all sessions of a user. */
export const signOut = staffAction({
  action: 'staff.change',
  parse: (form) => readId(form),
  run: async (staff, id, now) => {
    await tx((write) => signPersonOut(write, staff, id, now));
    return { done: 'people.done.signedOut', to: `/admin/people/${id}` };
  },
});

/** Makes a one-time link for a new password. */
export const password = staffAction({
  action: 'staff.change',
  parse: (form) => readId(form),
  run: (staff, id, now) =>
    handOver('password', staff, now, (write) => passwordLinkFor(write, staff, id, now)),
});

/** Removes a user's lost second factor, and tells them by mail where the site sends mail. */
export const secondFactor = staffAction({
  action: 'staff.change',
  parse: (form) => readId(form),
  run: async (staff, id, now) => {
    const settings = await readSettings();
    await tx(async (write) => {
      const person = await resetSecondFactor(write, staff, id, now);
      if (!person || !mailIsOn()) return;
      const language = await adminLanguage(person);
      const archive = inLanguage(settings.names, language, settings);
      const letter = factorResetMail(person.email, language, archive);
      await queueMail(write, `secondFactor:${id}:${now}`, letter, now);
    });
    return { done: 'people.done.secondFactor', to: `/admin/people/${id}` };
  },
});

/** Releases a restored copy, which then sends mail and runs schedules. */
export const release = staffAction({
  action: 'site.change',
  parse: (form) => ({ ok: true, value: { dropMail: form.get('dropMail') === 'on' } }),
  run: async (staff, choice, now) => {
    await tx((write) => releaseRestored(write, staff, choice, now));
    return { done: 'people.done.released', to: '/admin' };
  },
});

/** Makes a link and queues its mail in one transaction; without mail the result has the link. */
async function handOver(
  purpose: 'invite' | 'password',
  staff: Staff,
  now: number,
  make: (write: Write) => Promise<MadeLink>,
): Promise<Outcome> {
  const settings = await readSettings();
  const language = await adminLanguage(staff);
  const archive = inLanguage(settings.names, language, settings);
  const made = await tx(async (write) => {
    const link = await make(write);
    if (mailIsOn()) {
      const letter = linkMail({ purpose, ...link }, language, archive);
      await queueMail(write, link.mailKey, letter, now);
    }
    return link;
  });
  return linkOutcome({ purpose, ...made });
}
