// Small comforts; every page is whole without them.
(() => {
  // Times in the reader's zone, as a hint beside the UTC time that is printed.
  for (const time of document.querySelectorAll('time[datetime*="T"]')) {
    const at = new Date(time.dateTime);
    if (!Number.isNaN(at.getTime())) time.title = `${at.toLocaleString()} in your time zone`;
  }
})();
