import type { Outcome } from '@/app/admin/_http/staff-action';
import { textPath } from '@/components/admin/address';
import { checkAddress } from '@/components/admin/writing/publishing/check-address';
import { Refused } from '@/domain/forms/form';
import type { PublishCheck } from '@/domain/publishing/publish-checks';

/**
 * What is said when checks keep a text from being published or scheduled: what is missing, each with a link to the part
 * of the text's page where it can be mended.
 * @throws Refused where all of it is advice that can be set aside
 */
export function checksRefused(
  at: { storyId: string; language: string },
  checks: readonly PublishCheck[],
): Outcome {
  const missing = checks.filter((check) => check.blocks);
  if (missing.length === 0) throw new Refused('writing.wrong.advice', 'acceptAdvice', 422);
  const page = textPath(at.storyId, at.language);
  // Of each part the first, which is what a link to it shows.
  const problems = missing.reverse().map((check) => {
    const said = [`writing.checks.${check.code}`, check.values] as const;
    return [page + checkAddress(check), said] as const;
  });
  return { problems: Object.fromEntries(problems), message: 'writing.wrong.checks' };
}
