import { FilterBar } from '@/components/admin/ui/FilterBar';
import { Choices } from '@/components/admin/ui/forms/Choices.client';
import { Field } from '@/components/admin/ui/forms/Field.client';
import { type Option, Select } from '@/components/admin/ui/forms/Select.client';
import type { Candidate } from '@/domain/assignments/assignment';
import {
  BOARD_SORTS,
  BOARD_STATES,
  type BoardQuery,
  boardParams,
  countFilters,
  DUES,
} from '@/domain/board/board';
import type { Role } from '@/domain/permissions/staff';
import { KINDS } from '@/domain/stories/story-kind';
import { languageName } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';
import { boardPathWith } from './board-address';

/** Choices of the board's filters. */
export interface BoardChoices {
  topics: readonly Option[];
  /** Languages that can be columns. */
  languages: readonly string[];
  people: readonly Candidate[];
}

interface BoardFiltersProps {
  role: Role;
  language: string;
  query: BoardQuery;
  columns: readonly string[];
  choices: BoardChoices;
}

const OFF = {
  q: '',
  kind: null,
  topicId: null,
  original: null,
  state: null,
  assignee: null,
  due: null,
};

/** Filters of the workflow board; collapsed on small screens. */
export function BoardFilters({ role, language, query, columns, choices }: BoardFiltersProps) {
  const t = getStaffT(language);
  const count = countFilters(query);
  const any = (label: string) => ({ value: '', label });
  const tongues = choices.languages.map((tag) => ({
    value: tag,
    label: languageName(tag, language),
  }));
  const kept = boardParams(query, role).filter(([name]) => name === 'view');
  const clear = { href: boardPathWith(query, role, OFF), label: t('board.find.clear') };
  return (
    <FilterBar
      label={t('board.find.label')}
      apply={t('board.find.apply')}
      clear={count > 0 ? clear : null}
      kept={Object.fromEntries(kept)}
      fold={t('board.find.fold', { count: query.q ? count - 1 : count })}
      first={<Field name="q" type="search" label={t('board.find.words')} defaultValue={query.q} />}
      isApplied
    >
      <Select
        name="state"
        label={t('board.find.state')}
        defaultValue={query.state ?? ''}
        options={[
          any(t('stories.find.any.state')),
          ...BOARD_STATES.map((state) => ({ value: state, label: t(`board.state.${state}`) })),
        ]}
      />
      <Select
        name="assignee"
        label={t('board.find.with')}
        defaultValue={query.assignee ?? ''}
        options={[
          any(t('board.find.anyAssignment')),
          { value: 'me', label: t('board.find.me') },
          { value: 'nobody', label: t('board.find.nobody') },
          ...choices.people.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <Select
        name="due"
        label={t('board.find.due')}
        defaultValue={query.due ?? ''}
        options={[
          any(t('board.find.anyDue')),
          ...DUES.map((due) => ({ value: due, label: t(`board.find.${due}`) })),
        ]}
      />
      <Select
        name="kind"
        label={t('stories.column.kind')}
        defaultValue={query.kind ?? ''}
        options={[
          any(t('stories.find.any.kind')),
          ...KINDS.map((kind) => ({ value: kind, label: t(`stories.kind.${kind}`) })),
        ]}
      />
      <Select
        name="topic"
        label={t('stories.find.topic')}
        defaultValue={query.topicId ?? ''}
        options={[any(t('stories.find.any.topic')), ...choices.topics]}
      />
      <Select
        name="original"
        label={t('board.find.original')}
        defaultValue={query.original ?? ''}
        options={[any(t('stories.find.any.language')), ...tongues]}
      />
      <Select
        name="sort"
        label={t('board.find.sort')}
        defaultValue={query.sort}
        options={BOARD_SORTS.map((sort) => ({ value: sort, label: t(`board.sort.${sort}`) }))}
      />
      <Choices
        name="language"
        kind="several"
        label={t('board.find.columns')}
        chosen={columns}
        options={tongues}
      />
    </FilterBar>
  );
}
