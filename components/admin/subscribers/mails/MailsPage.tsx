import { SubscribersTabs } from '@/components/admin/subscribers/SubscribersTabs';
import { EmptyState } from '@/components/admin/ui/EmptyState';
import { FilterBar } from '@/components/admin/ui/FilterBar';
import { Form } from '@/components/admin/ui/forms/Form.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { Select } from '@/components/admin/ui/forms/Select.client';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import { Notice } from '@/components/admin/ui/Notice';
import { letterPath, MAILS_PATH } from '@/domain/addresses/staff-address';
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
  test: FormAction;
}

/** Each mail to readers as it would be sent now, and a test of it to the user. */
export function MailsPage({ language, shown, preview, isMailed, email, test }: MailsPageProps) {
  const t = getStaffT(language);
  return (
    <>
      <h1>{t('subscribers.mails.title')}</h1>
      <SubscribersTabs language={language} here="mails" />
      <p>{t('subscribers.mails.words')}</p>
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
