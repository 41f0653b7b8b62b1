import type { Metadata } from 'next';
import { adminLanguage } from '@/app/admin/_http/admin-language';
import { currentStaff } from '@/auth/staff';
import { answerWith, requestContext } from '@/cache/context';
import { StaffProblem } from '@/components/admin/frame/StaffProblem';
import { getStaffT } from '@/i18n/staff/translate';

/**
 * What stands where there is no page. The renderer asks for it again when a page was not found, was not allowed, or
 * failed, because Next itself sends such pages without text until scripts run.
 */
const STATUS = { forbidden: 403, missing: 404, broken: 500 } as const;

export async function generateMetadata(): Promise<Metadata> {
  const t = getStaffT(await adminLanguage(await currentStaff()));
  return { title: t(`frame.problem.${problemHere()}.title`) };
}

export default async function Page() {
  const language = await adminLanguage(await currentStaff());
  const problem = problemHere();
  // A form that was posted here may have been answered already.
  if (requestContext()?.status === 200) answerWith(STATUS[problem]);
  return <StaffProblem language={language} problem={problem} />;
}

function problemHere() {
  return requestContext()?.staffProblem ?? 'missing';
}
