import type { Wording } from '../../../shared/wording.ts';

export const keyWords = {
  withoutV1: {
    en: 'this HQ system does not offer the first generation of its interface (v1), which projects, plans and times need: ask the support of HQ to switch it on for you',
    de: 'Dieses HQ-System bietet die erste Generation seiner Schnittstelle (v1) nicht an, die für Projekte, Pläne und Zeiten nötig ist: Bitte lassen Sie sie vom Support von HQ freischalten',
    no: 'dette HQ-systemet tilbyr ikke første generasjon av grensesnittet sitt (v1), som prosjekter, planer og timer trenger: be support hos HQ slå den på for dere',
  },
  tenant: {
    en: 'HQ system (people: {count})',
    de: 'HQ-System (Personen: {count})',
    no: 'HQ-system (personer: {count})',
  },
  nobody: {
    en: 'HQ shows the token nobody, so neither the system nor its people can be told: see in HQ under Admin → Settings → API clients that it is a sync token of the whole system',
    de: 'HQ zeigt dem Token niemanden, daher lassen sich weder das System noch seine Personen erkennen: Bitte prüfen Sie in HQ unter Admin → Einstellungen → API-Clients, dass es ein Sync-Token für das ganze System ist',
    no: 'HQ viser ikke tokenet noen personer, så verken systemet eller personene kan kjennes igjen: se etter i HQ under Admin → Settings → API clients at det er et sync-token for hele systemet',
  },
  otherTenant: {
    en: 'the HQ token belongs to another HQ system than the one this connection was set up for, so nothing else was looked at or changed: make a sync token in the right one under Admin → Settings → API clients',
    de: 'Das HQ-Token gehört zu einem anderen HQ-System als dem, für das diese Verbindung eingerichtet wurde; daher wurde nichts weiter geprüft oder geändert: Bitte legen Sie im richtigen unter Admin → Einstellungen → API-Clients ein Sync-Token an',
    no: 'HQ-tokenet hører til et annet HQ-system enn det denne tilkoblingen ble satt opp for, så ingenting annet ble sett på eller endret: lag et sync-token i det riktige under Admin → Settings → API clients',
  },
  peopleGeneration: {
    en: 'this HQ system does not offer the generation {version} of its interface, by which people are read: set apiVersion in the connection file to {other}',
    de: 'Dieses HQ-System bietet die Generation {version} seiner Schnittstelle nicht an, über die Personen gelesen werden: Bitte stellen Sie apiVersion in der Verbindungsdatei auf {other}',
    no: 'dette HQ-systemet tilbyr ikke generasjon {version} av grensesnittet sitt, som personer leses gjennom: sett apiVersion i tilkoblingsfilen til {other}',
  },
} as const satisfies Record<string, Wording>;

export const generationWords = {
  used: {
    en: 'interface of HQ: projects, plans and times in v1, people in {people}, quotes in {quotes}',
    de: 'Schnittstelle von HQ: Projekte, Pläne und Zeiten in v1, Personen in {people}, Angebote in {quotes}',
    no: 'grensesnitt i HQ: prosjekter, planer og timer i v1, personer i {people}, tilbud i {quotes}',
  },
  noQuotes: {
    en: 'HQ shows no quote at all in {quotes}: if there are some, set quotesVersion in the connection file to {other}; quotes of the new finance processes are in v2 only',
    de: 'HQ zeigt in {quotes} überhaupt kein Angebot: Gibt es welche, stellen Sie quotesVersion in der Verbindungsdatei bitte auf {other}; Angebote der neuen Finanzprozesse gibt es nur in v2',
    no: 'HQ viser ingen tilbud i {quotes}: finnes det noen, sett quotesVersion i tilkoblingsfilen til {other}; tilbud i de nye finansprosessene finnes bare i v2',
  },
  quotesMissing: {
    en: 'this HQ system does not offer the generation {quotes} of its interface, by which quotes are read: set quotesVersion in the connection file to {other}',
    de: 'Dieses HQ-System bietet die Generation {quotes} seiner Schnittstelle nicht an, über die Angebote gelesen werden: Bitte stellen Sie quotesVersion in der Verbindungsdatei auf {other}',
    no: 'dette HQ-systemet tilbyr ikke generasjon {quotes} av grensesnittet sitt, som tilbud leses gjennom: sett quotesVersion i tilkoblingsfilen til {other}',
  },
} as const satisfies Record<string, Wording>;

export const rightWords = {
  reads: {
    en: 'the HQ token may read projects, their plans, times and deletions',
    de: 'das HQ-Token darf Projekte, ihre Pläne, Zeiten und Löschungen lesen',
    no: 'HQ-tokenet kan lese prosjekter, planene deres, timer og slettinger',
  },
  tokenUnseen: {
    en: 'HQ tells only when something is entered whether the token may write project fields, tasks and times: see in HQ under Admin → Settings → API clients that it is a sync token of the whole system and not the token of one user',
    de: 'HQ sagt erst beim Eintragen, ob das Token Projektfelder, Aufgaben und Zeiten schreiben darf: Bitte prüfen Sie in HQ unter Admin → Einstellungen → API-Clients, dass es ein Sync-Token für das ganze System ist und nicht das Token eines einzelnen Benutzers',
    no: 'HQ sier først når noe registreres om tokenet kan skrive prosjektfelt, oppgaver og timer: se etter i HQ under Admin → Settings → API clients at det er et sync-token for hele systemet og ikke tokenet til én bruker',
  },
  signInUnseen: {
    en: 'HQ tells only when something is entered whether whoever signed in may write project fields, tasks and times: see in HQ that this person is an admin there, as they must be in awork',
    de: 'HQ sagt erst beim Eintragen, ob die angemeldete Person Projektfelder, Aufgaben und Zeiten schreiben darf: Bitte prüfen Sie in HQ, dass sie dort Admin ist, wie sie es auch in awork sein muss',
    no: 'HQ sier først når noe registreres om den som logget inn, kan skrive prosjektfelt, oppgaver og timer: se etter i HQ at personen er administrator der, slik det også kreves i awork',
  },
  closedTasksUnseen: {
    en: 'HQ does not tell its settings: see in HQ that the setting against booking on closed tasks is off, or times of awork tasks that are closed in HQ do not arrive',
    de: 'HQ verrät seine Einstellungen nicht: Bitte prüfen Sie in HQ, dass die Einstellung abgeschaltet ist, die Buchungen auf abgeschlossene Aufgaben verbietet; sonst kommen Zeiten auf Aufgaben, die in HQ abgeschlossen sind, nicht an',
    no: 'HQ viser ikke innstillingene sine: se etter i HQ at innstillingen mot timeføring på lukkede oppgaver er av, ellers kommer ikke timer på awork-oppgaver som er lukket i HQ, frem',
  },
} as const satisfies Record<string, Wording>;
