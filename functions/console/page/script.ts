/** What pages do beyond HTML; each works without it. */
export const script = `
// A second click while the answer is on its way would do it twice.
addEventListener('submit', ({ target }) => {
  setTimeout(() => {
    for (const button of target.querySelectorAll('button')) button.disabled = true;
  });
});
// Going back shows the page as it was left.
addEventListener('pageshow', () => {
  for (const button of document.querySelectorAll('form button')) button.disabled = false;
});
`;
