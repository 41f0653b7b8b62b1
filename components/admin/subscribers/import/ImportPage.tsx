import { DataTable } from '@/components/admin/ui/DataTable';
import { Field } from '@/components/admin/ui/forms/Field.client';
import { Form } from '@/components/admin/ui/forms/Form.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import { PageHead } from '@/components/admin/ui/PageHead';
import { SectionTitle } from '@/components/admin/ui/SectionTitle';
import { SUBSCRIBER_TEMPLATE_PATH, SUBSCRIBERS_PATH } from '@/domain/addresses/staff-address';
import { LARGEST_TABLE, MOST_LINES } from '@/domain/csv/known-columns';
import { COLUMNS } from '@/domain/subscriber-import/columns';
import { FORMS } from '@/domain/subscriber-import/written-scope';
import { RHYTHMS } from '@/domain/subscriptions/wish';
import { INTERFACE_LANGUAGES } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';

const MEGABYTE = 1_000_000;

/** Uploads a list of subscribers, and says what has to be in it. */
export function ImportPage({ language, action }: { language: string; action: FormAction }) {
  const t = getStaffT(language);
  const limits = { megabytes: LARGEST_TABLE / MEGABYTE, lines: MOST_LINES };
  return (
    <>
      <p>
        <a href={SUBSCRIBERS_PATH}>{t('subscribers.title')}</a>
      </p>
      <PageHead>
        <h1>{t('subscriberImport.title')}</h1>
      </PageHead>
      <p>{t('subscriberImport.intro')}</p>
      <p>{t('subscriberImport.nothingSent')}</p>
      <Form action={action} id="import" label={t('subscriberImport.title')}>
        <Field
          name="file"
          type="file"
          accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values"
          label={t('csvFile.file')}
          hint={t('csvFile.fileHint', limits)}
          required
        />
        <SubmitButton>{t('csvFile.preview')}</SubmitButton>
      </Form>
      <section className="section" aria-labelledby="columns-title">
        <SectionTitle id="columns-title">{t('csvFile.columns')}</SectionTitle>
        <p className="hint">{t('subscriberImport.columnsHint')}</p>
        <p>
          <a href={SUBSCRIBER_TEMPLATE_PATH} download>
            {t('csvFile.template')}
          </a>
        </p>
        <Columns language={language} />
      </section>
    </>
  );
}

function Columns({ language }: { language: string }) {
  const t = getStaffT(language);
  const values = {
    languages: INTERFACE_LANGUAGES.join(', '),
    forms: FORMS.join(', '),
    words: new Intl.ListFormat(language, { type: 'disjunction' }).format(RHYTHMS),
  };
  return (
    <DataTable
      caption={t('csvFile.columns')}
      isCaptionHidden
      columns={[
        {
          key: 'column',
          label: t('csvFile.column'),
          isHeader: true,
          cell: (column) => <bdi lang="en">{column}</bdi>,
        },
        {
          key: 'content',
          label: t('csvFile.content'),
          cell: (column) => t(`subscriberImport.about.${column}`, values),
        },
      ]}
      rows={COLUMNS}
      rowKey={(column) => column}
    />
  );
}
