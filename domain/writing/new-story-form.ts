import * as field from '@/domain/forms/fields';
import { formReader } from '@/domain/forms/form-reader';
import { KINDS } from '@/domain/stories/story-kind';
import { FIELD_LENGTHS } from '@/domain/texts/text-fields';

/** A new story; without a title its first words are shown. */
export const readNewStory = formReader({
  /** Empty for the template's. */
  kind: field.oneOf(['' as const, ...KINDS], 'stories.new.kindWrong'),
  language: field.language('stories.new.languageWrong'),
  /** The template that it begins from. */
  template: field.id,
  title: field.within(field.line, { max: FIELD_LENGTHS.title }, 'stories.new.titleLong'),
});
