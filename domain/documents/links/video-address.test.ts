import { describe, expect, it } from 'vitest';
import { videoAt } from './video-address';

const WATCH = 'https://www.youtube.com/watch?v=dQw4w9WgXcQ';

describe('videoAt', () => {
  it.each([
    ['https://www.youtube.com/watch?v=dQw4w9WgXcQ', WATCH],
    ['http://youtube.com/watch?list=PL1&v=dQw4w9WgXcQ', WATCH],
    ['https://m.youtube.com/watch?v=dQw4w9WgXcQ&feature=share', WATCH],
    ['youtu.be/dQw4w9WgXcQ?si=tracking', WATCH],
    ['https://youtu.be/dQw4w9WgXcQ?t=90', `${WATCH}&t=90`],
    ['https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=1h2m3s', `${WATCH}&t=1h2m3s`],
    ['https://www.youtube.com/embed/dQw4w9WgXcQ?start=12', `${WATCH}&t=12`],
    ['https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ', WATCH],
    ['https://www.youtube.com/shorts/dQw4w9WgXcQ', WATCH],
    ['https://www.youtube.com/live/dQw4w9WgXcQ?feature=share', WATCH],
    ['https://vimeo.com/76979871', 'https://vimeo.com/76979871'],
    ['https://vimeo.com/76979871/8272103f6e', 'https://vimeo.com/76979871/8272103f6e'],
    [
      'https://player.vimeo.com/video/76979871?h=8272103f6e',
      'https://vimeo.com/76979871/8272103f6e',
    ],
    ['https://vimeo.com/channels/staffpicks/76979871', 'https://vimeo.com/76979871'],
    ['  https://vimeo.com/76979871#t=10s ', 'https://vimeo.com/76979871'],
  ])('reads %s', (text, href) => {
    expect(videoAt(text)?.href).toBe(href);
    expect(videoAt(videoAt(text)?.href ?? '')?.href).toBe(href);
  });

  it.each([
    'https://www.youtube.com/',
    'https://www.youtube.com/@archive',
    'https://www.youtube.com/playlist?list=PL1',
    'https://www.youtube.com/watch?v=short',
    'https://vimeo.com/about',
    'https://notyoutube.com/watch?v=dQw4w9WgXcQ',
    'https://youtube.com.example.org/watch?v=dQw4w9WgXcQ',
    'https://example.org/https://youtu.be/dQw4w9WgXcQ',
    'see https://youtu.be/dQw4w9WgXcQ',
    'javascript:alert(1)//youtu.be/dQw4w9WgXcQ',
    '',
  ])('takes %s for no video', (text) => {
    expect(videoAt(text)).toBeNull();
  });

  it('keeps nothing of the query but where the video begins', () => {
    expect(videoAt('https://youtu.be/dQw4w9WgXcQ?t="><script>')?.href).toBe(WATCH);
    expect(videoAt('https://youtu.be/dQw4w9WgXcQ?t=%22%3E&si=x')?.href).toBe(WATCH);
  });
});
