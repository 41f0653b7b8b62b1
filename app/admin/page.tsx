import type { Metadata } from 'next';
import { readSettings } from '@/app/frame';
import { requireStaff } from '@/auth/staff';
import { FactorTaken } from '@/components/admin/account/FactorTaken';
import { Dashboard } from '@/components/admin/dashboard/Dashboard';
import { dayWords } from '@/components/admin/moment';
import { UncertainNotice } from '@/components/admin/people/UncertainMails';
import { listAssignedToMe, listOutdatedForMe } from '@/domain/dashboard/assigned-queries';
import { listComing } from '@/domain/dashboard/coming-queries';
import {
  listApproved,
  listForReview,
  listMyDrafts,
  listRecentlyPublished,
  listSentForReview,
} from '@/domain/dashboard/dashboard-queries';
import { listNotifications } from '@/domain/dashboard/notification-queries';
import { listUncertain } from '@/domain/mail/mail-queries';
import { mayDo } from '@/domain/permissions/permissions';
import { factorTakenAt } from '@/domain/sign-in/second-factor-queries';
import { getStaffT } from '@/i18n/staff/translate';
import { adminLanguage } from './_http/admin-language';

export async function generateMetadata(): Promise<Metadata> {
  const staff = await requireStaff('story.list');
  return { title: getStaffT(await adminLanguage(staff))('frame.desk.title') };
}

export default async function Page() {
  const staff = await requireStaff('story.list');
  const { timeZone } = await readSettings();
  const publishes = mayDo(staff, 'text.publish');
  const language = await adminLanguage(staff);
  const now = Date.now();
  const [given, behind, drafts, inReview, published, forYou, approved, coming] = await Promise.all([
    listAssignedToMe(staff, language),
    listOutdatedForMe(staff, language),
    listMyDrafts(staff),
    publishes ? listForReview(staff) : listSentForReview(staff),
    listRecentlyPublished(),
    listNotifications(staff, now),
    listApproved(staff),
    listComing(staff),
  ]);
  const lists = { given, behind, drafts, inReview, published, forYou, approved, coming };
  const uncertain = mayDo(staff, 'staff.see') ? await listUncertain(staff) : [];
  const factorTaken = await factorTakenAt(staff);
  return (
    <>
      {factorTaken !== null && (
        <FactorTaken language={language} day={dayWords(factorTaken, language, timeZone)} />
      )}
      <UncertainNotice language={language} count={uncertain.length} />
      <Dashboard {...{ staff, language, timeZone, now, ...lists }} />
    </>
  );
}
