/** The id of a field; the summary of problems links to it. */
export function fieldId(formId: string, name: string): string {
  return `${formId}-${name}`;
}
