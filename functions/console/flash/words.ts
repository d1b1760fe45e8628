import type { Wording } from '../../../shared/wording.ts';

/** What pages answer to what somebody asked for there. */
export const words = {
  nothingToLookAt: {
    en: 'Nothing is undone for this reason any more, so there was nothing to look at.',
    de: 'Aus diesem Grund steht nichts mehr aus; es gab nichts zu prüfen.',
    no: 'Ingenting mangler av denne grunnen lenger, så det var ikke noe å se på.',
  },
  looksLater: {
    en: 'The connection is paused. To look at again as soon as it runs: {count}.',
    de: 'Die Verbindung ist angehalten. Sobald sie wieder läuft, wird erneut geprüft: {count}.',
    no: 'Tilkoblingen står på pause. Blir sett på igjen når den er i gang: {count}.',
  },
  looksAtOne: {
    en: 'Being looked at again: {record}. This page shows in a moment what came of it; without scripts, load it anew.',
    de: '{record} wird erneut geprüft. Diese Seite zeigt gleich, was daraus wurde; ohne Skripte laden Sie sie bitte neu.',
    no: 'Blir sett på igjen: {record}. Siden viser snart resultatet; uten skript laster du den på nytt.',
  },
  looksAtOnly: {
    en: '1 record is being looked at again. This page shows in a moment what came of it; without scripts, load it anew.',
    de: '1 Datensatz wird erneut geprüft. Diese Seite zeigt gleich, was daraus wurde; ohne Skripte laden Sie sie bitte neu.',
    no: '1 post blir sett på igjen. Siden viser snart resultatet; uten skript laster du den på nytt.',
  },
  looksAtAll: {
    en: '{count} records are being looked at again. This page shows in a moment what came of it; without scripts, load it anew.',
    de: '{count} Datensätze werden erneut geprüft. Diese Seite zeigt gleich, was daraus wurde; ohne Skripte laden Sie sie bitte neu.',
    no: '{count} poster blir sett på igjen. Siden viser snart resultatet; uten skript laster du den på nytt.',
  },
  looksAtMany: {
    en: '{count} records are being looked at again, which takes a while. Those that stay undone are below.',
    de: '{count} Datensätze werden erneut geprüft; das dauert eine Weile. Was offen bleibt, steht unten.',
    no: '{count} poster blir sett på igjen; det tar litt tid. De som fortsatt mangler, står under.',
  },
  lookedDone: {
    en: 'Looked again: {record} is on the other side now. {sentence}',
    de: 'Erneut geprüft: {record} ist jetzt auf der anderen Seite. {sentence}',
    no: 'Sett på igjen: {record} er nå på den andre siden. {sentence}',
  },
  lookedSame: {
    en: 'Looked again: nothing had to be changed for {record}. {sentence}',
    de: 'Erneut geprüft: Für {record} war nichts zu ändern. {sentence}',
    no: 'Sett på igjen: Ingenting måtte endres for {record}. {sentence}',
  },
  lookedWaits: {
    en: 'Looked again: {record} still waits. {sentence}',
    de: 'Erneut geprüft: {record} wartet weiter. {sentence}',
    no: 'Sett på igjen: {record} venter fortsatt. {sentence}',
  },
  lookedRetries: {
    en: 'Looked again: it did not work just now for {record}, and is tried again by itself. {sentence}',
    de: 'Erneut geprüft: Bei {record} gelang es gerade nicht; es wird von selbst wiederholt. {sentence}',
    no: 'Sett på igjen: Det gikk ikke akkurat nå for {record}, og prøves på nytt av seg selv. {sentence}',
  },
  lookedParked: {
    en: 'Looked again: {record} still needs somebody. {sentence}',
    de: 'Erneut geprüft: Für {record} muss weiterhin jemand handeln. {sentence}',
    no: 'Sett på igjen: {record} trenger fortsatt noen. {sentence}',
  },
  lookedAllGone: {
    en: 'Looked again at {count}: none is undone for this reason any more.',
    de: 'Erneut geprüft ({count}): Aus diesem Grund steht nichts mehr aus.',
    no: 'Sett på igjen ({count}): Ingen mangler av denne grunnen lenger.',
  },
  lookedAllSame: {
    en: 'Looked again at {count}: nothing has changed, the reason is still the same. Below it says what to do.',
    de: 'Erneut geprüft ({count}): Es hat sich nichts geändert, der Grund besteht weiter. Unten steht, was zu tun ist.',
    no: 'Sett på igjen ({count}): Ingenting er endret, grunnen er den samme. Under står det hva som må gjøres.',
  },
  lookedSome: {
    en: 'Looked again at {count}: {went} went on, {looked} stay for the same reason. Below it says what to do.',
    de: 'Erneut geprüft ({count}): {went} gingen weiter, {looked} bleiben aus demselben Grund. Unten steht, was zu tun ist.',
    no: 'Sett på igjen ({count}): {went} gikk videre, {looked} blir igjen av samme grunn. Under står det hva som må gjøres.',
  },
  compares: {
    en: 'Both sides are being compared ({done} of {count} done). This page shows in a moment what came of it; without scripts, load it anew.',
    de: 'Beide Seiten werden abgeglichen ({done} von {count} fertig). Diese Seite zeigt gleich, was daraus wurde; ohne Skripte laden Sie sie bitte neu.',
    no: 'Begge sider sammenlignes ({done} av {count} ferdig). Siden viser snart resultatet; uten skript laster du den på nytt.',
  },
  compared: {
    en: 'Both sides were compared:',
    de: 'Beide Seiten wurden abgeglichen:',
    no: 'Begge sider er sammenlignet:',
  },
  comparesLater: {
    en: 'The connection is paused. Both sides are compared as soon as it runs again.',
    de: 'Die Verbindung ist angehalten. Beide Seiten werden abgeglichen, sobald sie wieder läuft.',
    no: 'Tilkoblingen står på pause. Begge sider sammenlignes når den er i gang igjen.',
  },
  paused: {
    en: 'The connection is paused now. Changes are remembered, and follow once it runs again.',
    de: 'Die Verbindung ist jetzt angehalten. Änderungen werden vorgemerkt und folgen, sobald sie wieder läuft.',
    no: 'Tilkoblingen står nå på pause. Endringer noteres, og følger når den er i gang igjen.',
  },
  pausedAlready: {
    en: 'The connection was paused already; nothing has changed.',
    de: 'Die Verbindung war schon angehalten; es hat sich nichts geändert.',
    no: 'Tilkoblingen sto allerede på pause; ingenting er endret.',
  },
  resumed: {
    en: 'The connection runs again. On their way now, of what waited: {count}.',
    de: 'Die Verbindung läuft wieder. Von dem, was wartete, jetzt unterwegs: {count}.',
    no: 'Tilkoblingen er i gang igjen. Av det som ventet, er nå underveis: {count}.',
  },
} as const satisfies Record<string, Required<Wording>>;
