import { html } from 'hono/html';
import type { AskedTypes, TypeChoices } from '../../../../shared/operations/type-choices.ts';
import type { Language } from '../../../../shared/wording.ts';
import { say } from '../../../../shared/wording.ts';
import type { ConsoleContext } from '../../context.ts';
import { backLink } from '../../page/back-link.ts';
import { healthSentences } from '../../page/health-words.ts';
import type { Markup } from '../../page/markup.ts';
import { againForm, choiceForm, choiceList } from './form.ts';
import type { SentChoices } from './read-form.ts';
import type { Said } from './said.ts';
import { words } from './words.ts';

/** To choose from what there is now, with a note of what was just done. */
export function sheetBody(context: ConsoleContext, asked: AskedTypes, said?: Said): Markup {
  const { connection, language } = context.var;
  const sheet = asked.sheet(connection, language);
  const isRunning = connection.status === 'active';
  const remarks = isRunning ? sheet.remarks : [...sheet.remarks, say(words.notRunning, {}, language)];
  return html`${said?.note} ${meaning(remarks, language)}
  ${choiceForm(sheet, partsOf(context), said?.unsaved)} ${backLink(context)}`;
}

/** Where the systems could not be asked: nothing to choose from, so nothing that could be lost by saving. */
export function unaskedBody(
  context: ConsoleContext,
  choices: TypeChoices,
  problem: string,
  sent?: SentChoices,
): Markup {
  const { connection, language } = context.var;
  return html`<p class="note bad" role="alert">${problem}</p>
    ${sent && sent.chosen.size > 0 ? againForm(sent, partsOf(context)) : ''}
    ${choiceList(choices.stored(connection, language), language)} ${backLink(context)}`;
}

export function endedBody(context: ConsoleContext, choices: TypeChoices): Markup {
  const { connection, language } = context.var;
  return html`<p class="note">${say(healthSentences.ended, {}, language)}</p>
    ${choiceList(choices.stored(connection, language), language)} ${backLink(context)}`;
}

/** Before the choices, as it is to be known before saving. */
function meaning(remarks: readonly string[], language: Language): Markup {
  return html`<section aria-labelledby="meaning">
    <h2 id="meaning">${say(words.meaning, {}, language)}</h2>
    <ul>
      ${remarks.map((remark) => html`<li>${remark}</li>`)}
    </ul>
  </section>`;
}

function partsOf({ var: { connection, csrf, language } }: ConsoleContext) {
  return { id: connection.id, csrf, language };
}
