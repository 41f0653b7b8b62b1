import { cache } from 'react';
import { writingData } from '@/app/admin/stories/[id]/[language]/writing-data';
import type { TranslationData } from '@/components/admin/translations/translation-data';
import { getFilesOfStory } from '@/domain/attachments/queries';
import { figureIds } from '@/domain/documents/figures';
import { listTermsIn } from '@/domain/glossary/queries';
import { getImages } from '@/domain/images/queries';
import { NotThere } from '@/domain/permissions/permissions';
import { listOffers } from '@/domain/translation-memory/offer-queries';
import { fieldBlocks } from '@/domain/translations/sides-of-text';
import { getSides } from '@/domain/translations/sides-queries';
import { hasTranslator } from '@/domain/translations/translator';

/**
 * Data of the translation page, read once per request; null where the user may see nothing.
 * @throws NotAllowed for users who may see the text but not change it
 */
export const translationPageData = cache(
  async (storyId: string, language: string, wanted: string): Promise<TranslationData | null> => {
    const data = await writingData(storyId, language);
    if (!data) return null;
    try {
      const sides = await getSides(data.staff, storyId, language, wanted || undefined);
      const ids = sides.source.flatMap(({ block }) => figureIds({ content: [block] }));
      const shown = sides.sourceLanguage ?? language;
      const read = [...fieldBlocks(sides.sourceHead), ...sides.source];
      return {
        data,
        sides,
        sourceFigures: await getImages(ids, shown, [language]),
        sourceFiles: await getFilesOfStory(storyId, shown, [language]),
        hasTranslator: hasTranslator(),
        offers: Object.fromEntries(await listOffers(read, { from: shown, to: language, storyId })),
        terms: Object.fromEntries(await listTermsIn(read, { from: shown, to: language })),
      };
    } catch (error) {
      if (error instanceof NotThere) return null;
      throw error;
    }
  },
);
