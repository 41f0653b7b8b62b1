import { RestoreFields } from '@/components/admin/history/RestoreFields';
import { momentWords } from '@/components/admin/moment';
import { Form } from '@/components/admin/ui/forms/Form.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import { PageHead } from '@/components/admin/ui/PageHead';
import type { Written } from '@/domain/history/authorship';
import type { WrittenEntry } from '@/domain/history/history';
import { getStaffT } from '@/i18n/staff/translate';
import { CompareEntries } from './CompareEntries';
import { historyPath } from './history-address';
import { HISTORY } from './history-classes';

interface ComparePageProps {
  storyId: string;
  language: string;
  interfaceLanguage: string;
  timeZone: string;
  title: string;
  /** Oldest first; fewer than two if the same was chosen twice, or one is of another text. */
  entries: readonly WrittenEntry[];
  written: readonly Written[];
  workingId: string | null;
  mayWrite: boolean;
  restore: FormAction;
  imageName: (id: string) => string;
}

/** Compares any two revisions of a text. */
export function ComparePage(props: ComparePageProps) {
  const { storyId, language, interfaceLanguage, timeZone, entries } = props;
  const t = getStaffT(interfaceLanguage);
  const [first, second] = entries;
  const back = `${historyPath(storyId, language)}?${new URLSearchParams({
    from: first?.id ?? '',
    to: second?.id ?? '',
  })}`;
  return (
    <>
      <PageHead>
        <h1>{t('history.compareTitle', { title: props.title })}</h1>
        <a href={back}>{t('history.toHistory')}</a>
      </PageHead>
      {first && second ? (
        <CompareEntries {...props} first={first} second={second} />
      ) : (
        <p>{t('history.chooseTwo')}</p>
      )}
      {props.mayWrite && second && (
        <div className={HISTORY.tools}>
          {entries
            .filter(({ id }) => id !== props.workingId)
            .map(({ id, at }) => (
              <Form key={id} action={props.restore}>
                <RestoreFields
                  {...{ storyId, language }}
                  versionId={id}
                  workingId={props.workingId}
                />
                <SubmitButton kind="plain">
                  {t('history.restoreThis', {
                    time: momentWords(at, interfaceLanguage, timeZone),
                  })}
                </SubmitButton>
              </Form>
            ))}
        </div>
      )}
    </>
  );
}
