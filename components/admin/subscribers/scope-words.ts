import type { NameOfScope } from '@/domain/subscriptions/scope';
import { type Scope, scopeKey } from '@/domain/subscriptions/scope';
import { getStaffT } from '@/i18n/staff/translate';

/** What is followed, in words; `language` is empty for words of the interface. */
export function scopeWords(
  scope: Scope,
  names: ReadonlyMap<string, NameOfScope>,
  language: string,
): NameOfScope {
  const t = getStaffT(language);
  if (scope.kind === 'site' || scope.kind === 'today') {
    return { name: t(`subscribers.scopes.${scope.kind}`), language: '' };
  }
  return names.get(scopeKey(scope)) ?? { name: t('subscribers.deleted'), language: '' };
}
