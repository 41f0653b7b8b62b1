/** Where requested pages came from, counted since the start. */
export interface CacheCounts {
  memory: number;
  file: number;
  render: number;
  /** Answered by a render that another request had begun. */
  joined: number;
  /** The last good copy, since rendering failed. */
  stale: number;
  /** Rendered, but not to be kept. */
  unkept: number;
}

export function noCounts(): CacheCounts {
  return { memory: 0, file: 0, render: 0, joined: 0, stale: 0, unkept: 0 };
}
