import type { Outcome } from '@/app/admin/_http/staff-action';
import { checkAddress } from '@/components/admin/writing/publishing/check-address';
import { textPath } from '@/domain/addresses/staff-address';
import { Refused } from '@/domain/forms/form';
import type { PublishCheck } from '@/domain/publishing/publish-checks';

/**
 * Message when the checklist prevents publishing or scheduling: each finding with a link to its
 * place on the text's page.
 * @throws Refused when all are warnings that can be accepted
 */
export function checksRefused(
  at: { storyId: string; language: string },
  checks: readonly PublishCheck[],
): Outcome {
  const missing = checks.filter((check) => check.blocks);
  if (missing.length === 0) throw new Refused('writing.wrong.advice', 'acceptAdvice', 422);
  const page = textPath(at.storyId, at.language);
  // Only the first finding of each field, which is what the link shows.
  const problems = missing.reverse().map((check) => {
    const said = [`writing.checks.${check.code}`, check.values] as const;
    return [page + checkAddress(check), said] as const;
  });
  return { problems: Object.fromEntries(problems), message: 'writing.wrong.checks' };
}
