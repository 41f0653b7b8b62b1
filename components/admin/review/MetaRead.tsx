import type { TextContent } from '@/domain/texts/text-content';
import { direction, type InterfaceLanguage } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';

interface MetaReadProps {
  content: TextContent;
  language: string;
  interfaceLanguage: InterfaceLanguage;
}

/** A text's own title and description for search engines and shared links, where it has them. */
export function MetaRead({ content, language, interfaceLanguage }: MetaReadProps) {
  const t = getStaffT(interfaceLanguage);
  const fields = (['metaTitle', 'metaDescription'] as const).filter((each) => content[each]);
  if (fields.length === 0) return null;
  return (
    <dl className="mb-4 text-small">
      {fields.map((field) => (
        <div key={field} className="mb-2">
          <dt className="text-faint">{t(`writing.field.${field}`)}</dt>
          <dd lang={language} dir={direction(language)}>
            {content[field]}
          </dd>
        </div>
      ))}
    </dl>
  );
}
