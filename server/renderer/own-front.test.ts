import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { expect, it } from 'vitest';
import { FRONT_KEY, isFromFront } from './own-front';

function requestWith(key?: string): IncomingMessage {
  const request = new IncomingMessage(new Socket());
  if (key !== undefined) request.headers[FRONT_KEY] = key;
  return request;
}

it('a renderer listens to whoever has the key it was started with, and passes the key on to nobody', () => {
  const request = requestWith('right');
  expect(isFromFront(request, 'right')).toBe(true);
  expect(request.headers).toEqual({});
  for (const wrong of [undefined, '', 'wrong', 'rightx']) {
    expect(isFromFront(requestWith(wrong), 'right')).toBe(false);
  }
});
