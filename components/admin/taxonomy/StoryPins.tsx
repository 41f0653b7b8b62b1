import { EmptyState } from '@/components/admin/ui/EmptyState';
import { Form } from '@/components/admin/ui/forms/Form.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import { SectionTitle } from '@/components/admin/ui/SectionTitle';
import { SortableList } from '@/components/admin/ui/SortableList.client';
import type { StoryTitle } from '@/domain/stories/story-title';
import { direction } from '@/i18n/languages';
import { getStaffT, staffMessages } from '@/i18n/staff/translate';
import { StoryFinder } from './StoryFinder';

interface StoryPinsProps {
  language: string;
  title: string;
  /** What pinning does, said while nothing is pinned. */
  hint: string;
  /** How many may be pinned; empty where there is no limit. */
  limit?: string;
  pinned: readonly StoryTitle[];
  /** Said of a pinned story that readers do not see; empty where they do. */
  noteOf: (story: StoryTitle) => string;
  /** Path of the page. */
  here: string;
  /** Hidden values of both forms, and those that a search keeps in the page's address. */
  values: Record<string, string>;
  searchValues?: Record<string, string>;
  words: string;
  /** Search result; null before a search. */
  offered: readonly StoryTitle[] | null;
  pin: FormAction;
  arrange: FormAction;
}

/** Stories pinned by editors: order, and a search for stories to add. */
export function StoryPins(props: StoryPinsProps) {
  const { language, title, hint, limit, pinned, noteOf, here, values, words, offered } = props;
  const t = getStaffT(language);
  const { up, down, moved } = staffMessages(language, 'site');
  return (
    <section className="section">
      <SectionTitle>{title}</SectionTitle>
      {limit && <p className="hint">{limit}</p>}
      {pinned.length === 0 ? (
        <EmptyState title={t('site.nothingPinned')}>
          <p>{hint}</p>
        </EmptyState>
      ) : (
        <Form action={props.arrange} className="arranging" label={t('site.pinOrder')}>
          {Object.entries(values).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <SortableList
            label={t('site.pinOrder')}
            words={{ up, down, moved }}
            items={pinned.map((story) => ({
              id: story.id,
              name: story.title,
              content: (
                <div className="grid grid-cols-[minmax(0,1fr)_auto] items-center">
                  <span lang={story.language} dir={direction(story.language)}>
                    {story.title}
                    {noteOf(story) && <span className="label">{noteOf(story)}</span>}
                  </span>
                  <SubmitButton
                    kind="quiet"
                    name="remove"
                    value={story.id}
                    aria-label={t('site.removeNamed', { name: story.title })}
                  >
                    {t('site.remove')}
                  </SubmitButton>
                </div>
              ),
            }))}
          />
        </Form>
      )}
      <StoryFinder
        part="site"
        language={language}
        here={here}
        words={words}
        offered={offered}
        has={new Set(pinned.map(({ id }) => id))}
        values={values}
        searchValues={props.searchValues}
        action={props.pin}
      />
    </section>
  );
}
