import { type MessageKey, type Parsed, parsed } from '@/domain/forms/form';
import { line, paragraphs } from '@/domain/forms/form-words';
import { canonicalTag } from '@/i18n/languages';
import { isRightsUri } from './rights';
import type { ImageWords } from './wording';

/** The properties of an image that do not depend on the language. */
export interface ImageDetailsForm {
  rights: string;
  credit: string;
  /** The focal point, from 0 to 1 of width and height, from the top left. */
  focusX: number;
  focusY: number;
}

/** Longest texts in characters; the transcription of a newspaper page is long. */
export const LONGEST = {
  alt: 1_000,
  caption: 2_000,
  credit: 500,
  rightsNote: 1_000,
  transcription: 50_000,
} as const;

type WordField = keyof typeof LONGEST;

/** The texts of an image in one language. */
export function readImageWords(form: FormData): Parsed<{ imageId: string; words: ImageWords }> {
  const problems: Record<string, MessageKey> = {};
  const language = canonicalTag(line(form, 'language'));
  if (!language) problems.language = 'images.problem.language';
  const words = (field: WordField, isLong = false) => {
    const typed = isLong ? paragraphs(form, field) : line(form, field);
    const most = LONGEST[field];
    if ([...typed].length > most) problems[field] = ['images.problem.tooLong', { most }];
    return typed;
  };
  const decorative = form.get('decorative') === 'on';
  const value = {
    language: language ?? '',
    alt: words('alt'),
    caption: words('caption'),
    credit: words('credit'),
    rightsNote: words('rightsNote'),
    transcription: words('transcription', true),
    decorative,
  };
  if (decorative && value.alt) problems.alt = 'images.problem.decorativeAlt';
  return parsed(problems, { imageId: line(form, 'id'), words: value });
}

/** Rights, credit and focal point. */
export function readImageDetails(
  form: FormData,
): Parsed<{ imageId: string; facts: ImageDetailsForm }> {
  const problems: Record<string, MessageKey> = {};
  const share = (field: 'focusX' | 'focusY') => {
    const percent = Number(line(form, field) || '50');
    if (percent >= 0 && percent <= 100) return percent / 100;
    problems[field] = 'images.problem.percent';
    return 0.5;
  };
  const rights = line(form, 'rights');
  if (!isRightsUri(rights)) problems.rights = 'images.problem.rights';
  const credit = line(form, 'credit');
  const most = LONGEST.credit;
  if ([...credit].length > most) problems.credit = ['images.problem.tooLong', { most }];
  const facts = { rights, credit, focusX: share('focusX'), focusY: share('focusY') };
  return parsed(problems, { imageId: line(form, 'id'), facts });
}

/** The id of the image, from a form without other fields. */
export function readImageId(form: FormData): Parsed<{ imageId: string }> {
  return { ok: true, value: { imageId: line(form, 'id') } };
}
