import { html } from 'hono/html';
import { connectionPath } from '../../../../shared/console-paths.ts';
import { vendorNames } from '../../../../shared/vendor.ts';
import { say } from '../../../../shared/wording.ts';
import { findConnector } from '../../../ops/access/find-connection.ts';
import type { NextStep } from '../../../ops/go-live/next-step.ts';
import { nextStep } from '../../../ops/go-live/next-step.ts';
import type { ConsoleContext } from '../../context.ts';
import type { Markup } from '../../page/markup.ts';
import { momentText } from '../../page/moment.ts';
import { keysLink } from '../keys/link.ts';
import { contactName } from '../start/contact-name.ts';
import { words as startWords } from '../start/words.ts';
import { nextWords } from './next-words.ts';

/** What comes next on the way to the start, with the way there. */
export async function nextStepPart(context: ConsoleContext): Promise<Markup> {
  const { connection, operator, language, session } = context.var;
  const { jobs, secrets, now } = operator;
  const [secret, check, plan, live] = await Promise.all([
    secrets.read(connection),
    ...(['set-up', 'plan', 'go-live'] as const).map((kind) => jobs.read(connection.id, kind)),
  ]);
  const { vendors } = findConnector(connection.connector, operator);
  const next = nextStep({ connection, vendors, secret, check, plan, live, now: now() });
  const wording = nextWords[session.kind][next.step];
  return html`${say(wording, detailsOf(next, context), language)} ${wayTo(next, context)}`;
}

function detailsOf(next: NextStep, context: ConsoleContext) {
  const { language } = context.var;
  const contact = contactName(context);
  switch (next.step) {
    case 'keys':
      return { systems: next.vendors.map((vendor) => vendorNames[vendor]).join(', ') };
    case 'point': {
      const more = next.more > 0 ? say(nextWords.more, { count: next.more }, language) : '';
      const what = next.point.said?.[language] ?? next.point.what;
      return { what: [what, more].join(' ').trim() };
    }
    case 'asked':
      return { contact, name: next.name, at: momentText(next.at, language) };
    default:
      return { contact };
  }
}

const titles = { check: startWords.checkTitle, plan: startWords.planTitle, live: startWords.liveTitle };
/** Where each step is done on the page of the steps. */
const places: Record<Exclude<NextStep['step'], 'keys'>, keyof typeof titles> = {
  ...({ check: 'check', checking: 'check', point: 'check' } as const),
  ...({ preview: 'plan', 'preview-again': 'plan', previewing: 'plan' } as const),
  ...({ ask: 'live', asked: 'live', starting: 'live' } as const),
};

function wayTo({ step }: NextStep, { var: { connection, language } }: ConsoleContext): Markup {
  if (step === 'keys') return keysLink({ connection, language });
  const place = places[step];
  const address = `${connectionPath(connection.id)}/start#${place}`;
  return html`<a href="${address}">${say(titles[place], {}, language)}</a>`;
}
