import type { Wording } from '../../../../shared/wording.ts';

export const words = {
  none: { en: 'not transferred', de: 'nicht übertragen', no: 'overføres ikke' },
  save: { en: 'Save', de: 'Speichern', no: 'Lagre' },
  meaning: { en: 'What saving does', de: 'Was das Speichern bewirkt', no: 'Hva lagringen gjør' },
  notRunning: {
    en: 'The connection does not run at present: all of this begins as soon as it does.',
    de: 'Die Verbindung läuft zurzeit nicht: All das beginnt, sobald sie läuft.',
    no: 'Tilkoblingen er ikke i gang nå: Alt dette begynner så snart den er det.',
  },
  stored: {
    en: 'Saved. The history of the connection tells who changed what.',
    de: 'Gespeichert. Im Verlauf der Verbindung steht, wer was geändert hat.',
    no: 'Lagret. I historikken til tilkoblingen står det hvem som endret hva.',
  },
  same: {
    en: 'It is saved just so; there was nothing to change.',
    de: 'So ist es gespeichert; es war nichts zu ändern.',
    no: 'Slik er det lagret; det var ingenting å endre.',
  },
  'changed-meanwhile': {
    en: 'Your choice was not saved, because somebody changed the choices while this page was open. What is chosen now is below, and beside it what you had chosen. Please look through it and save again.',
    de: 'Ihre Auswahl wurde nicht gespeichert, weil jemand die Auswahl geändert hat, während diese Seite offen war. Unten steht, was jetzt gilt, und daneben, was Sie gewählt hatten. Bitte sehen Sie es durch und speichern Sie erneut.',
    no: 'Valget ditt ble ikke lagret, fordi noen endret valgene mens siden var åpen. Under står det som gjelder nå, og ved siden av det du hadde valgt. Se gjennom det og lagre på nytt.',
  },
  refused: {
    en: 'Nothing was saved:',
    de: 'Es wurde nichts gespeichert:',
    no: 'Ingenting ble lagret:',
  },
  youHadChosen: {
    en: 'You had chosen: {label}.',
    de: 'Sie hatten gewählt: {label}.',
    no: 'Du hadde valgt: {label}.',
  },
  unanswered: {
    en: '{vendor} does not answer at the moment, so nothing can be chosen. Please try again in a few minutes.',
    de: '{vendor} antwortet gerade nicht, deshalb lässt sich nichts auswählen. Bitte versuchen Sie es in einigen Minuten noch einmal.',
    no: '{vendor} svarer ikke akkurat nå, så ingenting kan velges. Prøv igjen om noen minutter.',
  },
  untold: {
    en: '{vendor} does not tell our key which types there are, so nothing can be chosen. Please have an admin check in {vendor} what the key may read, and open this page again. If that does not help, please tell {contact}.',
    de: '{vendor} verrät unserem Schlüssel nicht, welche Arten es gibt, deshalb lässt sich nichts auswählen. Bitte lassen Sie in {vendor} von einem Admin prüfen, was der Schlüssel lesen darf, und öffnen Sie diese Seite erneut. Hilft das nicht, geben Sie bitte {contact} Bescheid.',
    no: '{vendor} forteller ikke nøkkelen vår hvilke typer som finnes, så ingenting kan velges. La en administrator sjekke i {vendor} hva nøkkelen kan lese, og åpne denne siden på nytt. Hvis det ikke hjelper, gi beskjed til {contact}.',
  },
  asStored: {
    en: 'What is chosen, as it is saved',
    de: 'Was gewählt ist, wie es gespeichert ist',
    no: 'Det som er valgt, slik det er lagret',
  },
  choiceKept: {
    en: 'Your choice was not saved yet. It is kept on this page: save it again in a few minutes.',
    de: 'Ihre Auswahl wurde noch nicht gespeichert. Diese Seite merkt sie sich: Speichern Sie in einigen Minuten erneut.',
    no: 'Valget ditt er ikke lagret ennå. Det er tatt vare på på denne siden: Lagre på nytt om noen minutter.',
  },
  saveAgain: { en: 'Save again', de: 'Erneut speichern', no: 'Lagre på nytt' },
} as const satisfies Record<string, Wording>;
