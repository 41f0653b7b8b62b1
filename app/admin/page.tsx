import type { Metadata } from 'next';
import { readSettings } from '@/app/frame';
import { requireStaff } from '@/auth/staff';
import { FactorTaken } from '@/components/admin/account/FactorTaken';
import { Desk } from '@/components/admin/desk/Desk';
import { dayWords } from '@/components/admin/moment';
import { UncertainNotice } from '@/components/admin/people/UncertainMails';
import { listUncertain } from '@/domain/mail/mail-queries';
import { mayDo } from '@/domain/staff/permissions';
import { factorTakenAt } from '@/domain/staff/second-factor-queries';
import {
  listApproved,
  listForReview,
  listMyDrafts,
  listRecentlyPublished,
  listSentForReview,
} from '@/domain/stories/dashboard-queries';
import { listForMe } from '@/domain/stories/for-me-queries';
import { listBehindForMe, listGivenToMe } from '@/domain/stories/given-queries';
import { listComing } from '@/domain/stories/schedule-queries';
import { getStaffT } from '@/i18n/staff/translate';
import { adminLanguage } from './admin-language';

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
    listGivenToMe(staff, language),
    listBehindForMe(staff, language),
    listMyDrafts(staff),
    publishes ? listForReview(staff) : listSentForReview(staff),
    listRecentlyPublished(),
    listForMe(staff, now),
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
      <Desk {...{ staff, language, timeZone, now, ...lists }} />
    </>
  );
}
