/**
 * Zooms into the image of its own page. Without it the image is a link to its largest file. It
 * writes styles only through the CSSOM, which the policy allows.
 */
const STEP = 1.5;
/** Beyond the pixels of the file nothing more is seen; twice as large helps weak eyes. */
const BEYOND = 2;
const ARROWS: Record<string, [x: number, y: number]> = {
  ArrowLeft: [1, 0],
  ArrowRight: [-1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

document.querySelectorAll<HTMLElement>('.viewer').forEach((viewer) => {
  const link = viewer.querySelector('a');
  const image = viewer.querySelector('img');
  if (link && image) zoomable(viewer, link, image);
});

function zoomable(viewer: HTMLElement, link: HTMLAnchorElement, image: HTMLImageElement): void {
  const place = { scale: 1, x: 0, y: 0 };
  const pointers = new Map<number, { x: number; y: number }>();
  let hasMoved = false;
  const said = document.createElement('output');
  const tools = document.createElement('div');
  tools.className = 'viewer-tools';
  const button = (label: string | undefined, sign: string, act: () => void) => {
    const made = document.createElement('button');
    made.type = 'button';
    made.textContent = sign;
    made.title = label ?? '';
    made.setAttribute('aria-label', label ?? '');
    made.addEventListener('click', act);
    tools.append(made);
    return made;
  };
  const { zoomIn, zoomOut, whole, full, keys = '' } = viewer.dataset;
  const larger = button(zoomIn, '+', () => zoom(STEP));
  const smaller = button(zoomOut, '−', () => zoom(1 / STEP));
  const fit = button(whole, '◻', () => zoom(0));
  if (viewer.requestFullscreen) {
    button(full, '⛶', () => {
      if (document.fullscreenElement) document.exitFullscreen();
      else viewer.requestFullscreen();
    });
  }
  const help = document.createElement('p');
  help.textContent = keys;
  tools.append(said);
  viewer.append(tools, help);
  image.draggable = false;
  link.draggable = false;
  viewer.classList.add('is-live');

  function most(): number {
    const fitted = image.offsetWidth || 1;
    return Math.max(1, (image.naturalWidth / fitted) * BEYOND);
  }

  /** @param by factor; 0 shows the whole image @param at point that stays, from the middle */
  function zoom(by: number, at = { x: 0, y: 0 }): void {
    const before = place.scale;
    place.scale = by === 0 ? 1 : Math.min(most(), Math.max(1, before * by));
    const grown = place.scale / before;
    place.x = at.x - (at.x - place.x) * grown;
    place.y = at.y - (at.y - place.y) * grown;
    show();
  }

  function show(): void {
    // No edge of the image comes further in than that of the window on it.
    const room = (size: number, window: number) => Math.max(0, (size * place.scale - window) / 2);
    const [x, y] = [
      room(image.offsetWidth, link.offsetWidth),
      room(image.offsetHeight, link.offsetHeight),
    ];
    place.x = Math.min(x, Math.max(-x, place.x));
    place.y = Math.min(y, Math.max(-y, place.y));
    image.style.transform = `translate(${place.x}px, ${place.y}px) scale(${place.scale})`;
    link.style.touchAction = place.scale > 1 ? 'none' : 'pan-y';
    larger.disabled = place.scale >= most();
    smaller.disabled = place.scale <= 1;
    fit.disabled = place.scale <= 1;
    const language = document.documentElement.lang;
    said.textContent = new Intl.NumberFormat(language, { style: 'percent' }).format(place.scale);
  }

  function fromMiddle(event: { clientX: number; clientY: number }) {
    const box = link.getBoundingClientRect();
    return {
      x: event.clientX - box.left - box.width / 2,
      y: event.clientY - box.top - box.height / 2,
    };
  }

  link.addEventListener('click', (event) => {
    // From the keyboard, or with a key for a new window, it stays a link.
    if (event.detail === 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (!hasMoved && place.scale < most()) zoom(STEP * STEP, fromMiddle(event));
  });
  link.addEventListener('pointerdown', (event) => {
    hasMoved = false;
    pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
  });
  link.addEventListener('pointermove', (event) => {
    const last = pointers.get(event.pointerId);
    if (!last) return;
    const now = { x: event.clientX, y: event.clientY };
    const [other] = [...pointers].filter(([id]) => id !== event.pointerId).map(([, at]) => at);
    pointers.set(event.pointerId, now);
    if (Math.hypot(now.x - last.x, now.y - last.y) > 1) hasMoved = true;
    if (other) {
      const apart = (at: typeof now) => Math.hypot(at.x - other.x, at.y - other.y) || 1;
      const middle = { clientX: (now.x + other.x) / 2, clientY: (now.y + other.y) / 2 };
      zoom(apart(now) / apart(last), fromMiddle(middle));
      return;
    }
    if (place.scale === 1) return;
    link.setPointerCapture(event.pointerId);
    place.x += now.x - last.x;
    place.y += now.y - last.y;
    show();
  });
  for (const end of ['pointerup', 'pointercancel', 'pointerleave'] as const) {
    link.addEventListener(end, (event) => pointers.delete(event.pointerId));
  }
  viewer.addEventListener(
    'wheel',
    (event) => {
      // The wheel alone scrolls the page; a pinch on a touchpad comes with this key.
      if (!event.ctrlKey) return;
      event.preventDefault();
      zoom(Math.exp(-event.deltaY / 200), fromMiddle(event));
    },
    { passive: false },
  );
  viewer.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const arrow = ARROWS[event.key];
    if (event.key === '+' || event.key === '=') zoom(STEP);
    else if (event.key === '-') zoom(1 / STEP);
    else if (event.key === '0') zoom(0);
    else if (arrow && place.scale > 1) {
      place.x += arrow[0] * 60;
      place.y += arrow[1] * 60;
      show();
    } else return;
    event.preventDefault();
  });
  window.addEventListener('resize', show);
  image.addEventListener('load', show);
  show();
}
