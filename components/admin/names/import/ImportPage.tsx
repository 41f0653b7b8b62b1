import { DataTable } from '@/components/admin/ui/DataTable';
import { Field } from '@/components/admin/ui/forms/Field.client';
import { Form } from '@/components/admin/ui/forms/Form.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import { PageHead } from '@/components/admin/ui/PageHead';
import { SectionTitle } from '@/components/admin/ui/SectionTitle';
import { NAME_TEMPLATE_PATH, NAMES_PATH } from '@/domain/addresses/staff-address';
import { LARGEST_TABLE, MOST_LINES } from '@/domain/csv/known-columns';
import { USES } from '@/domain/name-import/columns';
import { IDENTIFIERS } from '@/domain/names/identifiers';
import { NAME_KINDS } from '@/domain/names/name';
import { getStaffT } from '@/i18n/staff/translate';

const MEGABYTE = 1_000_000;

/** Uploads a file of names, and says what may be in it. */
export function ImportPage({ language, action }: { language: string; action: FormAction }) {
  const t = getStaffT(language);
  const limits = { megabytes: LARGEST_TABLE / MEGABYTE, lines: MOST_LINES };
  return (
    <>
      <p>
        <a href={NAMES_PATH}>{t('names.all')}</a>
      </p>
      <PageHead>
        <h1>{t('nameImport.title')}</h1>
      </PageHead>
      <p>{t('nameImport.intro')}</p>
      <Form action={action} id="import" label={t('nameImport.title')}>
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
        <p className="hint">{t('nameImport.columnsHint')}</p>
        <p>
          <a href={NAME_TEMPLATE_PATH} download>
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
  const listed = new Intl.ListFormat(language, { type: 'disjunction' });
  const rows: { columns: readonly string[]; content: string }[] = [
    { columns: ['id'], content: t('nameImport.about.id') },
    { columns: ['name'], content: t('nameImport.about.name') },
    {
      columns: ['type'],
      content: t('nameImport.about.type', { words: listed.format(NAME_KINDS) }),
    },
    { columns: ['language'], content: t('nameImport.about.language') },
    { columns: ['form'], content: t('nameImport.about.form') },
    { columns: ['use'], content: t('nameImport.about.use', { words: listed.format(USES) }) },
    { columns: ['sort'], content: t('nameImport.about.sort') },
    { columns: ['born', 'start'], content: t('nameImport.about.start') },
    { columns: ['died', 'end'], content: t('nameImport.about.end') },
    { columns: IDENTIFIERS, content: t('nameImport.about.identifiers') },
    { columns: ['ground'], content: t('nameImport.about.ground') },
  ];
  return (
    <DataTable
      caption={t('csvFile.columns')}
      isCaptionHidden
      columns={[
        {
          key: 'column',
          label: t('csvFile.column'),
          isHeader: true,
          cell: ({ columns }) => <bdi lang="en">{columns.join(', ')}</bdi>,
        },
        { key: 'content', label: t('csvFile.content'), cell: ({ content }) => content },
      ]}
      rows={rows}
      rowKey={({ columns: [first = ''] }) => first}
    />
  );
}
