import * as field from '@/domain/forms/fields';
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
  ({ alts, decorative, credits }) =>
    Object.fromEntries([
      ['alt', alts.size + credits.size === 0 && 'frame.form.missing'],
      ...[...alts].map(([key, alt]) => [
        `alt.${key}`,
        alt !== '' && decorative.get(key) === true && 'images.problem.decorativeAlt',
      ]),
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
