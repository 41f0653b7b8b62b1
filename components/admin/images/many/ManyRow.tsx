import { ImageCard } from '@/components/admin/images/ImageCard';
import { Checkbox } from '@/components/admin/ui/forms/Checkbox.client';
import { Field } from '@/components/admin/ui/forms/Field.client';
import { TextArea } from '@/components/admin/ui/forms/TextArea.client';
import { imagePath } from '@/domain/addresses/staff-address';
import type { LibraryImage } from '@/domain/images/library';
import { direction, languageName } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';
import { WasField } from './WasField.client';

/** The descriptions of one image, and what of them may be changed. */
export interface DescribedImage {
  credit: string;
  mayCredit: boolean;
  texts: readonly { language: string; alt: string; decorative: boolean; mayDescribe: boolean }[];
}

interface ManyRowProps {
  image: LibraryImage;
  described: DescribedImage;
  language: string;
}

/** One image of the page with many, with a field for each language. */
export function ManyRow({ image, described, language }: ManyRowProps) {
  const t = getStaffT(language);
  const { id } = image;
  const name = image.fileName || image.name || t('images.unnamed');
  return (
    <li>
      <fieldset className="grid gap-4 border-line border-t py-6 min-[48rem]:grid-cols-[12rem_minmax(0,1fr)]">
        <legend className="font-bold wrap-anywhere">
          <bdi>{name}</bdi>
        </legend>
        <a href={imagePath(id)} aria-label={t('images.openPage', { name })}>
          <ImageCard image={image} className="max-h-[14rem] w-full bg-board object-scale-down" />
        </a>
        <div className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,16rem),1fr))] content-start gap-4">
          {described.texts.map(({ language: tag, alt, decorative, mayDescribe }) => (
            <div key={tag} className="grid content-start gap-2">
              <TextArea
                name={mayDescribe ? `alt.${id}.${tag}` : `shown.${id}.${tag}`}
                rows={2}
                label={t('images.altIn', { language: languageName(tag, language) })}
                lang={tag}
                dir={direction(tag)}
                readOnly={!mayDescribe}
                defaultValue={alt}
              />
              {mayDescribe && (
                <>
                  <WasField name={`wasAlt.${id}.${tag}`} value={alt} />
                  <WasField name={`wasDecorative.${id}.${tag}`} value={decorative ? 'yes' : ''} />
                  <Checkbox
                    name={`decorative.${id}.${tag}`}
                    label={t('images.decorative')}
                    defaultChecked={decorative}
                  />
                </>
              )}
            </div>
          ))}
          <Field
            name={described.mayCredit ? `credit.${id}` : `shownCredit.${id}`}
            label={t('images.creditAll')}
            dir="auto"
            readOnly={!described.mayCredit}
            defaultValue={described.credit}
          />
          {described.mayCredit && <WasField name={`wasCredit.${id}`} value={described.credit} />}
        </div>
      </fieldset>
    </li>
  );
}
