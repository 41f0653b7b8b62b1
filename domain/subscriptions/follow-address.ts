/** Addresses of a subscriber's own pages, from the root. */

/** What a subscriber follows and how. @param token of `followToken` */
export const followPath = (language: string, token: string) =>
  `/${encodeURIComponent(language)}/follow/${encodeURIComponent(token)}`;

/** Where a POST unsubscribes. @param key of `scopeKey`; `all` for everything */
export const unsubscribePath = (language: string, token: string, key: string) =>
  `${followPath(language, token)}/unsubscribe/${encodeURIComponent(key)}`;
