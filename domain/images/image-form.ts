import * as field from '@/domain/forms/fields';
import { formReader } from '@/domain/forms/form-reader';
import { isRightsUri } from './rights';

const imageId = field.from('id', field.id);
const short = (most: number) => field.within(field.line, { most }, 'images.problem.tooLong');
const long = (most: number) => field.within(field.lines, { most }, 'images.problem.tooLong');
const share = field.parsedBy(field.line, shareOf, 'images.problem.percent');

export const readImageWords = formReader(
  {
    imageId,
    was: field.asTyped,
    language: field.language('images.problem.language'),
    alt: field.stored(short(1_000)),
    caption: field.stored(short(2_000)),
    credit: field.stored(short(500)),
    rightsNote: field.stored(short(1_000)),
    /** Of a newspaper page it is long. */
    transcription: field.stored(long(50_000)),
    decorative: field.checkbox,
  },
  ({ alt, decorative }) => ({ alt: decorative && alt !== '' && 'images.problem.decorativeAlt' }),
);

/** A description from where the image is placed; `was…` is what was shown there. */
export const readImageDescription = formReader(
  {
    language: field.language('images.problem.language'),
    alt: field.stored(short(1_000)),
    decorative: field.checkbox,
    credit: field.stored(short(500)),
    wasAlt: field.line,
    wasDecorative: field.checkbox,
    wasCredit: field.line,
  },
  ({ alt, decorative }) => ({ alt: decorative && alt !== '' && 'images.problem.decorativeAlt' }),
  ({ wasAlt, wasDecorative, wasCredit, ...given }) => ({
    ...given,
    was: { alt: wasAlt, decorative: wasDecorative, credit: wasCredit },
  }),
);

export const readImageDetails = formReader({
  imageId,
  was: field.asTyped,
  rights: field.stored(field.line.refine(isRightsUri, field.says('images.problem.rights'))),
  credit: field.stored(short(500)),
  focusX: share,
  focusY: share,
});

function shareOf(percent: string): number | null {
  const share = Number(percent || '50') / 100;
  return share >= 0 && share <= 1 ? share : null;
}
