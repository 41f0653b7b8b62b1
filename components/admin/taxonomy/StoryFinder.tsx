import { Button } from '@/components/admin/ui/Button';
import { Field } from '@/components/admin/ui/forms/Field.client';
import { Form } from '@/components/admin/ui/forms/Form.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import type { StoryTitle } from '@/domain/stories/story-title';
import { direction } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';

interface StoryFinderProps {
  part: 'collections' | 'site';
  language: string;
  /** Path of the page with this search. */
  here: string;
  words: string;
  /** Search result; null before a search. */
  offered: readonly StoryTitle[] | null;
  /** Ids of the stories that are already added. */
  has: ReadonlySet<string>;
  /** Hidden values posted with the chosen story. */
  values?: Record<string, string>;
  /** Further values of the page's address, kept by a search. */
  searchValues?: Record<string, string>;
  action: FormAction;
}

/** Search for stories to add. */
export function StoryFinder(props: StoryFinderProps) {
  const { part, language, here, words, offered, has, values = {}, action } = props;
  const { searchValues = {} } = props;
  const t = getStaffT(language);
  return (
    <div className="section">
      <search>
        <form
          method="get"
          action={`${here}#found`}
          className="filters border-line border-y py-[0.875rem]"
          aria-label={t(`${part}.putTitle`)}
        >
          {Object.entries(searchValues).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <Field name="q" type="search" label={t(`${part}.putSearch`)} defaultValue={words} />
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <Button type="submit">{t(`${part}.apply`)}</Button>
          </div>
        </form>
      </search>
      {offered && (
        <Form action={action} id="found" label={t(`${part}.putTitle`)}>
          {Object.entries(values).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <p role="status" className="faint">
            {t(`${part}.storiesFound`, { count: offered.length })}
          </p>
          <ul className="lines">
            {offered.map((story) => (
              <li key={story.id} className="grid grid-cols-[minmax(0,1fr)_auto] items-center">
                <span lang={story.language} dir={direction(story.language)}>
                  {story.title}
                </span>
                {has.has(story.id) ? (
                  <span className="label">{t(`${part}.isIn`)}</span>
                ) : (
                  <SubmitButton
                    kind="plain"
                    name="story"
                    value={story.id}
                    aria-label={t(`${part}.putNamed`, { title: story.title })}
                  >
                    {t(`${part}.put`)}
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
