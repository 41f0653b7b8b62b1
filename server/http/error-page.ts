import { direction } from '@/i18n/languages';

/** The page that is shown when making a page failed; it rests on nothing that could have failed with it. */
const WORDS: Record<string, [title: string, text: string, back: string]> = {
  en: [
    'Something went wrong on our side',
    'This page could not be made just now. Please try again in a moment.',
    'To the front page',
  ],
  nl: [
    'Er ging iets mis aan onze kant',
    'Deze pagina kon zojuist niet worden gemaakt. Probeer het zo dadelijk opnieuw.',
    'Naar de voorpagina',
  ],
  de: [
    'Bei uns ist etwas schiefgegangen',
    'Diese Seite konnte gerade nicht erstellt werden. Bitte versuchen Sie es gleich noch einmal.',
    'Zur Startseite',
  ],
  fr: [
    'Une erreur est survenue de notre côté',
    'Cette page n’a pas pu être préparée. Veuillez réessayer dans un instant.',
    'Vers la page d’accueil',
  ],
  ru: [
    'У нас что-то пошло не так',
    'Сейчас эту страницу не удалось подготовить. Попробуйте ещё раз через минуту.',
    'На главную',
  ],
  fa: [
    'از سوی ما خطایی رخ داد',
    'این صفحه اکنون آماده نشد. لطفاً چند لحظهٔ دیگر دوباره امتحان کنید.',
    'به صفحهٔ نخست',
  ],
  'zh-Hans': ['我们这边出了问题', '此页面暂时无法生成，请稍后再试。', '返回首页'],
};

/** A whole HTML page in an interface language. */
export function errorPage(language: string): string {
  const tag = WORDS[language] ? language : 'en';
  const [title, text, back] = WORDS[tag] ?? ['', '', ''];
  return `<!doctype html><html lang="${tag}" dir="${direction(tag)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>${title}</title><link rel="stylesheet" href="/error.css"></head><body><main><h1>${title}</h1><p>${text}</p><p><a href="/${tag}">${back}</a></p></main></body></html>`;
}
