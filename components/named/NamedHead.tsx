import { posterSize } from '@/components/layout/poster-size';
import type { NamedTerm } from '@/domain/taxonomy/named-term';
import { languageAttributes } from '@/i18n/languages';

interface NamedHeadProps {
  term: Pick<NamedTerm, 'name' | 'description' | 'language'>;
  /** Language of the page. */
  language: string;
}

/** The name of a topic, place or name in large type, and its description. */
export function NamedHead({ term, language }: NamedHeadProps) {
  const tongue = languageAttributes(term.language, language);
  return (
    <>
      <h1 className={posterSize(term.name)} {...tongue}>
        {term.name}
      </h1>
      {term.description && (
        <p className="lead" {...tongue}>
          {term.description}
        </p>
      )}
    </>
  );
}
