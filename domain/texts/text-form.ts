/** The fields beside a body, as posted by a form without scripts. */
import type { Parsed, Problems } from '@/domain/forms/form';
import { EMPTY_TEXT, TEXT_FIELDS } from './text-content';
import { readSentText, type SentText } from './text-fields';

/** The writers that were there without those taken out, and who was typed below them. */
function bylineIn(form: FormData): string {
  const kept = form.getAll('byline').filter((each) => !form.getAll('bylineNot').includes(each));
  return [...kept, ...form.getAll('bylineNamed')].join('; ');
}

/** Reads the fields except the body. */
export function readWordsForm(form: FormData): Parsed<Omit<SentText, 'body' | 'sittingId'>> {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value : undefined;
  };
  const read = readSentText({
    storyId: text('storyId'),
    language: text('language'),
    baseVersion: Number(text('version') ?? Number.NaN),
    sittingId: '-',
    slug: text('slug'),
    ...Object.fromEntries(TEXT_FIELDS.map((field) => [field, text(field)])),
    byline: bylineIn(form),
    body: EMPTY_TEXT.body,
  });
  if (read.ok) {
    const { body: _, sittingId: __, ...words } = read.value;
    return { ok: true, value: words };
  }
  const problems: Record<string, Problems[string]> = {};
  for (const problem of read.problems) {
    problems[problem.field] =
      problem.code === 'tooLong'
        ? ['writing.wrong.tooLong', { max: problem.max }]
        : 'frame.malformed';
  }
  return { ok: false, problems };
}
