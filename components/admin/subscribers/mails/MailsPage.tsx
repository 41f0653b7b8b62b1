import { SubscribersTabs } from '@/components/admin/subscribers/SubscribersTabs';
import { EmptyState } from '@/components/admin/ui/EmptyState';
import { FilterBar } from '@/components/admin/ui/FilterBar';
import { Form } from '@/components/admin/ui/forms/Form.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { Select } from '@/components/admin/ui/forms/Select.client';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import { Notice } from '@/components/admin/ui/Notice';
import { PageHead } from '@/components/admin/ui/PageHead';
import { letterPath, MAILS_PATH, wordingPath } from '@/domain/addresses/staff-address';
import { PREVIEWED_MAILS, type PreviewedMail } from '@/domain/mail/mail';
import { INTERFACE_LANGUAGES, languageName } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';
import { MailView, type ShownMail } from './MailView';

interface MailsPageProps {
  language: string;
  shown: { mail: PreviewedMail; language: string; letterId: string };
  /** Null where it has nothing to say. */
  preview: ShownMail | null;
  /** Whether the site sends mail. */
  isMailed: boolean;
  /** The user's own address. */
  email: string;
  /** Whether the user may change the wording, and sees it in its draft. */
  wording: { mayChange: boolean; isDraft: boolean };
  test: FormAction;
}

/** Each mail to readers as it would be sent now, and a test of it to the user. */
export function MailsPage(props: MailsPageProps) {
  const { language, shown, preview, isMailed, email, wording, test } = props;
  const t = getStaffT(language);
  return (
    <>
      <PageHead>
        <h1>{t('subscribers.mails.title')}</h1>
        {wording.mayChange && <a href={wordingPath(shown.language)}>{t('mailWording.title')}</a>}
      </PageHead>
      <SubscribersTabs language={language} here="mails" />
      <p>{t('subscribers.mails.words')}</p>
      {wording.isDraft && <Notice>{t('mailWording.shownDraft')}</Notice>}
      <FilterBar
        label={t('subscribers.mails.find')}
        apply={t('subscribers.mails.show')}
        action={MAILS_PATH}
        isApplied
      >
        {shown.letterId && <input type="hidden" name="letter" value={shown.letterId} />}
        <Select
          name="mail"
          label={t('subscribers.mails.mail')}
          defaultValue={shown.mail}
          options={PREVIEWED_MAILS.map((each) => ({
            value: each,
            label: t(`subscribers.mails.kinds.${each}`),
          }))}
        />
        <Select
          name="language"
          label={t('subscribers.language')}
          defaultValue={shown.language}
          options={INTERFACE_LANGUAGES.map((tag) => ({
            value: tag,
            label: languageName(tag, language),
          }))}
        />
      </FilterBar>
      {preview ? (
        <>
          {shown.letterId && (
            <p>
              {t('letters.inPreview')}{' '}
              <a href={letterPath(shown.letterId, shown.language)}>{t('letters.letter')}</a>
            </p>
          )}
          <MailView {...{ language, shown, preview }} />
          {isMailed ? (
            <Form action={test} id="test" label={t('subscribers.mails.test')}>
              <input type="hidden" name="mail" value={shown.mail} />
              <input type="hidden" name="language" value={shown.language} />
              <input type="hidden" name="letter" value={shown.letterId} />
              <p className="hint">{t('subscribers.mails.testHint', { email })}</p>
              <SubmitButton kind="plain">{t('subscribers.mails.test')}</SubmitButton>
            </Form>
          ) : (
            <Notice>{t('subscribers.mails.noTest')}</Notice>
          )}
        </>
      ) : (
        <EmptyState title={t('subscribers.mails.nothing')}>
          <p>{t('subscribers.mails.nothingYet')}</p>
        </EmptyState>
      )}
    </>
  );
}
