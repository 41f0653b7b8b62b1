import { SubscribersTabs } from '@/components/admin/subscribers/SubscribersTabs';
import { DraftState } from '@/components/admin/ui/DraftState';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { Tabs } from '@/components/admin/ui/tabs/Tabs';
import { mailsPath, wordingPath } from '@/domain/addresses/staff-address';
import { type StoredWording, wordingIn, workingWording } from '@/domain/mail-wording/mail-wording';
import { INTERFACE_LANGUAGES, languageName } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';
import { WordingForm } from './WordingForm';

interface WordingPageProps {
  language: string;
  /** Language of the mails. */
  named: string;
  stored: StoredWording;
  actions: Record<'save' | 'publishDraft' | 'discardDraft', FormAction>;
}

/** What an archive words itself in its mails to subscribers, one language at a time. */
export function WordingPage({ language, named, stored, actions }: WordingPageProps) {
  const t = getStaffT(language);
  const { draft } = stored;
  const words = {
    state: t(draft ? 'mailWording.isDraft' : 'mailWording.isPublic'),
    publish: t('mailWording.publish'),
    discard: t('mailWording.discard'),
  };
  const { save, ...stateActions } = actions;
  return (
    <>
      <h1>{t('mailWording.title')}</h1>
      <SubscribersTabs language={language} here="mails" />
      <p>{t('mailWording.words')}</p>
      <DraftState draft={draft} words={words} shown={named} {...stateActions} />
      <Tabs
        label={t('subscribers.language')}
        tabs={INTERFACE_LANGUAGES.map((tag) => ({
          href: wordingPath(tag),
          label: languageName(tag, language),
          isHere: tag === named,
        }))}
      />
      <WordingForm
        key={named}
        {...{ language, named, save }}
        wording={wordingIn(workingWording(stored), named)}
      />
      <p>
        <a href={mailsPath({ mail: 'digest', language: named })}>{t('mailWording.preview')}</a>
      </p>
    </>
  );
}
