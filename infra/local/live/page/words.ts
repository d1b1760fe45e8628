import type { Wording } from '../../../../shared/wording.ts';

/** The frame of the page; what happens is worded where it happens. */
export const words = {
  title: { en: 'Tandem, live', de: 'Tandem, live', no: 'Tandem, direkte' },
  about: {
    en: 'Tandem keeps the systems of an agency in step. These are simulated ones, with the people of a demo agency. Do something in one system with a button, and see it arrive in the other.',
    de: 'Tandem hält die Systeme einer Agentur im Gleichschritt. Diese hier sind simuliert, mit den Leuten einer Demo-Agentur. Tun Sie mit einer Schaltfläche etwas in einem System, und sehen Sie es im anderen ankommen.',
    no: 'Tandem holder systemene i et byrå i takt. Disse er simulert, med folkene i et demobyrå. Gjør noe i ett system med en knapp, og se det komme fram i det andre.',
  },
  skip: { en: 'Skip to the systems', de: 'Zu den Systemen springen', no: 'Hopp til systemene' },
  languages: { en: 'Language', de: 'Sprache', no: 'Språk' },
  reload: { en: 'Reload the page', de: 'Seite neu laden', no: 'Last siden på nytt' },
  story: { en: 'What happens', de: 'Was geschieht', no: 'Dette skjer' },
  noStory: {
    en: 'Nothing yet. Press a button below.',
    de: 'Noch nichts. Drücken Sie unten eine Schaltfläche.',
    no: 'Ingenting ennå. Trykk på en knapp nedenfor.',
  },
  needs: { en: 'Not through yet', de: 'Noch nicht durch', no: 'Ikke gjennom ennå' },
  noNeeds: {
    en: 'Everything is through.',
    de: 'Alles ist durch.',
    no: 'Alt er gjennom.',
  },
  systems: { en: 'The systems', de: 'Die Systeme', no: 'Systemene' },
  acts: { en: 'What people do there', de: 'Was Leute dort tun', no: 'Dette gjør folk der' },
  records: { en: 'Latest records', de: 'Letzte Datensätze', no: 'Siste poster' },
  noRecords: { en: 'Nothing here yet.', de: 'Hier ist noch nichts.', no: 'Ingenting her ennå.' },
  console: {
    en: 'The console: every connection and record explained',
    de: 'Die Konsole: jede Verbindung und jeder Datensatz erklärt',
    no: 'Konsollen: hver tilkobling og post forklart',
  },
  inConsole: { en: 'in the console', de: 'in der Konsole', no: 'i konsollen' },
  mails: {
    en: 'Mails that were sent',
    de: 'E-Mails, die gesendet wurden',
    no: 'E-poster som er sendt',
  },
  noMails: {
    en: 'None yet. Mails are only kept here, and reach nobody.',
    de: 'Noch keine. E-Mails werden nur hier aufbewahrt und erreichen niemanden.',
    no: 'Ingen ennå. E-poster blir bare liggende her og når ingen.',
  },
  lost: {
    en: 'The suite does not answer. Is it still running? The page tries again by itself.',
    de: 'Die Suite antwortet nicht. Läuft sie noch? Die Seite versucht es von selbst wieder.',
    no: 'Suiten svarer ikke. Kjører den ennå? Siden prøver igjen av seg selv.',
  },
  notFound: {
    en: 'There is no such page.',
    de: 'Diese Seite gibt es nicht.',
    no: 'Denne siden finnes ikke.',
  },
  refused: {
    en: 'This button was not pressed on this page, so nothing was done.',
    de: 'Diese Schaltfläche wurde nicht auf dieser Seite gedrückt, also geschah nichts.',
    no: 'Denne knappen ble ikke trykket på denne siden, så ingenting ble gjort.',
  },
  failed: {
    en: 'The page could not be made. The terminal of the suite says why.',
    de: 'Die Seite konnte nicht erstellt werden. Das Terminal der Suite sagt, warum.',
    no: 'Siden kunne ikke lages. Terminalen til suiten sier hvorfor.',
  },
  back: { en: 'Back to the systems', de: 'Zurück zu den Systemen', no: 'Tilbake til systemene' },
} satisfies Record<string, Wording>;

export const needKinds = {
  waiting: { en: 'waits', de: 'wartet', no: 'venter' },
  retrying: { en: 'is tried again', de: 'wird wieder versucht', no: 'prøves igjen' },
  parked: { en: 'needs somebody', de: 'braucht jemanden', no: 'trenger noen' },
  paused: { en: 'stands still', de: 'steht still', no: 'står stille' },
  done: { en: 'done', de: 'erledigt', no: 'ferdig' },
  skipped: { en: 'nothing to do', de: 'nichts zu tun', no: 'ingenting å gjøre' },
} satisfies Record<string, Wording>;

export const languageNames = { en: 'English', de: 'Deutsch', no: 'Norsk' } as const;

/** As documents name it: what is written here is bokmål. */
export const languageTags = { en: 'en', de: 'de', no: 'nb' } as const;
