import type { Metadata } from 'next';
import { adminLanguage } from '@/app/admin/_http/admin-language';
import { readSettings } from '@/app/frame';
import { requireStaff } from '@/auth/staff';
import { PeoplePage } from '@/components/admin/people/PeoplePage';
import { mailIsOn } from '@/domain/mail/mail';
import { listUncertain } from '@/domain/mail/mail-queries';
import { listInvitations, listPeople, listWrittenLanguages } from '@/domain/people/people-queries';
import { getStaffT } from '@/i18n/staff/translate';
import { cancel, invite, renew } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  const staff = await requireStaff('staff.see');
  return { title: getStaffT(await adminLanguage(staff))('people.title') };
}

export default async function Page() {
  const staff = await requireStaff('staff.see');
  const now = Date.now();
  const { timeZone } = await readSettings();
  return (
    <PeoplePage
      staff={staff}
      language={await adminLanguage(staff)}
      timeZone={timeZone}
      now={now}
      people={await listPeople(staff, now)}
      invitations={await listInvitations(staff)}
      uncertain={await listUncertain(staff)}
      written={await listWrittenLanguages()}
      isMailed={mailIsOn()}
      actions={{ invite, renew, cancel }}
    />
  );
}
