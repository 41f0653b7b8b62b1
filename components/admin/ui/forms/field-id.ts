/** The id of a field, to which the error summary links. */
export function fieldId(formId: string, name: string): string {
  return `${formId}-${name}`;
}
