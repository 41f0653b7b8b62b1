import { Term } from '@/components/layout/Term';
import type { Place, PlaceForms } from '@/domain/places/place';
import { direction, languageName } from '@/i18n/languages';
import { listSeparator } from '@/i18n/phrases';
import { getT } from '@/i18n/translate';

interface PlaceFactsProps {
  place: Place;
  forms: PlaceForms;
  language: string;
}

/** What kind of place it is, its names in other scripts, where it is. */
export function PlaceFacts({ place, forms, language }: PlaceFactsProps) {
  const t = getT(language);
  const { kind, latitude, longitude, wikidata } = place;
  return (
    <dl className="place-facts">
      <Term name={t('place.kind')}>{t(`place.${kind}`)}</Term>
      {forms.map((group) => (
        <Term
          key={group.script}
          name={`${t('place.forms')} · ${scriptName(group.script, language)}`}
        >
          {group.forms.map(({ form, language: tongue }, at) => (
            <span key={`${tongue} ${form}`}>
              <bdi lang={tongue} dir={direction(tongue)}>
                {form}
              </bdi>
              {at < group.forms.length - 1 && listSeparator(language)}
            </span>
          ))}
        </Term>
      ))}
      {latitude !== null && longitude !== null && (
        <Term name={t('place.coordinates')}>
          <bdi className="call-number" dir="ltr">
            {latitude}, {longitude}
          </bdi>
        </Term>
      )}
      {wikidata && (
        <Term name="Wikidata">
          <a href={`https://www.wikidata.org/wiki/${wikidata}`} rel="noopener">
            <bdi className="call-number">{wikidata}</bdi>
          </a>
        </Term>
      )}
    </dl>
  );
}

/** "Cyrillic", "Simplified Chinese". @param script ISO 15924 */
function scriptName(script: string, language: string): string {
  // The names of these two scripts alone are adjectives.
  if (script === 'Hans' || script === 'Hant') return languageName(`zh-${script}`, language);
  return new Intl.DisplayNames([language], { type: 'script' }).of(script) ?? script;
}
