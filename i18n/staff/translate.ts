/** Messages of the staff's site: `getStaffT(language)('stories.title')`. One folder per part. */
import { createTranslator } from 'use-intl/core';
import { DEFAULT_INTERFACE, type InterfaceLanguage, isInterfaceLanguage } from '../languages';
import { laidOver } from '../translate';
import { words as account } from './account/words';
import { words as audit } from './audit/words';
import { words as board } from './board/words';
import { words as calendar } from './calendar/words';
import { words as characters } from './characters/words';
import { words as collections } from './collections/words';
import { words as csvFile } from './csvFile/words';
import { words as editor } from './editor/words';
import { words as firstSteps } from './firstSteps/words';
import { words as frame } from './frame/words';
import { words as glossary } from './glossary/words';
import { words as help } from './help/words';
import { words as history } from './history/words';
import { words as houseStyle } from './houseStyle/words';
import { words as images } from './images/words';
import { isolated } from './isolated';
import { words as letters } from './letters/words';
import { words as mailWording } from './mailWording/words';
import { words as memory } from './memory/words';
import { words as nameImport } from './nameImport/words';
import { words as names } from './names/words';
import { words as notes } from './notes/words';
import { words as notifications } from './notifications/words';
import { words as people } from './people/words';
import { words as places } from './places/words';
import { words as presence } from './presence/words';
import { words as previewLinks } from './previewLinks/words';
import { words as review } from './review/words';
import { words as schedule } from './schedule/words';
import { words as signIn } from './signIn/words';
import { words as site } from './site/words';
import { words as statistics } from './statistics/words';
import { words as stories } from './stories/words';
import { words as subscriberImport } from './subscriberImport/words';
import { words as subscribers } from './subscribers/words';
import { words as topics } from './topics/words';
import { words as translationPage } from './translationPage/words';
import { words as translations } from './translations/words';
import { words as writing } from './writing/words';

const PARTS = {
  account,
  audit,
  board,
  calendar,
  characters,
  collections,
  csvFile,
  editor,
  firstSteps,
  frame,
  glossary,
  help,
  history,
  houseStyle,
  images,
  letters,
  mailWording,
  memory,
  nameImport,
  names,
  notes,
  notifications,
  people,
  places,
  presence,
  previewLinks,
  review,
  schedule,
  signIn,
  site,
  statistics,
  stories,
  subscriberImport,
  subscribers,
  topics,
  translationPage,
  translations,
  writing,
};

type Parts = typeof PARTS;

export type StaffPart = keyof Parts;

export type StaffMessages = { [Part in keyof Parts]: Parts[Part]['en'] };

// Types of `useTranslations()`, whose keys are those of `StaffT`.
declare module 'use-intl/core' {
  interface AppConfig {
    Messages: StaffMessages;
  }
}

/** Formats a message of the staff's site: `t('stories.title')`, ICU values as second argument. */
export type StaffT = ReturnType<typeof translator>;

const translators = new Map<InterfaceLanguage, StaffT>();

/**
 * The translator of the staff's site for a language, created once per process.
 * @param language BCP 47 tag; the default is used when it is no interface language
 */
export function getStaffT(language: string): StaffT {
  const locale = isInterfaceLanguage(language) ? language : DEFAULT_INTERFACE;
  const made = translators.get(locale) ?? translator(locale);
  translators.set(locale, made);
  return made;
}

/** The messages of one part, names in them isolated where the language needs it. */
export function staffMessages<Part extends keyof Parts>(
  language: string,
  part: Part,
): Parts[Part]['en'] {
  const locale = isInterfaceLanguage(language) ? language : DEFAULT_INTERFACE;
  return isolated(laidOver<Parts[Part]['en']>(PARTS[part].en, PARTS[part][locale]), locale);
}

/** The messages of some parts, for the client components of a page. */
export function partMessages(language: string, parts: readonly StaffPart[]) {
  const found = parts.map((part) => [part, staffMessages(language, part)]);
  return Object.fromEntries(found) as Partial<StaffMessages>;
}

function translator(locale: InterfaceLanguage) {
  const messages = partMessages(locale, Object.keys(PARTS) as StaffPart[]) as StaffMessages;
  return createTranslator({
    locale,
    messages,
    timeZone: 'UTC',
    onError(error) {
      throw error;
    },
  });
}
