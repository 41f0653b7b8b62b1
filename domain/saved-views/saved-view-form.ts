import * as field from '@/domain/forms/fields';
import { formReader } from '@/domain/forms/form-reader';
import { cleanParams, VIEW_NAME_LENGTH } from './saved-view';

const name = field.required(
  field.within(field.line, { max: VIEW_NAME_LENGTH }, 'stories.view.nameLong'),
  'stories.view.nameMissing',
);
const query = field.line.transform((typed) => cleanParams(typed.slice(0, 2_000)));

/** A filter and order to be saved under a name. */
export const readNewView = formReader({
  name,
  query,
  isShared: field.from('shared', field.checkbox),
});

/** A new name of a view, and whether editors share it. */
export const readViewChange = formReader({
  id: field.id,
  name,
  query,
  isShared: field.from('shared', field.checkbox),
});

/** A view to be deleted, and the query of the list to return to. */
export const readViewRemoval = formReader({ id: field.id, query });
