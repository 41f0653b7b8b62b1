import { Disclosure } from '@/components/admin/ui/Disclosure';
import { EmptyState } from '@/components/admin/ui/EmptyState';
import { FilterBar } from '@/components/admin/ui/FilterBar';
import { Field } from '@/components/admin/ui/forms/Field.client';
import { Form } from '@/components/admin/ui/forms/Form.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { PageHead } from '@/components/admin/ui/PageHead';
import { SortableList } from '@/components/admin/ui/SortableList.client';
import { TOPICS_PATH } from '@/domain/addresses/staff-address';
import type { TopicLine } from '@/domain/topics/topic-file';
import { getStaffT, staffMessages } from '@/i18n/staff/translate';
import { NewTopic } from './NewTopic';
import { TopicEntry } from './TopicEntry';

interface TopicsPageProps {
  language: string;
  all: readonly TopicLine[];
  /** Result of a search by name; null when there was none. */
  found: readonly TopicLine[] | null;
  words: string;
  /** Null when the user may not change topics. */
  actions: { arrange: FormAction; begin: FormAction } | null;
}

/** All topics: add, search, sort. */
export function TopicsPage({ language, all, found, words, actions }: TopicsPageProps) {
  const t = getStaffT(language);
  const entry = (line: TopicLine) => <TopicEntry line={line} language={language} />;
  const { up, down, moved } = staffMessages(language, 'topics');
  return (
    <>
      <PageHead>
        <h1>{t('topics.title')}</h1>
      </PageHead>
      {all.length === 0 && (
        <EmptyState title={t('topics.empty')}>
          <p>{t('topics.emptyHint')}</p>
        </EmptyState>
      )}
      {actions && (
        <Disclosure summary={t('topics.begin')} isOpen={all.length === 0}>
          <NewTopic language={language} all={all} action={actions.begin} />
        </Disclosure>
      )}
      {all.length > 0 && (
        <FilterBar
          label={t('topics.find')}
          apply={t('topics.apply')}
          clear={found && { href: TOPICS_PATH, label: t('topics.clear') }}
        >
          <Field name="q" type="search" label={t('topics.search')} defaultValue={words} />
        </FilterBar>
      )}
      {found && (
        <>
          <p role="status" className="faint">
            {t('topics.found', { count: found.length })}
          </p>
          <ul className="lines">
            {found.map((line) => (
              <li key={line.id}>{entry(line)}</li>
            ))}
          </ul>
        </>
      )}
      {!found && !actions && (
        <ul className="lines">
          {all.map((line) => (
            <li key={line.id}>{entry(line)}</li>
          ))}
        </ul>
      )}
      {!found && actions && all.length > 0 && (
        <Form action={actions.arrange} className="arranging" label={t('topics.order')}>
          <p className="hint">{t('topics.orderHint')}</p>
          <SortableList
            label={t('topics.order')}
            words={{ up, down, moved }}
            items={all.map((line) => ({ ...line, content: entry(line) }))}
          />
        </Form>
      )}
    </>
  );
}
