// Times in the reader's zone, as they are parsed, so that nothing moves afterwards; what the record says (UTC) is one click
// away, and stays chosen. A page without script shows UTC. No date library and no locale: day, month and year as the page
// prints them.
(() => {
  const months = 'January February March April May June July August September October November December'.split(' ');
  const two = (n) => String(n).padStart(2, '0');
  const zoneOf = (at) => {
    const minutes = -at.getTimezoneOffset();
    const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
    return minutes === 0 ? 'UTC' : `UTC${minutes < 0 ? '−' : '+'}${hours}${rest ? `:${two(rest)}` : ''}`;
  };
  const kept = () => {
    try {
      return localStorage.getItem('times') ?? 'mine';
    } catch {
      return 'mine';
    }
  };
  let chosen = kept();
  // Known before anything is drawn, so that the button has its room.
  document.documentElement.classList.toggle('zoned', zoneOf(new Date()) !== 'UTC');
  const original = new WeakMap();
  const show = (time) => {
    const written = time.getAttribute('datetime') ?? '';
    if (!/T\d\d:\d\d/.test(written)) return;
    // A time that is cut in two by the network is met again, whole, at the end.
    const said = original.get(time) ?? time.textContent;
    const at = new Date(written);
    if (Number.isNaN(at.getTime()) || !/\d\d:\d\d UTC$/.test(said)) return;
    original.set(time, said);
    if (chosen !== 'mine') {
      time.textContent = said;
      return;
    }
    const clock = `${two(at.getHours())}:${two(at.getMinutes())} ${zoneOf(at)}`;
    const sameDay = at.getDate() === at.getUTCDate();
    const bare = /^\d\d:\d\d UTC$/.test(said) && sameDay;
    time.textContent = bare ? clock : `${at.getDate()} ${months[at.getMonth()]} ${at.getFullYear()}, ${clock}`;
  };
  const watcher = new MutationObserver((changes) => {
    for (const { addedNodes } of changes)
      for (const node of addedNodes) {
        if (node.nodeType !== 1) continue;
        if (node.localName === 'time') show(node);
        else for (const time of node.querySelectorAll('time')) show(time);
      }
  });
  watcher.observe(document, { childList: true, subtree: true });
  document.addEventListener('DOMContentLoaded', () => {
    watcher.disconnect();
    const times = [...document.querySelectorAll('time')];
    for (const time of times) show(time);
    const slot = document.querySelector('.zone');
    const here = zoneOf(new Date());
    if (!slot || here === 'UTC' || !times.some((time) => original.has(time))) return;
    const button = document.createElement('button');
    button.type = 'button';
    const tell = () => {
      button.textContent = chosen === 'mine' ? 'Times: yours' : 'Times: UTC';
      button.setAttribute('aria-pressed', String(chosen === 'mine'));
      button.setAttribute(
        'aria-label',
        chosen === 'mine' ? `Times are in your zone (${here} now). Show UTC` : 'Times are UTC. Show your zone',
      );
    };
    button.addEventListener('click', () => {
      chosen = chosen === 'mine' ? 'utc' : 'mine';
      try {
        localStorage.setItem('times', chosen);
      } catch {
        // Kept for this page alone.
      }
      for (const time of times) show(time);
      tell();
    });
    tell();
    slot.append(button);
  });
})();
