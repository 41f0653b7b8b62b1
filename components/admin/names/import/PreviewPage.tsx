import { Form } from '@/components/admin/ui/forms/Form.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import { Notice } from '@/components/admin/ui/Notice';
import { PageHead } from '@/components/admin/ui/PageHead';
import { Pager } from '@/components/admin/ui/Pager';
import { Tabs } from '@/components/admin/ui/tabs/Tabs';
import {
  NAME_IMPORT_PATH,
  nameImportPath,
  nameImportProblemsPath,
} from '@/domain/addresses/staff-address';
import {
  DAYS_KEPT,
  type ImportPreview,
  isShown,
  SHOWN,
  type Shown,
} from '@/domain/name-import/preview';
import { getStaffT } from '@/i18n/staff/translate';
import { LineTable } from './LineTable';

const AT_ONCE = 100;
const MOST_LISTED = 20;

interface PreviewPageProps {
  language: string;
  preview: ImportPreview;
  shown: Shown;
  /** From 1. */
  page: number;
  action: FormAction;
}

/** What an uploaded file would do, line by line; afterwards what it did. */
export function PreviewPage({ language, preview, shown, page, action }: PreviewPageProps) {
  const t = getStaffT(language);
  const { id, fileName, counts, unread, changed, appliedAt } = preview;
  const lines = preview.lines.filter((line) => isShown(line, shown));
  const at = (other: number) => nameImportPath(id, { shown, page: `${other}` });
  const count = (each: Shown) => (each === 'all' ? counts.lines : counts[each]);
  const isDone = appliedAt !== null;
  return (
    <>
      <p>
        <a href={NAME_IMPORT_PATH}>{t('csvFile.another')}</a>
      </p>
      <PageHead>
        <h1>{t(isDone ? 'csvFile.imported' : 'csvFile.previewOf', { file: fileName })}</h1>
      </PageHead>
      {changed.length > 0 && (
        <Notice kind="problem">
          <p>
            {t('nameImport.changed', { count: changed.length, lines: listed(changed, language) })}
          </p>
        </Notice>
      )}
      {unread.length > 0 && (
        <Notice>
          <p>{t('csvFile.unread', { count: unread.length, columns: unread.join(', ') })}</p>
        </Notice>
      )}
      {counts.problems > 0 && (
        <Notice>
          <p>{t('csvFile.problemsStay', { count: counts.problems })}</p>
          <p>
            <a href={nameImportProblemsPath(id)} download>
              {t('csvFile.downloadProblems')}
            </a>
          </p>
        </Notice>
      )}
      <p>{t('nameImport.counts', { ...counts })}</p>
      {!isDone && counts.changes > 0 && (
        <Form action={action} id="run" label={t('nameImport.title')} key={preview.print}>
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="print" value={preview.print} />
          <SubmitButton>{t('nameImport.run', { count: counts.changes })}</SubmitButton>
        </Form>
      )}
      {!isDone && counts.changes === 0 && <p>{t('nameImport.nothingToRun')}</p>}
      <Tabs
        label={t('csvFile.views')}
        tabs={SHOWN.map((each) => ({
          href: nameImportPath(id, { shown: each === 'all' ? '' : each }),
          label: t(`nameImport.shown.${each}`, { count: count(each) }),
          isHere: each === shown,
        }))}
      />
      {lines.length === 0 ? (
        <p className="faint">{t('csvFile.noLines')}</p>
      ) : (
        <LineTable language={language} lines={lines.slice((page - 1) * AT_ONCE, page * AT_ONCE)} />
      )}
      <Pager
        label={t('csvFile.pages')}
        previous={page > 1 ? { href: at(page - 1), label: t('csvFile.previous') } : null}
        next={
          lines.length > page * AT_ONCE ? { href: at(page + 1), label: t('csvFile.next') } : null
        }
      />
      <p className="hint">{t('csvFile.kept', { days: DAYS_KEPT })}</p>
    </>
  );
}

/** Numbers of lines; an ellipsis for those beyond the first twenty. */
function listed(lines: readonly number[], language: string): string {
  const first = lines.slice(0, MOST_LISTED).map((line) => line.toLocaleString(language));
  return new Intl.ListFormat(language, { type: 'unit', style: 'short' }).format(
    lines.length > MOST_LISTED ? [...first, '…'] : first,
  );
}
