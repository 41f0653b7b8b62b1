import { DetailRow } from '@/components/layout/DetailRow';
import type { Frame } from '@/components/layout/frame';
import { storyPath } from '@/domain/addresses/address';
import type { StoryText } from '@/domain/reader/story';
import { collatorOf, direction, languageName } from '@/i18n/languages';
import { listed } from '@/i18n/phrases';
import { getT } from '@/i18n/translate';

/** The languages of a story with their titles; and the site's languages that it lacks. */
export function LanguageRow({ frame, story }: { frame: Frame; story: StoryText }) {
  const t = getT(frame.language);
  const name = (tag: string) => languageName(tag, frame.language);
  const others = story.texts.filter((text) => text.language !== story.language);
  const missing = frame.languages.filter((tag) => {
    return !story.texts.some((text) => text.language === tag);
  });
  const byName = collatorOf(frame.language);
  others.sort((a, b) => byName.compare(name(a.language), name(b.language)));
  return (
    <DetailRow id="languages" label={t('story.languages')}>
      {others.length > 0 ? (
        <ul className="titles">
          {others.map((text) => (
            <li key={text.language}>
              <span className="tongue">{name(text.language)}</span>
              <a
                href={storyPath(text.language, text.slug)}
                hrefLang={text.language}
                lang={text.language}
                dir={direction(text.language)}
              >
                {text.title}
              </a>
            </li>
          ))}
        </ul>
      ) : (
        <p>{t('story.onlyIn', { language: name(story.language) })}</p>
      )}
      {missing.length > 0 && others.length > 0 && (
        <p className="faint">
          {t('story.notIn', { languages: listed(missing.map(name), frame.language) })}
        </p>
      )}
    </DetailRow>
  );
}
