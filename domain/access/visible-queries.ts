import { and, eq, or, type SQL } from 'drizzle-orm';
import { text } from '@/db/schema/stories';
import { always, isOneOf, unindexed } from '@/db/sql';
import { PERMISSIONS, type Rule } from '@/domain/permissions/permissions';
import type { Staff } from '@/domain/permissions/staff';

/**
 * SQL condition on rows of `text`: those the user may see, by the same rules as `mayDo`. The query
 * planner must not use it to find rows, because nearly every text is published.
 */
export function visibleTexts(staff: Staff): SQL {
  const rules: readonly Rule[] = PERMISSIONS['text.see'][staff.role];
  return or(...rules.map((rule) => holds(rule, staff))) ?? always(false);
}

/** SQL condition on rows of `text`: those whose unpublished changes the user may see too. */
export function visibleDrafts(staff: Staff): SQL {
  const rules: readonly Rule[] = PERMISSIONS['text.seeDraft'][staff.role];
  return or(...rules.map((rule) => holds(rule, staff))) ?? always(false);
}

/** Whether a role sees every text, so that rows need no filter. */
export function seesEverything(staff: Staff): boolean {
  const rules: readonly Rule[] = PERMISSIONS['text.see'][staff.role];
  return rules.some((rule) => Object.keys(rule).length === 0);
}

function holds(rule: Rule, staff: Staff): SQL {
  const asked = [
    rule.whose === 'own' ? eq(unindexed(text.createdBy), staff.staffId) : undefined,
    rule.states ? isOneOf(unindexed(text.state), JSON.stringify(rule.states)) : undefined,
    rule.languages === 'theirs'
      ? isOneOf(unindexed(text.language), JSON.stringify(staff.languages))
      : undefined,
  ];
  return and(...asked) ?? always(true);
}
