import { subjectNames } from '@/domain/audit/subject-queries';
import { type NameOfScope, type Scope, scopeKey } from './scope';

/**
 * The names of topics, collections and names by `scopeKey`: in the user's language, else in any.
 * What was deleted has none, nor have the site and today.
 */
export async function listScopeNames(
  scopes: readonly Scope[],
  language: string,
): Promise<Map<string, NameOfScope>> {
  const named = new Map(scopes.filter(({ id }) => id !== '').map((each) => [scopeKey(each), each]));
  const asked = [...named.values()].map(({ kind, id }) => {
    return { subjectKind: kind, subjectId: id, language: '' };
  });
  return subjectNames(asked, language);
}
