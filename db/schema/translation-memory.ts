import { index, instant, oneOf, table, textColumn, whole } from '@/db/columns';
import { text } from '@/db/schema/stories';

/** A sentence of a published text with its translation in a published text. */
export const memorySentence = table(
  'memory_sentence',
  {
    id: textColumn().primaryKey(),
    sourceLanguage: textColumn(),
    targetLanguage: textColumn(),
    /** The sentence, folded, with `#` for each number. */
    key: textColumn(),
    /** The same with `@` for words with capital letters; empty where there are none. */
    nameKey: textColumn(),
    source: textColumn(),
    target: textColumn(),
    sourceTextId: textColumn().references(() => text.id, { onDelete: 'cascade' }),
    /** The translation. */
    textId: textColumn().references(() => text.id, { onDelete: 'cascade' }),
    position: whole(),
    /** Edited and deleted ones are not replaced when the translation is published again. */
    state: oneOf(['found', 'edited', 'deleted']).default('found'),
    changedAt: instant(),
  },
  (t) => [
    index('memory_sentence_key').on(t.sourceLanguage, t.targetLanguage, t.key),
    index('memory_sentence_name_key').on(t.sourceLanguage, t.targetLanguage, t.nameKey),
    index('memory_sentence_text').on(t.textId),
    index('memory_sentence_source').on(t.sourceTextId),
  ],
);
