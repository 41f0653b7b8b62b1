import { momentWords } from '@/components/admin/moment';
import { Form } from '@/components/admin/ui/forms/Form.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import type { Option } from '@/components/admin/ui/forms/Select.client';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import type { BulkUndo } from '@/domain/bulk/bulk';
import { shownField } from '@/domain/documents/byline';
import { KINDS } from '@/domain/stories/story-kind';
import { listParams, type StaffListQuery } from '@/domain/story-list/story-list';
import { languageName } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';

interface UndoFormProps {
  language: string;
  timeZone: string;
  query: StaffListQuery;
  undo: BulkUndo;
  topics: readonly Option[];
  collections: readonly Option[];
  action: FormAction;
}

/** Undoes the last bulk change, and says which. */
export function UndoForm(props: UndoFormProps) {
  const { language, query, undo, action } = props;
  const t = getStaffT(language);
  return (
    <Form
      action={action}
      label={t('stories.undo')}
      id="undo"
      className="flex flex-wrap items-center gap-x-4 gap-y-2 [&>p:empty]:hidden"
    >
      <input type="hidden" name="id" value={undo.id} />
      <input type="hidden" name="back" value={new URLSearchParams(listParams(query)).toString()} />
      <SubmitButton kind="plain">{undoWords(props)}</SubmitButton>
      <p className="hint">{t('stories.undoHint')}</p>
    </Form>
  );
}

/** "Undo: topic Strikes added to 12 stories". */
function undoWords({ language, timeZone, undo, topics, collections }: UndoFormProps): string {
  const t = getStaffT(language);
  const { did, count, about } = undo;
  const nameIn = (options: readonly Option[]) =>
    options.find(({ value }) => value === about)?.label ?? '–';
  switch (did) {
    case 'addTopic':
    case 'removeTopic':
      return t(`stories.undoes.${did}`, { count, name: nameIn(topics) });
    case 'addCollection':
    case 'removeCollection':
      return t(`stories.undoes.${did}`, { count, name: nameIn(collections) });
    case 'changeKind': {
      const kind = KINDS.find((each) => each === about) ?? 'item';
      return t('stories.undoes.changeKind', { count, name: t(`stories.kind.${kind}`) });
    }
    case 'setByline': {
      const name = shownField('byline', about);
      return name === ''
        ? t('stories.undoes.clearByline', { count })
        : t('stories.undoes.setByline', { count, name });
    }
    case 'schedulePublish':
    case 'scheduleWithdraw': {
      const time = momentWords(undo.dueAt ?? 0, language, timeZone);
      return t(`stories.undoes.${did}`, { count, time, language: tongueOf(undo, language) });
    }
    case 'publish':
    case 'withdraw':
      return t(`stories.undoes.${did}`, { count, language: tongueOf(undo, language) });
    default:
      return t(`stories.undoes.${did}`, { count });
  }
}

function tongueOf(undo: BulkUndo, language: string): string {
  const t = getStaffT(language);
  return undo.language
    ? languageName(undo.language, language)
    : t('stories.undoes.severalLanguages');
}
