/** The fields beside a body, as posted by a form without scripts. */
import * as field from '@/domain/forms/fields';
import { formReader } from '@/domain/forms/form-reader';
import { FIELD_LENGTHS as LENGTHS } from './text-fields';
import { textKey } from './text-key-form';

const TOO_LONG = 'writing.wrong.tooLong';
const short = (max: number) => field.within(field.line, { max }, TOO_LONG);
const version = field.parsedBy(field.line, field.wholeNumber, 'frame.malformed');

export const readWordsForm = formReader(
  {
    ...textKey,
    baseVersion: field.from('version', version),
    slug: field.ifSent(short(2_000)),
    title: field.stored(short(LENGTHS.title)),
    subtitle: field.stored(short(LENGTHS.subtitle)),
    teaser: field.stored(short(LENGTHS.teaser)),
    dateNote: field.stored(short(LENGTHS.dateNote)),
    translatorCredit: short(LENGTHS.translatorCredit),
    metaTitle: field.stored(short(LENGTHS.metaTitle)),
    metaDescription: field.stored(short(LENGTHS.metaDescription)),
    ...{ byline: field.manyLines, bylineNamed: field.manyLines },
  },
  (given) => ({
    byline: bylineIn(given).length > LENGTHS.byline && [TOO_LONG, { max: LENGTHS.byline }],
  }),
  ({ byline, bylineNamed, ...words }) => {
    return { ...words, byline: bylineIn({ byline, bylineNamed }) };
  },
);

type Writers = Record<'byline' | 'bylineNamed', string[]>;

/** The authors that are still ticked, and those typed below them. */
function bylineIn({ byline, bylineNamed }: Writers): string {
  return [...byline, ...bylineNamed].join('; ');
}
