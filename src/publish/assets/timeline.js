// A closer look at a timeline that is already drawn: zoom and pan over time, by buttons, keys, wheel and dragging. Marks move
// along their lane and keep their size; what falls outside is hidden and cannot be reached by the keyboard. Nothing on the
// page changes its place: the buttons fill room that was left for them.
const NS = 'http://www.w3.org/2000/svg';
const MOST = 400;
const KEYS = { '+': [2, 0], '=': [2, 0], '-': [0.5, 0], 0: [0, 0], ArrowLeft: [1, -0.25], ArrowRight: [1, 0.25] };
const STEPS = [1, 3, 6, 12, 24, 48, 168, 336].map((hours) => hours * 3_600_000);
const months = 'January February March April May June July August September October November December'.split(' ');

for (const figure of document.querySelectorAll('.timeline')) closer(figure);

function closer(figure) {
  const [from, to] = figure.dataset.domain.split(' ').map(Number);
  const [left, right] = figure.dataset.range.split(' ').map(Number);
  const svg = figure.querySelector('.scroll svg');
  const moving = [...svg.querySelectorAll('[data-x]')].map((element) => ({ element, x: Number(element.dataset.x) }));
  const ticks = svg.querySelector('.ticks');
  const drawn = [...ticks.childNodes];
  const bottom = Number(drawn[0]?.getAttribute?.('y2') ?? 0);
  // The part of time that is shown: where it begins, as a share of the whole, and how much is magnified.
  let scale = 1;
  let start = 0;

  const show = (nextScale, nextStart) => {
    scale = Math.min(MOST, Math.max(1, nextScale));
    start = Math.min(1 - 1 / scale, Math.max(0, nextStart));
    for (const { element, x } of moving) {
      const moved = left + ((x - left) / (right - left) - start) * scale * (right - left);
      element.setAttribute('transform', `translate(${moved - x} 0)`);
      const outside = scale > 1 && (moved < left - 20 || moved > right + 20);
      element.classList.toggle('outside', outside);
    }
    ticks.replaceChildren(...(scale === 1 ? drawn : ticksOf()));
    figure.classList.toggle('zoomed', scale > 1);
    const can = {
      '+': scale < MOST,
      '-': scale > 1,
      '‹': start > 0,
      '›': start < 1 - 1 / scale - 1e-9,
      All: scale > 1,
    };
    for (const button of buttons) button.setAttribute('aria-disabled', String(!can[button.textContent]));
  };
  const magnify = (by, at = 0.5) => show(scale * by, start + at / scale - at / (scale * by));
  const shift = (by) => show(scale, start + by / scale);
  // Buttons and keys look closer at the mark nearest to the middle, so that nobody magnifies an empty stretch.
  const closerBy = (by) => {
    const share = (x) => ((x - left) / (right - left) - start) * scale;
    const shown = moving.map(({ x }) => share(x)).filter((at) => at >= 0 && at <= 1);
    const nearest = shown.sort((a, b) => Math.abs(a - 0.5) - Math.abs(b - 0.5))[0] ?? 0.5;
    show(scale * by, start + nearest / scale - (by > 1 ? 0.5 : nearest) / (scale * by));
  };

  const ticksOf = () => {
    const begin = from + (to - from) * start;
    const end = begin + (to - from) / scale;
    const step =
      STEPS.find((one) => (end - begin) / one <= 9) ?? Math.ceil((end - begin) / 9 / 86_400_000) * 86_400_000;
    const made = [];
    for (let at = Math.ceil(begin / step) * step; at <= end; at += step) {
      const x = left + ((at - begin) / (end - begin)) * (right - left);
      const line = document.createElementNS(NS, 'line');
      for (const [name, value] of Object.entries({ class: 'tick', x1: x, x2: x, y1: 0, y2: bottom }))
        line.setAttribute(name, value);
      const text = document.createElementNS(NS, 'text');
      for (const [name, value] of Object.entries({ class: 'date', x, y: bottom + 18 })) text.setAttribute(name, value);
      const date = new Date(at);
      const day = `${date.getUTCDate()} ${months[date.getUTCMonth()]}`;
      text.textContent = step < 86_400_000 && at % 86_400_000 ? `${date.toISOString().slice(11, 16)} UTC` : day;
      made.push(line, text);
    }
    return made;
  };

  const buttons = [];
  for (const [label, told, act] of [
    ['‹', 'Earlier', () => shift(-0.5)],
    ['›', 'Later', () => shift(0.5)],
    ['-', 'Show more time', () => closerBy(0.5)],
    ['+', 'Show less time, closer', () => closerBy(2)],
    ['All', 'Show all of it', () => show(1, 0)],
  ]) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = label;
    button.setAttribute('aria-label', told);
    button.addEventListener('click', act);
    buttons.push(button);
  }
  figure.querySelector('.zoom').append(...buttons);

  figure.querySelector('.scroll').addEventListener('keydown', (event) => {
    const found = KEYS[event.key];
    if (!found || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key.startsWith('Arrow') && scale === 1) return;
    event.preventDefault();
    event.stopPropagation();
    if (found[0] === 0) show(1, 0);
    else if (found[1]) shift(found[1]);
    else closerBy(found[0]);
  });
  const shareOf = (event) => {
    const box = svg.getBoundingClientRect();
    const unit = svg.viewBox.baseVal.width / box.width;
    return Math.min(1, Math.max(0, ((event.clientX - box.left) * unit - left) / (right - left)));
  };
  svg.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      magnify(event.deltaY < 0 ? 1.25 : 0.8, shareOf(event));
    },
    { passive: false },
  );
  let grabbed = null;
  svg.addEventListener('pointerdown', (event) => {
    if (scale > 1 && event.button === 0 && !event.target.closest('a')) grabbed = { x: shareOf(event), start };
  });
  addEventListener('pointermove', (event) => {
    if (grabbed) show(scale, grabbed.start - (shareOf(event) - grabbed.x) / scale);
  });
  addEventListener('pointerup', () => {
    grabbed = null;
  });
  show(1, 0);
}
