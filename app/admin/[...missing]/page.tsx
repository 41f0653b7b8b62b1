import type { Metadata } from 'next';
import { adminLanguage } from '@/app/admin/_http/admin-language';
import { currentStaff } from '@/auth/staff';
import { answerWith, requestContext } from '@/cache/context';
import { StaffProblem } from '@/components/admin/frame/StaffProblem';
import { getStaffT } from '@/i18n/staff/translate';

/**
 * Status of the error pages. The renderer requests this page after an error, because Next itself
 * sends error pages whose text needs scripts.
 */
const STATUS = { forbidden: 403, missing: 404, broken: 500 } as const;

export async function generateMetadata(): Promise<Metadata> {
  const t = getStaffT(await adminLanguage(await currentStaff()));
  return { title: t(`frame.problem.${problemHere()}.title`) };
}

export default async function Page() {
  const language = await adminLanguage(await currentStaff());
  const problem = problemHere();
  // The action of a form posted here may have set a status already.
  if (requestContext()?.status === 200) answerWith(STATUS[problem]);
  return <StaffProblem language={language} problem={problem} />;
}

function problemHere() {
  return requestContext()?.staffProblem ?? 'missing';
}
