// Small comforts; every page is whole without them.
(() => {
  // Times in the reader's zone, as a hint beside the UTC time that is printed.
  for (const time of document.querySelectorAll('time[datetime*="T"]')) {
    const at = new Date(time.dateTime);
    if (!Number.isNaN(at.getTime())) time.title = `${at.toLocaleString()} in your time zone`;
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
})();
