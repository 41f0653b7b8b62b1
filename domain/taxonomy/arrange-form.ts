import * as field from '@/domain/forms/fields';
import { formReader } from '@/domain/forms/form-reader';
import { redirectPath, redirectTarget } from '@/domain/redirects/redirect';

export function redirectReader(siteUrl: string) {
  const targetOf = (typed: string) => redirectTarget(typed, siteUrl);
  return formReader({
    path: field.parsedBy(field.line, redirectPath, 'site.problem.path'),
    target: field.parsedBy(field.line, targetOf, 'site.problem.target'),
  });
}
