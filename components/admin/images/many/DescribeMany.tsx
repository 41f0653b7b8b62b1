import { PICKS } from '@/components/admin/ui/classes';
import { EmptyState } from '@/components/admin/ui/EmptyState';
import { FilterBar } from '@/components/admin/ui/FilterBar';
import { Field } from '@/components/admin/ui/forms/Field.client';
import { Form } from '@/components/admin/ui/forms/Form.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { Select } from '@/components/admin/ui/forms/Select.client';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import { Pager } from '@/components/admin/ui/Pager';
import { DESCRIBE_IMAGES_PATH, IMAGES_PATH } from '@/domain/addresses/staff-address';
import type { LibraryFilter, LibraryImage } from '@/domain/images/library';
import { filterQuery } from '@/domain/images/library';
import { languageName } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';
import { type DescribedImage, ManyRow } from './ManyRow';

interface DescribeManyProps {
  language: string;
  filter: LibraryFilter;
  /** Languages to choose from, and those chosen. */
  languages: readonly string[];
  inLanguages: readonly string[];
  images: readonly LibraryImage[];
  descriptions: ReadonlyMap<string, DescribedImage>;
  next: string | null;
  isLater: boolean;
  action: FormAction;
}

/** Alternative texts and credits of many images, saved together. */
export function DescribeMany(props: DescribeManyProps) {
  const { language, filter, languages, inLanguages, images, descriptions, action } = props;
  const t = getStaffT(language);
  const address = (more: Record<string, string>) => {
    const query = new URLSearchParams({ ...filterQuery(filter), ...more });
    for (const tag of inLanguages) query.append('in', tag);
    return `${DESCRIBE_IMAGES_PATH}?${query}`;
  };
  return (
    <>
      <p>
        <a href={IMAGES_PATH}>{t('images.back')}</a>
      </p>
      <h1>{t('images.describeMany')}</h1>
      <p className="hint">{t('images.describeManyHint')}</p>
      <FilterBar
        label={t('images.find')}
        apply={t('images.apply')}
        action={DESCRIBE_IMAGES_PATH}
        kept={filter.unused ? { unused: '1' } : {}}
      >
        <Field type="search" name="q" label={t('images.search')} defaultValue={filter.words} />
        <Select
          name="without"
          label={t('images.without')}
          defaultValue={filter.without}
          options={[
            { value: '', label: t('images.anyLanguage') },
            ...languages.map((tag) => ({ value: tag, label: languageName(tag, language) })),
          ]}
        />
        <fieldset className={PICKS}>
          <legend>{t('images.inLanguages')}</legend>
          {languages.map((tag) => (
            <label key={tag} className="tick">
              <input
                type="checkbox"
                name="in"
                value={tag}
                defaultChecked={inLanguages.includes(tag)}
              />{' '}
              {languageName(tag, language)}
            </label>
          ))}
        </fieldset>
      </FilterBar>
      {images.length === 0 && <EmptyState title={t('images.nothingFound')} />}
      {images.length > 0 && (
        <Form action={action} id="descriptions" label={t('images.describeMany')}>
          <ul>
            {images.map((image) => {
              const described = descriptions.get(image.id);
              return described && <ManyRow key={image.id} {...{ image, described, language }} />;
            })}
          </ul>
          <div className="sticky bottom-0 border-line border-t bg-sheet py-3">
            <SubmitButton>{t('images.save')}</SubmitButton>
          </div>
        </Form>
      )}
      <Pager
        label={t('images.pages')}
        previous={props.isLater ? { href: address({}), label: t('images.newest') } : null}
        next={
          props.next ? { href: address({ after: props.next }), label: t('images.older') } : null
        }
      />
    </>
  );
}
