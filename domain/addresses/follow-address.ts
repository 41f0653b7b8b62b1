/** Addresses of e-mail subscriptions, below `/{language}/follow`. All but the forms are secret. */

const part = encodeURIComponent;

const home = (language: string) => `/${part(language)}/follow`;

/** Where a form is posted: the short one, the whole one, the code, and so on. */
export const followActionPath = (
  language: string,
  action: 'start' | 'ask' | 'confirm' | 'deny' | 'send-link',
) => `${home(language)}/${action}`;

/** A page with an encrypted state. @param state of `sealState` */
export const followStatePath = (
  language: string,
  page: 'new' | 'code' | 'done' | 'link',
  state?: string,
) => `${home(language)}/${page}${state ? `?s=${state}` : ''}`;

/** What was done, in words. */
export const followNotePath = (language: string, note: string) =>
  `${home(language)}/note/${part(note)}`;

/** The page of the link in a mail of confirmation. */
export const openRequestPath = (language: string, token: string) =>
  `${home(language)}/open/${part(token)}`;

/** "This was not me", from such a mail. */
export const notMePath = (language: string, token: string) =>
  `${home(language)}/not-me/${part(token)}`;

/** The page on which subscribers change everything. @param token of `followToken` */
export const preferencesPath = (language: string, token: string, state?: string) =>
  `${home(language)}/${part(token)}${state ? `?s=${state}` : ''}`;

export const savePreferencesPath = (language: string, token: string) =>
  `${preferencesPath(language, token)}/save`;

export const ownDataPath = (language: string, token: string) =>
  `${preferencesPath(language, token)}/data`;

/** The page with the button. @param scope key of the scope; all without one */
export const unsubscribePath = (language: string, token: string, scope?: string) =>
  `${preferencesPath(language, token)}/unsubscribe${scope ? `?scope=${part(scope)}` : ''}`;

/** After unsubscribing, with the button that undoes it. */
export const leftPath = (language: string, token: string, state: string) =>
  `${preferencesPath(language, token)}/left?s=${state}`;

/** In place of a scope's key. */
export const EVERYTHING = 'all';

/** For `List-Unsubscribe`: mail programs post here (RFC 8058), people get the page with the button. */
export const oneClickPath = (language: string, token: string, scope = EVERYTHING) =>
  `${preferencesPath(language, token)}/unsubscribe/${part(scope)}`;
