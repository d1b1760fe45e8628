import type { Wording } from '../../../../shared/wording.ts';
import type { NextStep } from '../../../ops/go-live/next-step.ts';

type Steps = Record<NextStep['step'], Required<Wording>>;

const everybody = {
  keys: {
    en: 'Next: enter the keys for {systems}.',
    de: 'Als Nächstes: die Zugangsdaten für {systems} eintragen.',
    no: 'Neste trinn: Legg inn nøklene for {systems}.',
  },
  check: {
    en: 'Next: have Tandem check both systems.',
    de: 'Als Nächstes: beide Systeme von Tandem prüfen lassen.',
    no: 'Neste trinn: La Tandem sjekke begge systemene.',
  },
  checking: {
    en: 'Both systems are being checked right now.',
    de: 'Beide Systeme werden gerade geprüft.',
    no: 'Begge systemene sjekkes akkurat nå.',
  },
  point: {
    en: 'Next, one point of the check is to be settled: {what}',
    de: 'Als Nächstes ist ein Punkt der Prüfung zu erledigen: {what}',
    no: 'Neste trinn er et punkt fra sjekken: {what}',
  },
  preview: {
    en: 'Both systems are ready. Next: see what would happen.',
    de: 'Beide Systeme sind bereit. Als Nächstes: ansehen, was geschehen würde.',
    no: 'Begge systemene er klare. Neste trinn: Se hva som ville skje.',
  },
  'preview-again': {
    en: 'The start was held back, because something has changed since the preview. Next: see anew what would happen.',
    de: 'Es wurde nicht gestartet, weil sich seit der Vorschau etwas geändert hat. Als Nächstes: noch einmal ansehen, was geschehen würde.',
    no: 'Den ble ikke startet, fordi noe er endret siden forhåndsvisningen. Neste trinn: Se på nytt hva som ville skje.',
  },
  previewing: {
    en: 'The preview is being made.',
    de: 'Die Vorschau wird gerade erstellt.',
    no: 'Forhåndsvisningen lages.',
  },
  starting: {
    en: 'The connection is being started.',
    de: 'Die Verbindung wird gerade gestartet.',
    no: 'Tilkoblingen startes.',
  },
} as const satisfies Partial<Steps>;

/** The next step to the start, as its readers have to do with it. */
export const nextWords = {
  more: {
    en: '(and {count} more)',
    de: '(und {count} weitere)',
    no: '(og {count} til)',
  },
  customer: {
    ...everybody,
    ask: {
      en: 'Everything is ready. Next: ask for the start. It is then started by {contact}.',
      de: 'Alles ist bereit. Als Nächstes: um den Start bitten. Gestartet wird dann von {contact}.',
      no: 'Alt er klart. Neste trinn: Be om start. Da startes den av {contact}.',
    },
    asked: {
      en: '{name} asked for the start on {at}. The answer comes from {contact}; you need do nothing more.',
      de: '{name} hat am {at} um den Start gebeten. Die Antwort gibt {contact}; mehr müssen Sie nicht tun.',
      no: '{name} ba om start {at}. Svaret kommer fra {contact}; du trenger ikke gjøre mer.',
    },
  },
  operator: {
    ...everybody,
    ask: {
      en: 'Everything is ready. Next: start it, or wait until the customer asks for it.',
      de: 'Alles ist bereit. Als Nächstes: starten, oder warten, bis der Kunde darum bittet.',
      no: 'Alt er klart. Neste trinn: Start den, eller vent til kunden ber om det.',
    },
    asked: {
      en: '{name} asked for the start on {at} and waits for you to start it.',
      de: '{name} hat am {at} um den Start gebeten und wartet darauf, dass Sie starten.',
      no: '{name} ba om start {at} og venter på at du starter.',
    },
  },
} as const satisfies { more: Required<Wording>; customer: Steps; operator: Steps };
