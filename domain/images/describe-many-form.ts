import * as field from '@/domain/forms/fields';
import type { MessageKey } from '@/domain/forms/form';
import { formReader } from '@/domain/forms/form-reader';
import { canonicalTag } from '@/i18n/languages';
import type { AltChange, CreditChange } from './description';

const ID = /^[\w-]{1,64}$/;
const within = (most: number) => field.within(field.line, { most }, 'images.problem.tooLong');

/**
 * Many descriptions: `alt.{id}.{language}`, `decorative.{id}.{language}` and `credit.{id}`, and what the
 * page showed as `wasAlt.…`, `wasDecorative.…` and `wasCredit.…`.
 */
export const readDescriptions = formReader(
  {
    alts: field.from('alt.*', field.each(within(1_000))),
    decorative: field.from('decorative.*', field.each(field.checkbox)),
    credits: field.from('credit.*', field.each(within(500))),
    wasAlts: field.from('wasAlt.*', field.each(field.line)),
    wasDecorative: field.from('wasDecorative.*', field.each(field.checkbox)),
    wasCredits: field.from('wasCredit.*', field.each(field.line)),
  },
  ({ alts, decorative, credits, wasAlts, wasCredits }) =>
    Object.fromEntries([
      ...[...alts].map(([key, alt]): [string, MessageKey | false] => [
        `alt.${key}`,
        alt !== '' && decorative.get(key) === true && 'images.problem.decorativeAlt',
      ]),
      ...withoutPair('alt', alts, wasAlts),
      ...withoutPair('credit', credits, wasCredits),
    ]),
  (given): { alts: AltChange[]; credits: CreditChange[] } => ({
    alts: [...given.alts].flatMap(([key, alt]) => {
      const [imageId = '', tag = ''] = key.split('.');
      const language = canonicalTag(tag);
      if (!ID.test(imageId) || language === null) return [];
      const was = {
        alt: given.wasAlts.get(key) ?? '',
        decorative: given.wasDecorative.get(key) ?? false,
      };
      return [{ imageId, language, alt, decorative: given.decorative.get(key) ?? false, was }];
    }),
    credits: [...given.credits].flatMap(([imageId, credit]) =>
      ID.test(imageId) ? [{ imageId, credit, was: given.wasCredits.get(imageId) ?? '' }] : [],
    ),
  }),
);

/** Each field is sent with what the page showed: one without the other is a part of a form. */
function withoutPair(
  name: string,
  given: ReadonlyMap<string, string>,
  was: ReadonlyMap<string, string>,
): [string, MessageKey][] {
  const keys = new Set([...given.keys(), ...was.keys()]);
  return [...keys]
    .filter((key) => !given.has(key) || !was.has(key))
    .map((key) => [`${name}.${key}`, 'frame.form.missing']);
}
