import { chosenName } from '@/domain/text-choice/chosen-name';
import { direction, languageName } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';
import type { NamedPart } from './named';

interface OtherWordsProps {
  part: NamedPart;
  language: string;
  names: readonly { language: string; name: string; description: string; extent?: string }[];
  /** Language of the texts being edited. */
  except: string;
}

/** The same texts in another language, to translate from. */
export function OtherWords({ part, language, names, except }: OtherWordsProps) {
  const t = getStaffT(language);
  const others = names.filter((each) => each.language !== except);
  const other = chosenName(others, language);
  if (!other) return null;
  const tongue = { lang: other.language, dir: direction(other.language) };
  return (
    <aside
      className="self-start bg-board px-[1.125rem] py-[0.875rem]"
      aria-label={t(`${part}.otherWords`)}
    >
      <p className="label">{languageName(other.language, language)}</p>
      <p {...tongue}>
        <strong>{other.name}</strong>
      </p>
      {other.description && <p {...tongue}>{other.description}</p>}
      {other.extent && <p {...tongue}>{other.extent}</p>}
    </aside>
  );
}
