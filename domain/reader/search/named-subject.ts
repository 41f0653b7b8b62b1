import { nameIn, type Subject } from '@/domain/search/subject';
import type { NamedSubject } from './found';

/** A topic, collection or place as a page in a language names it. */
export function nameOf(subject: Subject, language: string): NamedSubject {
  const { name, language: tag, slug } = nameIn(subject, language);
  return { kind: subject.kind, name, language: tag, slug };
}
