import { StoryFinder } from '@/components/admin/taxonomy/StoryFinder';
import { EmptyState } from '@/components/admin/ui/EmptyState';
import { Form } from '@/components/admin/ui/forms/Form.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import { SortableList } from '@/components/admin/ui/SortableList.client';
import { FRONT_PATH } from '@/domain/addresses/staff-address';
import type { StoryTitle } from '@/domain/stories/story-title';
import { direction } from '@/i18n/languages';
import { getStaffT, staffMessages } from '@/i18n/staff/translate';

interface FrontPinsProps {
  language: string;
  /** Language of the front page. */
  named: string;
  pinned: readonly StoryTitle[];
  words: string;
  /** Search result; null before a search. */
  offered: readonly StoryTitle[] | null;
  pin: FormAction;
  arrange: FormAction;
}

/** The stories pinned to a front page: order, and a search for stories to add. */
export function FrontPins(props: FrontPinsProps) {
  const { language, named, pinned, words, offered, pin, arrange } = props;
  const t = getStaffT(language);
  const { up, down, moved } = staffMessages(language, 'site');
  return (
    <section className="section">
      <h2 className="section-title">{t('site.pinned')}</h2>
      {pinned.length === 0 ? (
        <EmptyState title={t('site.nothingPinned')}>
          <p>{t('site.pinnedHint')}</p>
        </EmptyState>
      ) : (
        <Form action={arrange} className="arranging" label={t('site.pinOrder')}>
          <input type="hidden" name="language" value={named} />
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
                    {!story.isPublished && <span className="label">{t('site.notPublished')}</span>}
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
        here={FRONT_PATH}
        words={words}
        offered={offered}
        has={new Set(pinned.map(({ id }) => id))}
        values={{ language: named }}
        searchValues={{ language: named }}
        action={pin}
      />
    </section>
  );
}
