import type { NameOfScope, Scope } from '@/domain/subscriptions/scope';
import { direction } from '@/i18n/languages';
import { scopeWords } from './scope-words';

interface ScopeNameProps {
  scope: Scope;
  names: ReadonlyMap<string, NameOfScope>;
  language: string;
}

/** What is followed, in the language of its name. */
export function ScopeName({ scope, names, language }: ScopeNameProps) {
  const words = scopeWords(scope, names, language);
  const own = words.language && { lang: words.language, dir: direction(words.language) };
  return <bdi {...own}>{words.name}</bdi>;
}
