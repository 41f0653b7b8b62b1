import { nameDates } from '@/components/names/name-dates';
import { namedPath } from '@/domain/addresses/address';
import type { NamedCard } from '@/domain/reader/search/found';
import { languageAttributes } from '@/i18n/languages';
import { capitalised } from '@/i18n/phrases';
import { getT } from '@/i18n/translate';

interface NamedCardsProps {
  cards: readonly NamedCard[];
  language: string;
}

/** What the search names, above the stories: a person, a place, a topic, each with its page. */
export function NamedCards({ cards, language }: NamedCardsProps) {
  if (cards.length === 0) return null;
  return (
    <ul className="rows">
      {cards.map((card) => (
        <Card key={card.kind + card.slug} card={card} language={language} />
      ))}
    </ul>
  );
}

function Card({ card, language }: { card: NamedCard; language: string }) {
  const t = getT(language);
  const dates = card.of ? nameDates(card.of, language).words : '';
  const tongue = languageAttributes(card.language, language);
  return (
    <li className="row wide">
      <p className="label">
        <b>{t(`search.${card.kind}`)}</b>
        {dates && <span>{capitalised(dates, language)}</span>}
      </p>
      <div className="row-words">
        <h2>
          <a href={namedPath(card.kind, language, card.slug)} {...tongue}>
            {card.name}
          </a>
        </h2>
        {card.description && <p {...tongue}>{card.description}</p>}
      </div>
    </li>
  );
}
