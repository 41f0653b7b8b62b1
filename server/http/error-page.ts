import { DEFAULT_INTERFACE, direction, isInterfaceLanguage } from '@/i18n/languages';
import { getT } from '@/i18n/translate';

/** A complete HTML page in an interface language, for when rendering failed. */
export function errorPage(language: string): string {
  const tag = isInterfaceLanguage(language) ? language : DEFAULT_INTERFACE;
  const t = getT(tag);
  const title = t('problem.failed.title');
  return `<!doctype html><html lang="${tag}" dir="${direction(tag)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>${title}</title><link rel="stylesheet" href="/error.css"></head><body><main><h1>${title}</h1><p>${t('problem.failed.words')}</p><p><a href="/${tag}">${t('problem.failed.back')}</a></p></main></body></html>`;
}
