import { Notice } from '@/components/admin/ui/Notice';
import { Tabs } from '@/components/admin/ui/tabs/Tabs';
import { IMAGES_PATH, imagePath } from '@/domain/addresses/staff-address';
import type { ImageRecord } from '@/domain/images/library';
import type { ImageUse } from '@/domain/images/use';
import { NO_WORDS } from '@/domain/images/wording';
import { direction, languageName } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';
import type { FormAction } from '../ui/forms/form-state';
import { DetailsForm } from './DetailsForm';
import { ImageDetails } from './ImageDetails';
import { ImageUses } from './ImageUses';
import { RemoveImage } from './RemoveImage';
import { WordsForm } from './TextsForm';

export interface ImagePageProps {
  language: string;
  timeZone: string;
  image: ImageRecord;
  uses: readonly ImageUse[];
  /** Content language of the texts shown. */
  inLanguage: string;
  languages: readonly string[];
  /** Whether the removal is to be confirmed. */
  isAskedToRemove: boolean;
  may: { describe: boolean; change: boolean; remove: boolean };
  actions: { describe: FormAction; change: FormAction; remove: FormAction };
}

/** One image: texts per language, rights, focal point, and uses. */
export function ImagePage(props: ImagePageProps) {
  const { language, image, inLanguage, languages, may, actions, uses } = props;
  const t = getStaffT(language);
  const name = image.name || image.fileName || t('images.unnamed');
  const words = image.texts.find((each) => each.language === inLanguage);
  const path = imagePath(image.id);
  return (
    <>
      <p>
        <a href={IMAGES_PATH}>{t('images.back')}</a>
      </p>
      <h1 {...(image.name ? tongue(image.nameLanguage) : {})}>{name}</h1>
      <div className="grid gap-8 min-[60rem]:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
        <ImageDetails {...props} />
        <div>
          <h2 className="mb-3">{t('images.words')}</h2>
          <Tabs
            label={t('images.languages')}
            tabs={languages.map((tag) => ({
              href: `${path}?language=${tag}`,
              label: languageName(tag, language),
              isHere: tag === inLanguage,
            }))}
          />
          <WordsForm
            key={inLanguage}
            language={language}
            imageId={image.id}
            words={words ?? { ...NO_WORDS, language: inLanguage }}
            action={actions.describe}
            isFixed={!may.describe}
          />
          <h2 className="mt-8 mb-3">{t('images.facts')}</h2>
          {!may.change && <Notice>{t('images.notYours')}</Notice>}
          <DetailsForm
            language={language}
            image={image}
            action={actions.change}
            isFixed={!may.change}
          />
          <h2 id="uses" className="mt-8 mb-3">
            {t('images.uses')}
          </h2>
          <ImageUses uses={uses} language={language} />
          {may.remove && <RemoveImage {...props} path={path} />}
        </div>
      </div>
    </>
  );
}

function tongue(language: string) {
  return { lang: language, dir: direction(language) };
}
