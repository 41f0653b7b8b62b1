import { reads, tx } from '@/db/client';
import { keepLettersOf } from '@/domain/letters/sent-changes';
import { returnsAddress, SUBJECT_GONE } from '@/domain/mail/mail';
import {
  failMail,
  isStillDue,
  leaveLostUncertain,
  leaveUncertain,
  mailWasRefused,
  mailWasSent,
  nextDueMail,
  OTHER_SECRET,
  startSending,
  type TakenMail,
} from '@/domain/mail/mail-changes';
import { isMailDue } from '@/domain/mail/mail-queries';
import { getRestored } from '@/domain/maintenance/restored-queries';
import { noteAccepted, noteBounce } from '@/domain/subscriber-mails/bounce-changes';
import { log } from '@/server/log';
import { getMailSettings } from '@/server/mails/mail-settings';
import { basisOf, wordedMail } from './mail-words';
import type { Sent } from './mailer';

/**
 * Sends the due mails one after the other. A restored database that is not released sends none.
 * @param by name of this process
 * @param send sends one mail
 * @param isStopping checked before each mail
 * @returns how many were tried
 */
export async function emptyOutbox(
  by: string,
  send: (mail: TakenMail) => Promise<Sent>,
  isStopping: () => boolean = () => false,
): Promise<number> {
  if (!(await isMailDue(Date.now()))) return 0;
  await settleLost();
  for (let tried = 0; ; tried++) {
    if (isStopping() || (await getRestored())) return tried;
    const mail = await takeMail(by, Date.now());
    if (!mail) return tried;
    await settle(mail, await send(mail));
  }
}

/**
 * Takes the mail that is due longest, with its words. One whose subject is gone is dropped. It is
 * worded by reads, so that nobody's saving waits for that; a short transaction then checks that
 * nothing changed on which the words depend.
 * @param by name of this process
 */
export async function takeMail(by: string, now: number): Promise<TakenMail | null> {
  const settings = await getMailSettings();
  for (;;) {
    const due = await nextDueMail(reads(), now);
    if (!due) return null;
    const before = await basisOf(reads(), due);
    const mail = await wordedMail(reads(), due, settings, now);
    const taken = await tx(async (write) => {
      if (!(await isStillDue(write, due))) return null;
      if ((await basisOf(write, due)) !== before) return null;
      await keepLettersOf(write, due.onceKey, mail?.letters ?? []);
      if (mail) return startSending(write, due, mail, by, now);
      await failMail(write, due.id, due.content ? SUBJECT_GONE : OTHER_SECRET);
      return null;
    });
    if (taken) return taken;
    if (!mail) log.info({ id: due.id }, 'a mail was dropped: what it was about is gone');
  }
}

/**
 * Settles mails whose process ended while sending, as after a power cut; also where the site sends
 * no mail any more.
 */
export async function settleLost(): Promise<void> {
  if (!(await isMailDue(Date.now()))) return;
  const lost = await tx((write) => leaveLostUncertain(write, Date.now()));
  if (lost > 0) log.error({ lost }, 'mails may or may not have arrived; they are not sent again');
}

/** Only a mail's id is logged, because addresses and links are confidential. */
async function settle(mail: TakenMail, sent: Sent): Promise<void> {
  const { id, attempts, list } = mail;
  if (sent.is === 'sent') {
    return tx(async (write) => {
      await mailWasSent(write, id);
      if (list && !returnsAddress()) await noteAccepted(write, list.subscriberId);
    });
  }
  const why = withoutAddress(sent.why, mail.to);
  if (sent.is === 'unsure') {
    log.error({ id, attempts }, 'a mail may or may not have arrived; it is not sent again');
    return tx((write) => leaveUncertain(write, mail, why));
  }
  if (sent.isForGood) {
    log.error({ id, attempts }, 'a mail was given up');
    return tx(async (write) => {
      await failMail(write, id, why);
      await keepLettersOf(write, mail.onceKey, []);
      const bounce = list && {
        subscriberId: list.subscriberId,
        status: sent.recipientStatus ?? '',
      };
      if (bounce) await noteBounce(write, bounce, Date.now());
    });
  }
  const again = await tx(async (write) => {
    const at = await mailWasRefused(write, mail, why, Date.now());
    if (at === null) await keepLettersOf(write, mail.onceKey, []);
    return at;
  });
  log.warn({ id, attempts, again }, 'a mail was not accepted');
}

/** A server's answer without the address, which is kept encrypted only. */
function withoutAddress(why: string, address: string): string {
  const at = why.toLowerCase().indexOf(address.toLowerCase());
  if (at < 0) return why;
  const rest = why.slice(at + address.length);
  return `${why.slice(0, at)}…${withoutAddress(rest, address)}`;
}
