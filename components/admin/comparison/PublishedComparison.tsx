import { RestoreFields } from '@/components/admin/history/RestoreFields';
import { momentWords } from '@/components/admin/moment';
import { Form } from '@/components/admin/ui/forms/Form.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import { PageHead } from '@/components/admin/ui/PageHead';
import type { WritingData } from '@/components/admin/writing/writing';
import { textPath } from '@/domain/addresses/staff-address';
import type { TextContent } from '@/domain/texts/text-content';
import type { WritingPageText } from '@/domain/writing/writing-page';
import { direction } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';
import { DifferenceTable } from './DifferenceTable';
import { differenceOf } from './difference';

interface ComparePageProps {
  data: WritingData;
  versionId: string;
  past: { createdAt: number; content: TextContent };
  now: Pick<WritingPageText, 'row' | 'content'>;
  restore: FormAction;
}

/** An earlier revision of a text next to the current one. */
export function ComparePage({ data, versionId, past, now, restore }: ComparePageProps) {
  const { storyId, language, interfaceLanguage, timeZone, mayWrite } = data;
  const t = getStaffT(interfaceLanguage);
  const time = momentWords(past.createdAt, interfaceLanguage, timeZone);
  const difference = differenceOf(past.content, now.content);
  return (
    <>
      <PageHead>
        <h1>{t('writing.history.then', { time })}</h1>
        <a href={textPath(storyId, language)}>{t('writing.history.back')}</a>
      </PageHead>
      {difference ? (
        <DifferenceTable
          difference={difference}
          first={t('writing.history.then', { time })}
          second={t('writing.history.now')}
          language={language}
          dir={direction(language)}
          t={t}
        />
      ) : (
        <p>{t('writing.history.same')}</p>
      )}
      {mayWrite && (
        <Form action={restore}>
          <RestoreFields
            {...{ storyId, language, versionId }}
            workingId={now.row.workingRevisionId}
          />
          <SubmitButton kind="plain">{t('writing.history.restore')}</SubmitButton>
        </Form>
      )}
    </>
  );
}
