import type { Metadata } from 'next';
import { adminLanguage } from '@/app/admin/_http/admin-language';
import {
  deleteProfile,
  disable,
  email,
  enable,
  endSession,
  password,
  role,
  secondFactor,
  signOut,
} from '@/app/admin/people/actions';
import { readSettings } from '@/app/frame';
import { requireStaff } from '@/auth/staff';
import { answerWith } from '@/cache/context';
import { StaffProblem } from '@/components/admin/frame/StaffProblem';
import { PersonPage } from '@/components/admin/people/PersonPage';
import { mailIsOn } from '@/domain/mail/mail';
import { getPerson, listSessions, listWrittenLanguages } from '@/domain/people/people-queries';
import { getStaffT } from '@/i18n/staff/translate';

interface PageProps {
  params: Promise<{ person: string }>;
  searchParams: Promise<{ ask?: string | string[] }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const staff = await requireStaff('staff.see');
  const person = await getPerson(staff, (await params).person, Date.now());
  const t = getStaffT(await adminLanguage(staff));
  return { title: person?.name ?? t('people.title') };
}

export default async function Page({ params, searchParams }: PageProps) {
  const staff = await requireStaff('staff.see');
  const language = await adminLanguage(staff);
  const person = await getPerson(staff, (await params).person, Date.now());
  if (!person) {
    answerWith(404);
    return <StaffProblem language={language} problem="missing" />;
  }
  const { timeZone } = await readSettings();
  const written = await listWrittenLanguages();
  const ask = String((await searchParams).ask ?? '');
  const actions = {
    role,
    disable,
    enable,
    signOut,
    password,
    email,
    endSession,
    secondFactor,
    deleteProfile,
  };
  const sessionsOf = await listSessions(staff, person.id, Date.now());
  const page = { staff, person, language, timeZone, written, sessionsOf, ask, actions };
  return <PersonPage {...page} isMailed={mailIsOn()} />;
}
