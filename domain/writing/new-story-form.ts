import { oneLine } from '@/domain/documents/plain/clean-text';
import type { Parsed, Problems } from '@/domain/forms/form';
import type { StoryKind } from '@/domain/stories/story-kind';
import { KINDS } from '@/domain/stories/story-kind';
import { FIELD_LENGTHS } from '@/domain/texts/text-fields';
import { canonicalTag } from '@/i18n/languages';

export interface NewStory {
  kind: StoryKind;
  language: string;
  /** May be empty; the first words are shown then. */
  title: string;
}

export function readNewStory(form: FormData): Parsed<NewStory> {
  const one = (name: string) => String(form.get(name) ?? '');
  const kind = KINDS.find((each) => each === one('kind'));
  const language = canonicalTag(one('language'));
  const title = oneLine(one('title'));
  const max = FIELD_LENGTHS.title;
  const problems: Problems = {
    ...(kind ? {} : { kind: 'stories.new.kindWrong' }),
    ...(language ? {} : { language: 'stories.new.languageWrong' }),
    ...(title.length > max ? { title: ['stories.new.titleLong', { max }] } : {}),
  };
  if (!kind || !language || Object.keys(problems).length > 0) return { ok: false, problems };
  return { ok: true, value: { kind, language, title } };
}
