import { SubscribersTabs } from '@/components/admin/subscribers/SubscribersTabs';
import { DataTable } from '@/components/admin/ui/DataTable';
import { EmptyState } from '@/components/admin/ui/EmptyState';
import { Form } from '@/components/admin/ui/forms/Form.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import { letterPath } from '@/domain/addresses/staff-address';
import { shortened } from '@/domain/documents/plain/shortened';
import { type ListedLetter, stageOf } from '@/domain/letters/letter';
import type { NameOfScope } from '@/domain/subscriptions/scope';
import { chosenName } from '@/domain/text-choice/chosen-name';
import { direction, languageName } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';
import { followersWords, spanWords } from './letter-words';

interface LettersPageProps {
  language: string;
  letters: readonly ListedLetter[];
  /** By `scopeKey`. */
  names: ReadonlyMap<string, NameOfScope>;
  /** In the archive's time zone: `2026-12-04`. */
  today: string;
  begin: FormAction;
}

/** Characters of a letter in the list. */
const BEGINNING = 80;

/** All letters of editors, those that end last first. */
export function LettersPage({ language, letters, names, today, begin }: LettersPageProps) {
  const t = getStaffT(language);
  const number = new Intl.NumberFormat(language);
  return (
    <>
      <h1>{t('letters.title')}</h1>
      <SubscribersTabs language={language} here="letters" />
      <p>{t('letters.words')}</p>
      <p className="hint">{t('letters.alone')}</p>
      <Form action={begin} id="begin" label={t('letters.begin')}>
        <SubmitButton>{t('letters.begin')}</SubmitButton>
      </Form>
      {letters.length === 0 ? (
        <EmptyState title={t('letters.none')}>
          <p>{t('letters.noneYet')}</p>
        </EmptyState>
      ) : (
        <DataTable
          caption={t('letters.title')}
          isCaptionHidden
          rows={letters}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'letter',
              label: t('letters.letter'),
              isHeader: true,
              cell: (row) => <LetterLink letter={row} language={language} />,
            },
            { key: 'days', label: t('letters.days'), cell: (row) => spanWords(row, language) },
            {
              key: 'to',
              label: t('letters.to'),
              cell: (row) => followersWords(row.scope, names, language),
            },
            {
              key: 'languages',
              label: t('letters.languages'),
              cell: ({ texts }) =>
                new Intl.ListFormat(language).format(
                  texts.map((each) => languageName(each.language, language)),
                ),
            },
            {
              key: 'stage',
              label: t('letters.stage'),
              cell: (row) => t(`letters.stages.${stageOf(row, today)}`),
            },
            {
              key: 'count',
              label: t('letters.count'),
              isNumber: true,
              cell: ({ count }) => number.format(count),
            },
          ]}
        />
      )}
    </>
  );
}

/** The beginning of the letter, in the user's language if it has such a text. */
function LetterLink({ letter, language }: { letter: ListedLetter; language: string }) {
  const text = chosenName(letter.texts, language);
  const own = text && { lang: text.language, dir: direction(text.language) };
  return (
    <a href={letterPath(letter.id, text?.language)} {...own}>
      {text ? shortened(text.words, BEGINNING) : getStaffT(language)('letters.empty')}
    </a>
  );
}
