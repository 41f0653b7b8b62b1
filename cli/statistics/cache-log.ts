/** What one line of Varnish's log says, as far as the statistics need it. */
export interface LoggedRequest {
  /** Milliseconds since 1970. */
  at: number;
  method: string;
  status: number;
  /** Whether the cache answered from what it keeps, so that the front never saw the request. */
  isHit: boolean;
  /** From the root, percent-encoded, without its query. */
  address: string;
  headers: { 'user-agent'?: string; 'sec-purpose'?: string; purpose?: string };
}

const LINE = /^(\w+)\t(\w+)\t(\d{3})\t(\d{9,11})\t(\/[^\t]*)\t([^\t]*)\t([^\t]*)\t(.*)$/;

/** Reads a line in the format of `deploy/varnish/statistics.format`; null for any other. */
export function readLogLine(line: string): LoggedRequest | null {
  const found = LINE.exec(line);
  if (!found) return null;
  const [, handling, method = '', status, seconds, address = '', early, purpose, agent] = found;
  return {
    at: Number(seconds) * 1_000,
    method,
    status: Number(status),
    isHit: handling === 'hit',
    address,
    headers: {
      'user-agent': given(agent),
      'sec-purpose': given(early),
      purpose: given(purpose),
    },
  };
}

/** The log has `-` for a header that was not sent. */
function given(value: string | undefined): string | undefined {
  return value === '-' ? undefined : value;
}
