import { FilterBar } from '@/components/admin/ui/FilterBar';
import { Field } from '@/components/admin/ui/forms/Field.client';
import { type Option, Select } from '@/components/admin/ui/forms/Select.client';
import { KINDS } from '@/domain/stories/story-kind';
import {
  countFilters,
  isFiltered,
  LIST_STATES,
  listParams,
  type StaffListQuery,
} from '@/domain/story-list/story-list';
import { languageName } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';
import { storiesPathWith } from './list-address';

/** Choices of the list's filters. */
export interface FilterChoices {
  topics: readonly Option[];
  collections: readonly Option[];
  /** The name that is filtered by; others are reached from their own pages. */
  names: readonly Option[];
  languages: readonly string[];
  writers: readonly { id: string; name: string }[];
}

interface StoryFiltersProps {
  language: string;
  query: StaffListQuery;
  choices: FilterChoices;
}

const OFF = {
  q: '',
  kind: null,
  topicId: null,
  collectionId: null,
  nameId: null,
  language: null,
  state: null,
  authorId: null,
};

/** Filters of the story list. */
export function StoryFilters({ language, query, choices }: StoryFiltersProps) {
  const t = getStaffT(language);
  const any = (of: 'state' | 'language' | 'kind' | 'topic' | 'collection' | 'name' | 'author') => ({
    value: '',
    label: t(`stories.find.any.${of}`),
  });
  const { trash, templates, sort, order } = listParams(query);
  const kept = Object.fromEntries(
    Object.entries({ trash, templates, sort, order }).filter((entry) => entry[1] !== undefined),
  ) as Record<string, string>;
  const clear = { href: storiesPathWith(query, OFF), label: t('stories.find.clear') };
  return (
    <FilterBar
      label={t('stories.find.label')}
      apply={t('stories.find.apply')}
      clear={isFiltered(query) ? clear : null}
      kept={kept}
      fold={t('board.find.fold', { count: countFilters(query) })}
      isApplied
    >
      <Field name="q" type="search" label={t('stories.find.words')} defaultValue={query.q} />
      <Select
        name="state"
        label={t('stories.find.state')}
        defaultValue={query.state ?? ''}
        options={[
          any('state'),
          ...LIST_STATES.map((state) => ({ value: state, label: t(`stories.state.${state}`) })),
        ]}
      />
      <Select
        name="language"
        label={t('stories.find.language')}
        defaultValue={query.language ?? ''}
        options={[
          any('language'),
          ...choices.languages.map((tag) => ({ value: tag, label: languageName(tag, language) })),
        ]}
      />
      <Select
        name="kind"
        label={t('stories.column.kind')}
        defaultValue={query.kind ?? ''}
        options={[
          any('kind'),
          ...KINDS.map((kind) => ({ value: kind, label: t(`stories.kind.${kind}`) })),
        ]}
      />
      <Select
        name="topic"
        label={t('stories.find.topic')}
        defaultValue={query.topicId ?? ''}
        options={[any('topic'), ...choices.topics]}
      />
      <Select
        name="collection"
        label={t('stories.find.collection')}
        defaultValue={query.collectionId ?? ''}
        options={[any('collection'), ...choices.collections]}
      />
      {choices.names.length > 0 && (
        <Select
          name="name"
          label={t('stories.find.name')}
          defaultValue={query.nameId ?? ''}
          options={[any('name'), ...choices.names]}
        />
      )}
      <Select
        name="author"
        label={t('stories.find.author')}
        defaultValue={query.authorId ?? ''}
        options={[
          any('author'),
          ...choices.writers.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
    </FilterBar>
  );
}
