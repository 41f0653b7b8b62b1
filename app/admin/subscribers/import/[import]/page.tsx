import type { Metadata } from 'next';
import { adminLanguage } from '@/app/admin/_http/admin-language';
import { run } from '@/app/admin/subscribers/import/actions';
import { requireStaff } from '@/auth/staff';
import { answerWith } from '@/cache/context';
import { StaffProblem } from '@/components/admin/frame/StaffProblem';
import { PreviewPage } from '@/components/admin/subscribers/import/PreviewPage';
import { SHOWN, scopesNamed } from '@/domain/subscriber-import/preview';
import { getSubscriberImport } from '@/domain/subscriber-import/queries';
import { listScopeNames } from '@/domain/subscriptions/scope-name-queries';
import { getStaffT } from '@/i18n/staff/translate';

interface PageProps {
  params: Promise<{ import: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  const staff = await requireStaff('subscriber.change');
  return { title: getStaffT(await adminLanguage(staff))('subscriberImport.title') };
}

export default async function Page({ params, searchParams }: PageProps) {
  const staff = await requireStaff('subscriber.change');
  const language = await adminLanguage(staff);
  const preview = await getSubscriberImport(staff, (await params).import);
  if (!preview) {
    answerWith(404);
    return <StaffProblem language={language} problem="missing" />;
  }
  const { shown, page } = await searchParams;
  return (
    <PreviewPage
      language={language}
      preview={preview}
      shown={SHOWN.find((each) => each === shown) ?? 'all'}
      page={/^\d{1,6}$/.test(String(page)) ? Math.max(1, Number(page)) : 1}
      names={await listScopeNames(scopesNamed(preview.lines), language)}
      action={run}
    />
  );
}
