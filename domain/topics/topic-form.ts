import { slugFrom } from '@/domain/addresses/slug';
import { type Parsed, type Problems, parsed } from '@/domain/forms/form';
import { line, paragraphs, tooLong } from '@/domain/forms/form-words';
import { isHalfCleared } from '@/domain/taxonomy/term-name';
import { isInterfaceLanguage } from '@/i18n/languages';
import type { TopicWords } from './topic-name';

/** Longest texts, in characters. */
export const LONGEST = { name: 120, slug: 320, description: 1_000, reason: 1_000 } as const;

/** The texts of a topic in one language. */
export function readTopicWords(
  form: FormData,
): Parsed<TopicWords & { topicId: string; was: string; mayShareName: boolean }> {
  const language = line(form, 'language');
  const words = {
    name: line(form, 'name'),
    slug: line(form, 'slug'),
    description: line(form, 'description'),
  };
  const problems = isInterfaceLanguage(language)
    ? { ...lengths(words), ...(isHalfCleared(words) ? { name: 'topics.problem.nameMissing' } : {}) }
    : { name: 'topics.problem.gone' };
  const was = String(form.get('was') ?? '');
  const mayShareName = line(form, 'sameName') === 'yes';
  return parsed(problems, { topicId: line(form, 'id'), language, was, mayShareName, ...words });
}

/** A new topic with its name in one language. */
export function readNewTopic(
  form: FormData,
): Parsed<{ language: string; name: string; parentId: string | null; mayShareName: boolean }> {
  const language = line(form, 'language');
  const name = line(form, 'name');
  const problems: Problems = {
    ...lengths({ name }),
    ...(name ? {} : { name: 'topics.problem.nameMissing' }),
    ...(name && !slugFrom(name, language) ? { name: 'topics.problem.nameUnusable' } : {}),
    ...(isInterfaceLanguage(language) ? {} : { language: 'topics.problem.gone' }),
  };
  const mayShareName = line(form, 'sameName') === 'yes';
  return parsed(problems, { language, name, parentId: line(form, 'parent') || null, mayShareName });
}

/** The new parent of a topic. */
export function readNesting(form: FormData): Parsed<{ topicId: string; parentId: string | null }> {
  return {
    ok: true,
    value: { topicId: line(form, 'id'), parentId: line(form, 'parent') || null },
  };
}

/** The reason for unpublishing a topic. */
export function readTopicUnpublication(
  form: FormData,
): Parsed<{ topicId: string; reason: string }> {
  const reason = paragraphs(form, 'reason');
  return parsed(lengths({ reason }), { topicId: line(form, 'id'), reason });
}

/** The id of the topic, from a form without other fields. */
export function readTopicId(form: FormData): Parsed<{ topicId: string }> {
  return { ok: true, value: { topicId: line(form, 'id') } };
}

function lengths(words: Readonly<Record<string, string>>): Problems {
  return tooLong(words, LONGEST, (most) => ['topics.problem.tooLong', { most }]);
}
