import { describe, expect, it } from 'vitest';
import { RequestCounter } from './request-counter';

const BROWSER = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
const STORY = '/en/stories/a-letter';

const asked = (headers: Record<string, string> = {}, method = 'GET') => ({
  method,
  headers: { 'user-agent': BROWSER, ...headers },
});

function counted(...requests: ReturnType<typeof asked>[]): number {
  const counter = new RequestCounter();
  for (const request of requests) counter.note(STORY, request);
  return counter.take()?.addresses[0]?.[1] ?? 0;
}

describe('the counter of requests', () => {
  it('counts by address and hands over each request once', () => {
    let now = 1_000;
    const counter = new RequestCounter(() => now);
    counter.note(STORY, asked());
    counter.note(STORY, asked());
    counter.note('/nl', asked());
    now = 2_000;
    const counts = { since: 1_000, addresses: [[STORY, 2] as [string, number], ['/nl', 1]] };
    expect(counter.take()).toEqual({ ...counts, further: 0 });
    expect(counter.take()).toBeNull();
    counter.note(STORY, asked());
    expect(counter.take()).toEqual({ since: 2_000, addresses: [[STORY, 1]], further: 0 });
  });

  it('leaves out requests for headers, those made in advance, and robots', () => {
    expect(counted(asked({}, 'HEAD'))).toBe(0);
    expect(counted(asked({ 'sec-purpose': 'prefetch;prerender' }))).toBe(0);
    expect(counted(asked({ purpose: 'prefetch' }))).toBe(0);
    expect(counted({ method: 'GET', headers: {} as never })).toBe(0);
    const robot = 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)';
    expect(counted(asked({ 'user-agent': robot }), asked())).toBe(1);
  });

  it('counts programs that fetch feeds for readers, and telephones called Cubot', () => {
    const readers = [
      'NetNewsWire (RSS Reader; https://netnewswire.com/)',
      'Feedly/1.0 (+http://www.feedly.com/fetcher.html; 16 subscribers; )',
      'FreshRSS/1.26.0 (Linux; https://freshrss.org)',
      'Mozilla/5.0 (Linux; Android 13; CUBOT NOTE 50) AppleWebKit/537.36 Chrome/120.0 Mobile',
    ];
    expect(counted(...readers.map((agent) => asked({ 'user-agent': agent })))).toBe(4);
  });

  it('counts requests together when there are too many addresses, and keeps those it knows', () => {
    const counter = new RequestCounter();
    for (let at = 0; at < 5_003; at++) counter.note(`/en/stories/${at}`, asked());
    counter.note('/en/stories/0', asked());
    const counts = counter.take();
    expect(counts?.addresses).toHaveLength(5_000);
    expect(counts?.addresses[0]).toEqual(['/en/stories/0', 2]);
    expect(counts?.further).toBe(3);
  });
});
