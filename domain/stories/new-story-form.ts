import type { Parsed, Problems } from '@/domain/staff/form';
import { canonicalTag } from '@/i18n/languages';
import { oneLine } from './clean-text';
import type { StoryKind } from './story';
import { KINDS } from './story';
import { FIELD_LENGTHS } from './text-fields';

export interface NewStory {
  kind: StoryKind;
  language: string;
  /** May be empty: a story without a title shows its first words. */
  title: string;
}

/** Reads the form that begins a story. */
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
