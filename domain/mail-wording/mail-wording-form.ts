import * as field from '@/domain/forms/fields';
import { formReader, type PossibleProblems } from '@/domain/forms/form-reader';
import { ENDONYMS, INTERFACE_LANGUAGES } from '@/i18n/languages';
import { SLOT_NAMES, type Slot } from './mail-wording';
import { wordingProblem } from './wording-problem';

const one = field.stored(field.line);
const some = field.stored(field.lines);

const interfaceLanguage = field.oneOf(INTERFACE_LANGUAGES, 'frame.malformed');

/** The draft that a page showed, and the language of its wording there. */
export const readSeenWording = formReader({ was: field.asTyped, language: interfaceLanguage });

/** Reads the wording of a language. @param nameOf the name of a field, for its problem */
export function wordingReader(nameOf: (slot: Slot) => string) {
  return formReader(
    {
      was: field.asTyped,
      language: interfaceLanguage,
      subjectPrefix: one,
      digestSubject: one,
      confirmationSubject: one,
      greeting: one,
      readLink: one,
      signOff: some,
      postalAddress: some,
    },
    ({ language, was: _, ...wording }) => {
      const problems: PossibleProblems = {};
      for (const slot of SLOT_NAMES) {
        const where = { slot: nameOf(slot), language: ENDONYMS[language] };
        problems[slot] = wordingProblem(slot, wording[slot], where) ?? false;
      }
      return problems;
    },
    ({ was, language, ...wording }) => ({ was, language, wording }),
  );
}
