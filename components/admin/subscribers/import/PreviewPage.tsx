import { Form } from '@/components/admin/ui/forms/Form.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import { Notice } from '@/components/admin/ui/Notice';
import { PageHead } from '@/components/admin/ui/PageHead';
import { Pager } from '@/components/admin/ui/Pager';
import { Tabs } from '@/components/admin/ui/tabs/Tabs';
import {
  SUBSCRIBER_IMPORT_PATH,
  SUBSCRIBERS_PATH,
  subscriberImportPath,
  subscriberImportProblemsPath,
} from '@/domain/addresses/staff-address';
import {
  DAYS_KEPT,
  type ImportPreview,
  SHOWN,
  type Shown,
} from '@/domain/subscriber-import/preview';
import type { NameOfScope } from '@/domain/subscriptions/scope';
import { getStaffT } from '@/i18n/staff/translate';
import { LineTable } from './LineTable';

const LINES_AT_ONCE = 100;
const MOST_LISTED = 20;

interface PreviewPageProps {
  language: string;
  preview: ImportPreview;
  shown: Shown;
  /** From 1. */
  page: number;
  /** By `scopeKey`. */
  names: ReadonlyMap<string, NameOfScope>;
  action: FormAction;
}

/** What an uploaded list would do, line by line; afterwards what it did. */
export function PreviewPage({ language, preview, shown, page, names, action }: PreviewPageProps) {
  const t = getStaffT(language);
  const { id, fileName, counts, unread, changed, appliedAt } = preview;
  const lines = preview.lines.filter(({ outcome }) => shown === 'all' || outcome === shown);
  const at = (other: number) => subscriberImportPath(id, { shown, page: `${other}` });
  const count = (each: Shown) => (each === 'all' ? preview.lines.length : counts[each]);
  const isDone = appliedAt !== null;
  const changes = counts.added + counts.scopes;
  return (
    <>
      <p>
        <a href={SUBSCRIBERS_PATH}>{t('subscribers.title')}</a> ·{' '}
        <a href={SUBSCRIBER_IMPORT_PATH}>{t('csvFile.another')}</a>
      </p>
      <PageHead>
        <h1>{t(isDone ? 'csvFile.imported' : 'csvFile.previewOf', { file: fileName })}</h1>
      </PageHead>
      {changed.length > 0 && (
        <Notice kind="problem">
          <p>
            {t('subscriberImport.changed', {
              count: changed.length,
              lines: listed(changed, language),
            })}
          </p>
        </Notice>
      )}
      {unread.length > 0 && (
        <Notice>
          <p>{t('csvFile.unread', { count: unread.length, columns: unread.join(', ') })}</p>
        </Notice>
      )}
      {counts.problem > 0 && (
        <Notice>
          <p>{t('csvFile.problemsStay', { count: counts.problem })}</p>
          <p>
            <a href={subscriberImportProblemsPath(id)} download>
              {t('csvFile.downloadProblems')}
            </a>
          </p>
        </Notice>
      )}
      <p>{t('subscriberImport.counts', { added: counts.added, scopes: counts.scopes })}</p>
      {!isDone && changes > 0 && (
        <Form action={action} id="run" label={t('subscriberImport.title')} key={preview.print}>
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="print" value={preview.print} />
          <SubmitButton>{t('subscriberImport.run', { count: changes })}</SubmitButton>
        </Form>
      )}
      {!isDone && changes === 0 && <p>{t('subscriberImport.nothingToRun')}</p>}
      <Tabs
        label={t('csvFile.views')}
        tabs={SHOWN.map((each) => ({
          href: subscriberImportPath(id, { shown: each === 'all' ? '' : each }),
          label: t(`subscriberImport.shown.${each}`, { count: count(each) }),
          isHere: each === shown,
        }))}
      />
      {lines.length === 0 ? (
        <p className="faint">{t('csvFile.noLines')}</p>
      ) : (
        <LineTable
          {...{ language, names }}
          lines={lines.slice((page - 1) * LINES_AT_ONCE, page * LINES_AT_ONCE)}
        />
      )}
      <Pager
        label={t('csvFile.pages')}
        previous={page > 1 ? { href: at(page - 1), label: t('csvFile.previous') } : null}
        next={
          lines.length > page * LINES_AT_ONCE
            ? { href: at(page + 1), label: t('csvFile.next') }
            : null
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
