import type { Parsed } from '@/domain/forms/form';
import { canonicalTag } from '@/i18n/languages';

/** The form by which somebody says that a translation is still right after a change of its source, or takes it back. */
export interface SourceChangeForm {
  storyId: string;
  language: string;
  sourceLanguage: string;
  /** Hash of what the block was; empty for a new one. */
  was: string;
  /** Hash of what it is; empty for one that is gone. */
  now: string;
}

const LONGEST = 100;

/** Reads such a form; what the page did not make is malformed. */
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
