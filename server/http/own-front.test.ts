import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { expect, it } from 'vitest';
import { FRONT_KEY, isFromFront } from './own-front';

function requestWith(key?: string): IncomingMessage {
  const request = new IncomingMessage(new Socket());
  if (key !== undefined) request.headers[FRONT_KEY] = key;
  return request;
}

it('a renderer accepts requests with its key, and Next’s own repetition with the same headers', () => {
  const request = requestWith('right');
  expect(isFromFront(request, 'right')).toBe(true);
  expect(isFromFront(request, 'right')).toBe(true);
  for (const wrong of [undefined, '', 'wrong', 'rightx']) {
    expect(isFromFront(requestWith(wrong), 'right')).toBe(false);
  }
});
