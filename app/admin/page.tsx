import type { Metadata } from 'next';
import { readSettings } from '@/app/frame';
import { requireStaff } from '@/auth/staff';
import { FactorTaken } from '@/components/admin/account/FactorTaken';
import { Dashboard } from '@/components/admin/dashboard/Dashboard';
import type { DashboardLists } from '@/components/admin/dashboard/dashboard-parts';
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
import { DASHBOARD_ROWS } from '@/domain/dashboard/dashboard-rows';
import { getFirstSteps } from '@/domain/dashboard/first-steps-queries';
import { listTitles } from '@/domain/dashboard/title-queries';
import { listWaitingComments } from '@/domain/dashboard/waiting-comment-queries';
import { listUncertain } from '@/domain/mail/mail-queries';
import { listUnread } from '@/domain/notifications/notification-queries';
import { mayDo } from '@/domain/permissions/permissions';
import type { Staff } from '@/domain/permissions/staff';
import { listNotes } from '@/domain/reader-notes/note-queries';
import { factorTakenAt } from '@/domain/sign-in/second-factor-queries';
import { getStaffT } from '@/i18n/staff/translate';
import { adminLanguage } from './_http/admin-language';
import { hideFirstSteps } from './account/actions';
import { readAll } from './notifications/actions';

export async function generateMetadata(): Promise<Metadata> {
  const staff = await requireStaff('story.list');
  return { title: getStaffT(await adminLanguage(staff))('frame.desk.title') };
}

export default async function Page() {
  const staff = await requireStaff('story.list');
  const { timeZone } = await readSettings();
  const language = await adminLanguage(staff);
  const now = Date.now();
  const lists = await getLists(staff, language);
  const coming = await listComing(staff);
  const news = await listUnread(staff, DASHBOARD_ROWS + 1);
  const notes = await openNotes(staff);
  const steps = await getFirstSteps(staff, now);
  const uncertain = mayDo(staff, 'staff.see') ? await listUncertain(staff) : [];
  const factorTaken = await factorTakenAt(staff);
  return (
    <>
      {factorTaken !== null && (
        <FactorTaken language={language} day={dayWords(factorTaken, language, timeZone)} />
      )}
      <UncertainNotice language={language} count={uncertain.length} />
      <Dashboard
        {...{ staff, language, timeZone, now, lists, coming, news, notes, steps, actions }}
      />
    </>
  );
}

async function getLists(staff: Staff, language: string): Promise<DashboardLists> {
  const [given, drafts, sent, behind, inReview, approved, comments, published] = await Promise.all([
    listAssignedToMe(staff, language),
    listMyDrafts(staff),
    listSentForReview(staff),
    listOutdatedForMe(staff, language),
    listForReview(staff),
    listApproved(staff),
    listWaitingComments(staff),
    listRecentlyPublished(),
  ]);
  const texts = [drafts, sent, inReview, approved, comments, published].flat();
  const rows = [...given, ...behind].map(({ row }) => row.id);
  const titles = await listTitles(staff, [...texts.map((of) => of.storyId), ...rows], language);
  return { given, drafts, sent, behind, inReview, approved, comments, published, titles };
}

async function openNotes(staff: Staff) {
  if (!mayDo(staff, 'note.see')) return null;
  return (await listNotes(staff, { isClosed: false, before: '' }, DASHBOARD_ROWS)).notes;
}

const actions = { hideFirstSteps, readAll };
