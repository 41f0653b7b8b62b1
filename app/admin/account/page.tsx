import type { Metadata } from 'next';
import { adminLanguage } from '@/app/admin/_http/admin-language';
import { providerWay } from '@/app/admin/sign-in/provider/provider-way';
import { readSettings } from '@/app/frame';
import { requireStaff } from '@/auth/staff';
import { AccountPage } from '@/components/admin/account/AccountPage';
import { ownProfile } from '@/domain/authors/profile-queries';
import { mailIsOn } from '@/domain/mail/mail';
import { listMailedEvents } from '@/domain/notifications/preference-queries';
import { ownAccount } from '@/domain/sign-in/account-queries';
import { pendingEmail } from '@/domain/sign-in/email-queries';
import { sessionsOf } from '@/domain/sign-in/session-queries';
import { getStaffT } from '@/i18n/staff/translate';
import * as actions from './actions';

export async function generateMetadata(): Promise<Metadata> {
  const staff = await requireStaff('account.change');
  return { title: getStaffT(await adminLanguage(staff))('account.title') };
}

/** The user's account: name and language, password, second factor, sessions. */
export default async function Page() {
  const staff = await requireStaff('account.change');
  const language = await adminLanguage(staff);
  const { timeZone } = await readSettings();
  return (
    <AccountPage
      language={language}
      timeZone={timeZone}
      staff={staff}
      account={await ownAccount(staff.staffId)}
      mailed={mailIsOn() ? await listMailedEvents(staff) : null}
      sessions={await sessionsOf(staff.staffId, Date.now())}
      email={{ isMailed: mailIsOn(), pending: await pendingEmail(staff.staffId, Date.now()) }}
      isAuthorPublic={(await ownProfile(staff, language)).profile.isPublic}
      provider={await providerWay()}
      actions={actions}
    />
  );
}
