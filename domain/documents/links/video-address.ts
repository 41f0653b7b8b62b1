import { safeLink } from './safe-link';

export type VideoProvider = 'youtube' | 'vimeo';

/** A video on another site. */
export interface Video {
  provider: VideoProvider;
  /** The address of its page, the same however it was written. */
  href: string;
}

/** Names of the sites, which are the same in every language. */
export const PROVIDER_NAMES: Record<VideoProvider, string> = {
  youtube: 'YouTube',
  vimeo: 'Vimeo',
};

export const PROVIDER_HOSTS: Record<VideoProvider, string> = {
  youtube: 'youtube.com',
  vimeo: 'vimeo.com',
};

const WEB =
  /^(?:https?:\/\/)?(?:www\.|m\.|music\.|player\.)?(youtube\.com|youtube-nocookie\.com|youtu\.be|vimeo\.com)\/([^?#\s]*)(?:\?([^#\s]*))?(?:#\S*)?$/i;
const YOUTUBE_ID = /^[\w-]{11}$/;
const YOUTUBE_PATH = /^(?:embed|shorts|live|v)\/([\w-]{11})\/?$/;
const VIMEO_PATH =
  /^(?:video\/|channels\/[\w-]+\/|groups\/[\w-]+\/videos\/|album\/\d+\/video\/)?(\d{4,12})(?:\/([\da-f]{6,20}))?\/?$/;
const START = /^(?=\d)(?:\d{1,3}h)?(?:\d{1,4}m)?(?:\d{1,6}s?)?$/;

/**
 * The video on YouTube or Vimeo that an address leads to, as copied from the address bar, from
 * *Share* or from embedding code; null for every other address. Kept of it are the video, where it
 * begins, and the key of one that is not listed.
 */
export function videoAt(text: string): Video | null {
  const [, host = '', path = '', query = ''] = WEB.exec(text.trim()) ?? [];
  if (!host) return null;
  const video = /vimeo/i.test(host)
    ? vimeoAt(path, parameters(query))
    : youtubeAt(host.toLowerCase() === 'youtu.be', path, parameters(query));
  return video && safeLink(video.href) ? video : null;
}

function youtubeAt(isShort: boolean, path: string, query: Map<string, string>): Video | null {
  const within = isShort ? path.replace(/\/$/, '') : YOUTUBE_PATH.exec(path)?.[1];
  const id = path.replace(/\/$/, '') === 'watch' ? query.get('v') : within;
  if (!id || !YOUTUBE_ID.test(id)) return null;
  const start = query.get('t') ?? query.get('start') ?? '';
  const from = START.test(start) && start !== '0' ? `&t=${start}` : '';
  return { provider: 'youtube', href: `https://www.youtube.com/watch?v=${id}${from}` };
}

function vimeoAt(path: string, query: Map<string, string>): Video | null {
  const [, id, written] = VIMEO_PATH.exec(path) ?? [];
  if (!id) return null;
  const key = written ?? query.get('h') ?? '';
  const listed = /^[\da-f]{6,20}$/.test(key) ? `/${key}` : '';
  return { provider: 'vimeo', href: `https://vimeo.com/${id}${listed}` };
}

function parameters(query: string): Map<string, string> {
  return new Map(
    query.split('&').map((each): [string, string] => {
      const [name = '', value = ''] = each.split('=');
      return [name, value];
    }),
  );
}
