import { planKinds } from '../../ops/plan/plan-row.ts';
import type { PlanKind } from '../../ops/plan/plan-row.ts';
import type { RefusedCode } from '../../ops/output/refused.ts';
import { refusedCodes } from '../../ops/output/refused.ts';
import type { Details, Language, Wording } from '../../../shared/wording.ts';
import { say } from '../../../shared/wording.ts';
import { words as keysWords } from '../pages/keys/words.ts';
import { words as startWords } from '../pages/start/words.ts';
import { momentText } from './moment.ts';

const refusals = {
  'keys-missing': {
    en: 'Tandem has no keys for these systems yet. Please enter them on the page “{access}” first.',
    de: 'Tandem hat für diese Systeme noch keine Zugangsdaten. Bitte geben Sie sie zuerst auf der Seite „{access}“ ein.',
    no: 'Tandem har ingen nøkler til disse systemene ennå. Legg dem først inn på siden «{access}».',
  },
  'not-live': {
    en: 'The connection has not been started yet, so nothing is transferred before.',
    de: 'Die Verbindung ist noch nicht gestartet; vorher wird nichts übertragen.',
    no: 'Tilkoblingen er ikke startet ennå; før det overføres ingenting.',
  },
  'start-paused': {
    en: 'The connection was started before and is paused now. Let it run again on its first page.',
    de: 'Die Verbindung wurde schon gestartet und ist gerade angehalten. Auf ihrer ersten Seite lässt sie sich fortsetzen.',
    no: 'Tilkoblingen er startet fra før og står nå på pause. La den fortsette fra den første siden.',
  },
  'setup-open': {
    en: 'It was not started, because something is left to do in the systems: {points} After that, look with “{check}” whether all is well.',
    de: 'Sie wurde nicht gestartet, weil in den Systemen noch etwas zu tun ist: {points} Sehen Sie danach mit „{check}“ nach, ob alles stimmt.',
    no: 'Den ble ikke startet, fordi det gjenstår noe i systemene: {points} Se etterpå med «{check}» om alt er i orden.',
  },
  'plan-unseen': {
    en: 'It was not started, because nobody has seen yet what would happen. Make the preview with “{make}”.',
    de: 'Sie wurde nicht gestartet, weil noch niemand gesehen hat, was geschehen würde. Erstellen Sie die Vorschau mit „{make}“.',
    no: 'Den ble ikke startet, fordi ingen har sett hva som ville skje. Lag forhåndsvisningen med «{make}».',
  },
  'plan-moved': {
    en: 'It was not started, because something has changed since the preview of {seen}. Now it would be: {now}. Please make the preview anew with “{again}” and look at it; after that it can be started.',
    de: 'Sie wurde nicht gestartet, weil sich seit der Vorschau vom {seen} etwas geändert hat. Jetzt wären es: {now}. Bitte erstellen Sie die Vorschau mit „{again}“ und sehen Sie sie an; danach kann gestartet werden.',
    no: 'Den ble ikke startet, fordi noe er endret siden forhåndsvisningen {seen}. Nå ville det bli: {now}. Lag forhåndsvisningen på nytt med «{again}» og se på den; etter det kan den startes.',
  },
} as const satisfies Record<RefusedCode, Required<Wording>>;

const kinds = {
  create: { en: '{count} new', de: '{count} neu', no: '{count} nye' },
  adopt: { en: '{count} linked', de: '{count} verknüpft', no: '{count} koblet' },
  change: { en: '{count} brought in line', de: '{count} angeglichen', no: '{count} justert' },
  delete: { en: '{count} removed', de: '{count} entfernt', no: '{count} fjernet' },
  skip: { en: '{count} unchanged', de: '{count} unverändert', no: '{count} uendret' },
  wait: { en: '{count} waiting', de: '{count} wartend', no: '{count} som venter' },
  park: { en: '{count} for somebody to settle', de: '{count} zu klären', no: '{count} som trenger noen' },
  retry: { en: '{count} not readable now', de: '{count} gerade nicht lesbar', no: '{count} ikke lesbare nå' },
} as const satisfies Record<PlanKind, Required<Wording>>;

/** What a page says of what was refused, with the buttons of its own; undefined where it is none of these. */
export function refusedText(
  { code, details }: { code: string; details: Details },
  language: Language,
): string | undefined {
  const known = refusedCodes.find((each) => each === code);
  if (!known) return undefined;
  const { at } = details;
  const seen = typeof at === 'string' ? momentText(at, language) : '';
  const given = { ...details, ...buttonLabels(language), seen, now: countsText(details, language) };
  return say(refusals[known], given, language);
}

function buttonLabels(language: Language) {
  return {
    check: say(startWords.checkNow, {}, language),
    make: say(startWords.planNow, {}, language),
    again: say(startWords.planAgain, {}, language),
    access: say(keysWords.title, {}, language),
  };
}

function countsText(details: Details, language: Language): string {
  return planKinds
    .filter((kind) => Number(details[kind] ?? 0) > 0)
    .map((kind) => say(kinds[kind], { count: details[kind] ?? 0 }, language))
    .join(', ');
}
