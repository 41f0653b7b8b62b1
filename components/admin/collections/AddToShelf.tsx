import type { FormAction } from '@/components/admin/form-state';
import { Button } from '@/components/admin/ui/Button';
import { Field } from '@/components/admin/ui/Field.client';
import { Form } from '@/components/admin/ui/Form.client';
import { SubmitButton } from '@/components/admin/ui/SubmitButton.client';
import type { TitledStory } from '@/domain/stories/titled-story';
import { direction } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';
import { collectionAdminPath } from './collection-address';

interface AddToShelfProps {
  language: string;
  collectionId: string;
  words: string;
  /** What was found; null before a search. */
  offered: readonly TitledStory[] | null;
  /** Ids of the stories that are in it already. */
  has: ReadonlySet<string>;
  action: FormAction;
}

/** Finds stories and puts them into a collection. */
export function AddToShelf(props: AddToShelfProps) {
  const { language, collectionId, words, offered, has, action } = props;
  const t = getStaffT(language);
  return (
    <div className="section">
      <search>
        <form
          method="get"
          action={`${collectionAdminPath(collectionId)}#found`}
          className="filters"
          aria-label={t('collections.putTitle')}
        >
          <Field name="q" type="search" label={t('collections.putSearch')} defaultValue={words} />
          <div className="filters-end">
            <Button type="submit">{t('collections.apply')}</Button>
          </div>
        </form>
      </search>
      {offered && (
        <Form action={action} id="found" label={t('collections.putTitle')}>
          <input type="hidden" name="id" value={collectionId} />
          <p role="status" className="faint">
            {t('collections.storiesFound', { count: offered.length })}
          </p>
          <ul className="lines">
            {offered.map((story) => (
              <li key={story.id} className="offered">
                <span lang={story.language} dir={direction(story.language)}>
                  {story.title}
                </span>
                {has.has(story.id) ? (
                  <span className="label">{t('collections.isIn')}</span>
                ) : (
                  <SubmitButton
                    kind="plain"
                    name="story"
                    value={story.id}
                    aria-label={t('collections.putNamed', { title: story.title })}
                  >
                    {t('collections.put')}
                  </SubmitButton>
                )}
              </li>
            ))}
          </ul>
        </Form>
      )}
    </div>
  );
}
