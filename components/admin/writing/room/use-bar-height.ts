import { useEffect, useRef } from 'react';

/**
 * Keeps `--room-bar` of the room at the height of its bar, below which the toolbar and the side panel
 * stay in sight: it grows by a line when somebody else comes or a problem is named.
 * @returns the ref of the bar, whose last part alone stays in sight on a telephone
 */
export function useBarHeight() {
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const whole = bar.current;
    const room = whole?.closest<HTMLElement>('.room');
    const tools = whole?.lastElementChild;
    if (!room || !(tools instanceof HTMLElement)) return;
    const measure = () => {
      // Without a box of its own the bar has no height.
      const height = whole?.offsetHeight || tools.offsetHeight;
      room.style.setProperty('--room-bar', `${height}px`);
    };
    const observer = new ResizeObserver(measure);
    for (const element of [whole, tools]) if (element) observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return bar;
}
