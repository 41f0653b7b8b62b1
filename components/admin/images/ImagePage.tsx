import { Notice } from '@/components/admin/ui/Notice';
import { Tabs } from '@/components/admin/ui/Tabs';
import type { PictureRecord } from '@/domain/images/library';
import type { PictureUse } from '@/domain/images/use';
import { NO_WORDS } from '@/domain/images/wording';
import { direction, languageName } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';
import type { FormAction } from '../ui/forms/form-state';
import { DetailsForm } from './DetailsForm';
import { ImageDetails } from './ImageDetails';
import { PictureUses } from './ImageUses';
import { RemovePicture } from './RemoveImage';
import { WordsForm } from './TextsForm';

export interface PicturePageProps {
  /** BCP 47 of the interface. */
  language: string;
  timeZone: string;
  picture: PictureRecord;
  uses: readonly PictureUse[];
  /** Content language whose words are shown. */
  inLanguage: string;
  languages: readonly string[];
  /** The address asks whether to remove it. */
  isAskedToRemove: boolean;
  may: { describe: boolean; change: boolean; remove: boolean };
  actions: { describe: FormAction; change: FormAction; remove: FormAction };
}

/** One picture: its words per language, its rights, its focal point, and where it is shown. */
export function PicturePage(props: PicturePageProps) {
  const { language, picture, inLanguage, languages, may, actions, uses } = props;
  const t = getStaffT(language);
  const name = picture.name || picture.fileName || t('pictures.unnamed');
  const words = picture.texts.find((each) => each.language === inLanguage);
  const path = `/admin/pictures/${picture.id}`;
  return (
    <>
      <p>
        <a href="/admin/pictures">{t('pictures.back')}</a>
      </p>
      <h1 className="is-name" {...(picture.name ? tongue(picture.nameLanguage) : {})}>
        {name}
      </h1>
      <div className="picture-record">
        <ImageDetails {...props} />
        <div>
          <h2>{t('pictures.words')}</h2>
          <Tabs
            label={t('pictures.languages')}
            tabs={languages.map((tag) => ({
              href: `${path}?language=${tag}`,
              label: languageName(tag, language),
              isHere: tag === inLanguage,
            }))}
          />
          <WordsForm
            key={inLanguage}
            language={language}
            pictureId={picture.id}
            words={words ?? { ...NO_WORDS, language: inLanguage }}
            action={actions.describe}
            isFixed={!may.describe}
          />
          <h2>{t('pictures.facts')}</h2>
          {!may.change && <Notice>{t('pictures.notYours')}</Notice>}
          <DetailsForm
            language={language}
            picture={picture}
            action={actions.change}
            isFixed={!may.change}
          />
          <h2 id="uses">{t('pictures.uses')}</h2>
          <PictureUses uses={uses} language={language} />
          {may.remove && <RemovePicture {...props} path={path} />}
        </div>
      </div>
    </>
  );
}

function tongue(language: string) {
  return { lang: language, dir: direction(language) };
}
