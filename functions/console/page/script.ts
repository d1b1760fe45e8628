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

// A live page looks whether it has changed, unless nobody sees it or somebody is about to use it.
const main = document.querySelector('main');
const isFilledIn = (field) =>
  field.options
    ? field.selectedIndex !== Math.max(0, [...field.options].findIndex((option) => option.defaultSelected))
    : field.checked !== field.defaultChecked || field.value !== field.defaultValue;
const isTyping = () =>
  [...main.querySelectorAll('input, select, textarea')].some(
    (field) => field === document.activeElement || isFilledIn(field),
  );
const isBeingUsed = () => document.hidden || isTyping() || main.querySelector('button:disabled') !== null;
const reached = 'a, button, summary, [tabindex]';
const sentBy = (form) => form && form.action + new URLSearchParams(new FormData(form));
// The same before and after, wherever it stands by then.
const nameOf = (part) =>
  [part.tagName, part.closest('details')?.dataset.key, part.href ?? part.ariaLabel, sentBy(part.form)].join();
// What came of an act is told once; it stays until the page is left.
let said = main.querySelector('[data-said]');
function show(fresh) {
  if (said && !fresh.querySelector('[data-said]')) fresh.querySelector('h1').after(said);
  const open = new Map([...main.querySelectorAll('details')].map((part) => [part.dataset.key, part.open]));
  const held = main.contains(document.activeElement) && nameOf(document.activeElement);
  main.replaceChildren(...fresh.childNodes);
  for (const part of main.querySelectorAll('details')) part.open = open.get(part.dataset.key) ?? part.open;
  const isHeld = (part) => nameOf(part) === held;
  if (held) ([...main.querySelectorAll(reached)].find(isHeld) ?? main).focus({ preventScroll: true });
  main.dataset.liveSeconds = fresh.dataset.liveSeconds;
}
let shown = main.innerHTML;
async function look() {
  if (!isBeingUsed()) {
    const answer = await fetch(location.href).catch(() => undefined);
    // Nobody is signed in any more: the page of now says so.
    if (answer?.status === 403) location.reload();
    if (answer?.ok && !answer.redirected) {
      const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('main');
      said = fresh?.querySelector('[data-said]')?.cloneNode(true) ?? said;
      if (fresh && fresh.innerHTML !== shown && !isBeingUsed()) {
        shown = fresh.innerHTML;
        show(fresh);
      }
    }
  }
  again();
}
function again() {
  const pause = Number(main.dataset.liveSeconds);
  if (pause > 0) setTimeout(look, pause * 1000);
}
again();
`;
