/** What the page does beyond its forms: it stays up to date, and a button leaves it where it is. */
const KEPT = 30;
const FRESH_MILLISECONDS = 4000;
const story = document.getElementById('story');
const state = document.getElementById('state');
/** Markup of each list, by its id. */
const shown = new Map();
const isCalm = matchMedia('(prefers-reduced-motion: reduce)');

function keepUpToDate(address) {
  const source = new EventSource(address);
  source.addEventListener('open', () => say(''));
  source.addEventListener('error', () => say(state.dataset.lost));
  source.addEventListener('parts', ({ data }) => Object.entries(JSON.parse(data)).forEach(renew));
  source.addEventListener('told', ({ data }) => tell(data));
  source.addEventListener('heard', ({ data }) => tell(data, true));
}

function say(text) {
  if (state.textContent !== text) state.textContent = text;
}

function renew([id, markup]) {
  const list = document.getElementById(id);
  if (!list || shown.get(id) === markup) return;
  const isFirst = !shown.has(id);
  shown.set(id, markup);
  list.dataset.shown = '';
  const before = new Map(Array.from(list.children, (item) => [item.dataset.key, item.textContent]));
  list.innerHTML = markup;
  for (const item of list.children) {
    const { key } = item.dataset;
    if (!isFirst && key !== undefined && before.get(key) !== item.textContent) freshen(item);
  }
}

function freshen(item) {
  item.classList.add('fresh');
  setTimeout(() => item.classList.remove('fresh'), FRESH_MILLISECONDS);
}

/** After a lost connection everything is told again; what is there already stays as it is. */
function tell(markup, isOld = false) {
  const template = document.createElement('template');
  template.innerHTML = markup;
  const item = template.content.firstElementChild;
  if (!item || document.getElementById(item.id)) return;
  document.getElementById('no-story')?.remove();
  story.prepend(item);
  while (story.children.length > KEPT) story.lastElementChild.remove();
  if (!isOld && item.dataset.from) travel(item);
}

/** From the system where it was done to the one where it arrived. */
function travel(item) {
  const { from, vendor } = item.dataset;
  const start = document.getElementById(from)?.getBoundingClientRect();
  const end = document.getElementById(vendor)?.getBoundingClientRect();
  if (isCalm.matches || !start || !end) return;
  const chip = document.createElement('div');
  chip.className = 'traveller';
  chip.setAttribute('aria-hidden', 'true');
  chip.textContent = item.querySelector('.said').textContent;
  document.body.append(chip);
  const at = ({ left, top }) => `translate(${left}px, ${Math.max(top, 0)}px)`;
  const frames = [
    { transform: at(start), opacity: 0.2 },
    { transform: at(end), opacity: 1 },
  ];
  chip.style.left = '0';
  chip.style.top = '0';
  const gone = () => chip.remove();
  chip.animate(frames, { duration: 900, easing: 'ease-in-out' }).finished.then(gone, gone);
}

async function press(event) {
  const form = event.target;
  if (form.method !== 'post') return;
  event.preventDefault();
  try {
    await fetch(form.action, { method: 'POST', redirect: 'manual' });
    say('');
  } catch {
    say(state.dataset.lost);
  }
}

if (story) {
  document.addEventListener('submit', press);
  keepUpToDate(story.dataset.live);
}
