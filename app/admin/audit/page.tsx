import type { Metadata } from 'next';
import { adminLanguage } from '@/app/admin/_http/admin-language';
import { readSettings } from '@/app/frame';
import { requireStaff } from '@/auth/staff';
import { AuditPage } from '@/components/admin/audit/AuditPage';
import { readFilter } from '@/domain/audit/audit';
import { listAudit, listAuditPeople } from '@/domain/audit/queries';
import { subjectNames } from '@/domain/audit/subject-queries';
import { listWrittenLanguages } from '@/domain/people/people-queries';
import { getStaffT } from '@/i18n/staff/translate';

interface PageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  const staff = await requireStaff('audit.see');
  return { title: getStaffT(await adminLanguage(staff))('audit.title') };
}

export default async function Page({ searchParams }: PageProps) {
  const staff = await requireStaff('audit.see');
  const language = await adminLanguage(staff);
  const { timeZone } = await readSettings();
  const query = await searchParams;
  const filter = readFilter(query);
  const before = /^\d{1,15}$/.test(String(query.before)) ? Number(query.before) : null;
  const { entries, next } = await listAudit(staff, filter, timeZone, before);
  return (
    <AuditPage
      language={language}
      timeZone={timeZone}
      filter={filter}
      isFirst={before === null}
      entries={entries}
      next={next}
      names={await subjectNames(entries, language)}
      people={await listAuditPeople(staff)}
      written={await listWrittenLanguages()}
    />
  );
}
