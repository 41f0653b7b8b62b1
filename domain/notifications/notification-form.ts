import { TEXT_EVENTS, type TextEvent } from '@/domain/access/text-event';
import * as field from '@/domain/forms/fields';
import { formReader } from '@/domain/forms/form-reader';

export const readUntil = formReader({
  until: field.parsedBy(field.line, field.wholeNumber, 'frame.form.missing'),
});

/** Events that the user wants mailed; unknown ones are ignored. */
export const readMailedEvents = formReader(
  { events: field.manyLines },
  () => ({}),
  (typed) => ({
    events: typed.events.filter((each): each is TextEvent => TEXT_EVENTS.some((of) => of === each)),
  }),
);
