/** Mails to subscribers in the archive’s own wording of their language. */
import { fillIn, type Placeholder, type Slot, wordingIn } from '@/domain/mail-wording/mail-wording';
import { inLanguage } from '@/domain/settings/settings';
import type { MailSettings } from './mail-settings';

type Values = Partial<Record<Placeholder, string>>;

/** What an archive words itself in a language, filled in. */
export interface OwnWording {
  /** The sentence of a slot; empty where the archive has none. */
  sentence(slot: Slot, values?: Values): string;
  /** A subject with the archive’s prefix. */
  prefixed(subject: string): string;
  /** What a mail says, between greeting and sign-off. */
  framed<Part>(parts: readonly Part[]): (Part | string)[];
  /** Below all else: the postal address. */
  end: string[];
}

export function ownWording(settings: MailSettings, language: string): OwnWording {
  const wording = wordingIn(settings.wordings, language);
  const archive = inLanguage(settings.names, language, settings);
  const sentence = (slot: Slot, values: Values = {}) => {
    return fillIn(wording[slot], { archive, ...values });
  };
  const ifAny = (slot: Slot) => [sentence(slot)].filter((words) => words !== '');
  return {
    sentence,
    prefixed: (subject) => [...ifAny('subjectPrefix'), subject].join(' '),
    framed: (parts) => [...ifAny('greeting'), ...parts, ...ifAny('signOff')],
    end: ifAny('postalAddress'),
  };
}
