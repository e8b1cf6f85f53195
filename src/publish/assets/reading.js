// Small comforts; every page is whole without them.
(() => {
  // The days of a board as a slider above their links; moving it shows the day, letting go opens that day's board.
  const days = document.querySelector('nav.days');
  const links = days ? [...days.querySelectorAll('a')] : [];
  if (links.length > 2) {
    const dial = document.createElement('div');
    dial.className = 'dial';
    const slider = document.createElement('input');
    slider.type = 'range';
    slider.min = '0';
    slider.max = String(links.length - 1);
    slider.value = String(links.findIndex((link) => link.hasAttribute('aria-current')));
    slider.setAttribute('aria-label', 'Day of the record');
    const output = document.createElement('output');
    const told = () => links[Number(slider.value)].textContent.trim();
    const tell = () => {
      output.textContent = told();
      slider.setAttribute('aria-valuetext', told());
    };
    slider.addEventListener('input', tell);
    slider.addEventListener('change', () => location.assign(links[Number(slider.value)].href));
    tell();
    dial.append(slider, output);
    days.before(dial);
    days.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }
  // Words selected in the passage can be put into the form that corrects them.
  const form = document.querySelector('form.deciding');
  const passage = document.querySelector('.passage blockquote');
  if (form && passage) {
    const offer = document.createElement('p');
    offer.className = 'buttons';
    offer.hidden = true;
    for (const [name, label] of [
      ['content', 'These are the words said'],
      ['source', 'This names the source'],
      ['cue', 'This reports it'],
    ]) {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = label;
      button.addEventListener('click', () => {
        form.querySelector('details').open = true;
        form.elements[name].value = offer.dataset.words;
        form.elements[name].focus();
      });
      offer.append(button);
    }
    passage.parentElement.append(offer);
    document.addEventListener('selectionchange', () => {
      const selection = document.getSelection();
      const inside = selection?.rangeCount && passage.contains(selection.getRangeAt(0).commonAncestorContainer);
      const words = inside ? selection.toString().trim() : '';
      if (!words) return;
      offer.dataset.words = words;
      offer.hidden = false;
    });
  }

  // What is new in a dossier since this browser last opened it. The record's own clock decides, not the reader's.
  const remember = (key, value) => {
    try {
      if (value === undefined) return localStorage.getItem(key);
      localStorage.setItem(key, value);
    } catch {
      // A browser that keeps nothing shows nothing as new.
    }
    return null;
  };
  if (document.body.classList.contains('dossier')) {
    const key = `seen ${location.pathname}`;
    const last = remember(key);
    let latest = last ?? '';
    for (const item of document.querySelectorAll('.news li')) {
      const at = item.querySelector('time')?.dateTime ?? '';
      if (last && at > last) item.classList.add('is-new');
      if (at > latest) latest = at;
    }
    remember(key, latest);
  }

  if (document.querySelector('.timeline')) import('/assets/timeline.js');

  // Keys: single letters, off at a reader's wish, never while typing.
  const keys = [
    ['?', 'this help', () => help()],
    ['/', 'search', () => go('/search')],
    ['h', 'front page', () => go('/')],
    ['j', 'next statement, change or point', () => step(1)],
    ['k', 'the one before', () => step(-1)],
    ['e', 'how this is known', () => document.querySelector('#known, #evidence')?.scrollIntoView()],
  ];
  const go = (path) => {
    location.href = path;
  };
  const step = (by) => {
    const places = [
      ...document.querySelectorAll(
        'main a.mark, main .card h3 + p, main .accounts tbody th, main .sayings blockquote a, main h3 a',
      ),
    ];
    if (!places.length) return;
    const at = places.indexOf(document.activeElement);
    const next = places[at < 0 ? (by > 0 ? 0 : places.length - 1) : (at + by + places.length) % places.length];
    if (!next.matches('a')) next.tabIndex = -1;
    next.focus();
    next.scrollIntoView({ block: 'center' });
  };
  let dialog = null;
  const help = () => {
    if (!dialog) {
      dialog = document.createElement('dialog');
      dialog.className = 'keys';
      dialog.setAttribute('aria-label', 'Keys');
      const list = document.createElement('dl');
      for (const [key, what] of keys) {
        const term = document.createElement('dt');
        const cap = document.createElement('kbd');
        cap.textContent = key;
        term.append(cap);
        const told = document.createElement('dd');
        told.textContent = what;
        list.append(term, told);
      }
      const label = document.createElement('label');
      const off = document.createElement('input');
      off.type = 'checkbox';
      off.checked = remember('keys off') === 'yes';
      off.addEventListener('change', () => remember('keys off', off.checked ? 'yes' : 'no'));
      label.append(off, ' Single keys off (this help stays)');
      const close = document.createElement('button');
      close.textContent = 'Close';
      close.addEventListener('click', () => dialog.close());
      dialog.append(list, label, close);
      document.body.append(dialog);
    }
    if (!dialog.open) dialog.showModal();
  };
  document.addEventListener('keydown', (event) => {
    // A dialog just closed keeps the focus until the next frame is drawn; a key meant for the page must not get lost in it.
    const typing = event.target.closest('input, select, textarea, dialog');
    const taken = typing && !typing.closest('dialog:not([open])');
    if (event.ctrlKey || event.metaKey || event.altKey || taken) return;
    const found = keys.find(([key]) => key === event.key);
    if (!found || (found[0] !== '?' && remember('keys off') === 'yes')) return;
    event.preventDefault();
    found[2]();
  });
})();
