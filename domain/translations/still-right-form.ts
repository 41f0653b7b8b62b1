import type { Parsed } from '@/domain/forms/form';
import { canonicalTag } from '@/i18n/languages';

/** The form to set or remove the mark "still right". */
export interface SourceChangeForm {
  storyId: string;
  language: string;
  sourceLanguage: string;
  /** Hash of the former block; empty for a new one. */
  was: string;
  /** Hash of the current block; empty for a deleted one. */
  now: string;
}

const LONGEST = 100;

/** Reads the form; anything that the page would not send is refused. */
export function readSourceChange(form: FormData): Parsed<SourceChangeForm> {
  const line = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' && value.length <= LONGEST ? value : null;
  };
  const [storyId, language, sourceLanguage] = [
    line('storyId'),
    line('language'),
    line('sourceLanguage'),
  ];
  const [was, now] = [line('was'), line('now')];
  const isLanguage = (tag: string | null): tag is string => !!tag && canonicalTag(tag) === tag;
  const isHash = (hash: string | null): hash is string => /^([0-9a-f]{16})?$/.test(hash ?? 'x');
  const areThere = storyId && isLanguage(language) && isLanguage(sourceLanguage);
  if (!areThere || !isHash(was) || !isHash(now) || was === now) {
    return { ok: false, problems: { storyId: 'frame.malformed' } };
  }
  return { ok: true, value: { storyId, language, sourceLanguage, was, now } };
}
