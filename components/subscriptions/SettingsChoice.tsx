import { RHYTHMS, type Settings } from '@/domain/subscriptions/wish';
import { ENDONYMS, type InterfaceLanguage } from '@/i18n/languages';
import { getT } from '@/i18n/translate';
import { WEEK, weekdayName } from '@/i18n/weekday';

interface SettingsChoiceProps {
  language: string;
  /** Interface languages of the site. */
  languages: readonly InterfaceLanguage[];
  settings: Settings;
}

/** How often mails come, in which language, and whether in others too. */
export function SettingsChoice({ language, languages, settings }: SettingsChoiceProps) {
  const t = getT(language);
  const offered = languages.includes(settings.language)
    ? languages
    : [...languages, settings.language];
  const rules = [
    { value: 'all', words: t('follow.mineFirst'), isChosen: !settings.onlyMine },
    { value: 'mine', words: t('follow.onlyMine'), isChosen: settings.onlyMine },
  ];
  return (
    <>
      <fieldset className="options">
        <legend>{t('follow.rhythm')}</legend>
        {RHYTHMS.map((rhythm) => (
          <label key={rhythm}>
            <input
              type="radio"
              name="rhythm"
              value={rhythm}
              defaultChecked={rhythm === settings.rhythm}
            />{' '}
            {t(`follow.${rhythm}`)}
          </label>
        ))}
        <label className="field">
          {t('follow.weekday')}{' '}
          <select name="weekday" defaultValue={settings.weekday}>
            {WEEK.map((day) => (
              <option key={day} value={day}>
                {weekdayName(day, language)}
              </option>
            ))}
          </select>
        </label>
      </fieldset>
      <p>
        <label className="field">
          {t('follow.language')}{' '}
          <select name="language" defaultValue={settings.language}>
            {offered.map((tag) => (
              <option key={tag} value={tag} lang={tag}>
                {ENDONYMS[tag]}
              </option>
            ))}
          </select>
        </label>
      </p>
      <fieldset className="options">
        <legend>{t('follow.stories')}</legend>
        {rules.map(({ value, words, isChosen }) => (
          <label key={value}>
            <input type="radio" name="stories" value={value} defaultChecked={isChosen} /> {words}
          </label>
        ))}
      </fieldset>
    </>
  );
}
