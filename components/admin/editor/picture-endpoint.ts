import type { EditorPicture, PictureSource } from './contract';

/**
 * Pictures by requests to one address: `GET ?language=…&ids=a,b` and `GET ?language=…&q=words`, both answered with
 * `{ pictures: EditorPicture[] }`.
 * @throws Error when the answer is no success
 */
export function picturesFrom(
  address: string,
  language: string,
  libraryHref: string,
): PictureSource {
  const ask = async (parameters: Record<string, string>) => {
    const query = new URLSearchParams({ language, ...parameters });
    const response = await fetch(`${address}?${query}`, { credentials: 'same-origin' });
    if (!response.ok) throw new Error(`pictures: ${response.status}`);
    const answer: { pictures: EditorPicture[] } = await response.json();
    return answer.pictures;
  };
  return {
    byIds: async (ids) => (ids.length ? ask({ ids: ids.join(',') }) : []),
    search: (words) => ask({ q: words }),
    libraryHref,
  };
}
