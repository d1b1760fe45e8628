import type { PlanKind } from '../../../ops/plan/plan-row.ts';
import type { Wording } from '../../../../shared/wording.ts';

export const words = {
  start: { en: 'Set up and start', de: 'Einrichten und starten', no: 'Sett opp og start' },
  checkTitle: { en: 'Check both systems', de: 'Beide Systeme prüfen', no: 'Sjekk begge systemene' },
  checkHint: {
    en: 'Tandem looks whether both systems let it in and have all it needs, and makes what it can make itself, such as webhooks. Nothing is transferred.',
    de: 'Tandem prüft, ob beide Systeme den Zugang gewähren und alles Nötige haben, und legt selbst an, was es anlegen kann, etwa Webhooks. Es wird nichts übertragen.',
    no: 'Tandem ser etter om begge systemene gir tilgang og har det som trengs, og oppretter selv det den kan, for eksempel webhooker. Ingenting overføres.',
  },
  checkNow: { en: 'Check now', de: 'Jetzt prüfen', no: 'Sjekk nå' },
  inOrder: { en: 'In order: {count}', de: 'In Ordnung: {count}', no: 'I orden: {count}' },
  planTitle: { en: 'See what would happen', de: 'Ansehen, was geschehen würde', no: 'Se hva som ville skje' },
  planHint: {
    en: 'Tandem reads every record from the start date on and says what it would do with it. Nothing is written. For large accounts this takes some minutes; you can leave this page meanwhile.',
    de: 'Tandem liest alle Datensätze ab dem Startdatum und sagt, was damit geschähe. Es wird nichts geschrieben. Bei großen Konten dauert das einige Minuten; Sie können die Seite so lange verlassen.',
    no: 'Tandem leser alle poster fra startdatoen og sier hva som ville skje med dem. Ingenting skrives. For store kontoer tar det noen minutter; du kan forlate siden imens.',
  },
  planNow: { en: 'Make the preview', de: 'Vorschau erstellen', no: 'Lag forhåndsvisning' },
  planAgain: { en: 'Make it again', de: 'Neu erstellen', no: 'Lag den på nytt' },
  liveTitle: { en: 'Start', de: 'Starten', no: 'Start' },
  askHint: {
    en: 'When the preview shows what you expect, ask for the start. The connection is then started by {contact}; nothing is transferred before.',
    de: 'Wenn die Vorschau zeigt, was Sie erwarten, bitten Sie um den Start. Die Verbindung startet dann {contact}; vorher wird nichts übertragen.',
    no: 'Når forhåndsvisningen viser det du venter, ber du om start. Tilkoblingen startes da av {contact}; før det overføres ingenting.',
  },
  us: {
    en: 'Tandem',
    de: 'Tandem',
    no: 'Tandem',
  },
  askNow: { en: 'Ask for the start', de: 'Um den Start bitten', no: 'Be om start' },
  asked: {
    en: '{name} asked for the start on {at}. You need do nothing more.',
    de: '{name} hat am {at} um den Start gebeten. Mehr müssen Sie nicht tun.',
    no: '{name} ba om start {at}. Du trenger ikke gjøre mer.',
  },
  askedOperator: {
    en: '{name} asked for the start on {at}.',
    de: '{name} hat am {at} um den Start gebeten.',
    no: '{name} ba om start {at}.',
  },
  checkFirst: {
    en: 'First check both systems, until nothing is left to do there.',
    de: 'Prüfen Sie zuerst beide Systeme, bis dort nichts mehr zu tun ist.',
    no: 'Sjekk først begge systemene, til det ikke er mer å gjøre der.',
  },
  planFirst: {
    en: 'First see what would happen.',
    de: 'Sehen Sie sich zuerst an, was geschehen würde.',
    no: 'Se først hva som ville skje.',
  },
  liveHint: {
    en: 'Both sides are read once more. Records that were added since the preview are transferred as well; if anything else would happen than it showed, nothing is started.',
    de: 'Beide Seiten werden noch einmal gelesen. Datensätze, die seit der Vorschau dazugekommen sind, werden mit übertragen; würde sonst etwas anderes geschehen, als sie zeigte, wird nicht gestartet.',
    no: 'Begge sider leses én gang til. Poster som er kommet til siden forhåndsvisningen, overføres også; hvis noe annet ville skje enn den viste, startes ingenting.',
  },
  liveNow: { en: 'Start the connection', de: 'Verbindung starten', no: 'Start tilkoblingen' },
  isLive: {
    en: 'The connection has been running since {at}.',
    de: 'Die Verbindung läuft seit {at}.',
    no: 'Tilkoblingen har vært i gang siden {at}.',
  },
  wasLive: {
    en: 'The connection was started on {at} and stands at the moment.',
    de: 'Die Verbindung wurde am {at} gestartet und steht gerade.',
    no: 'Tilkoblingen ble startet {at} og står stille akkurat nå.',
  },
  doneAt: { en: 'Done {at}.', de: 'Fertig {at}.', no: 'Ferdig {at}.' },
  underway: { en: 'Under way …', de: 'Läuft …', no: 'I gang …' },
  underwayAt: {
    en: 'Under way: {count} {count|record|records} looked at so far …',
    de: 'Läuft: bisher {count} {count|Datensatz|Datensätze} angesehen …',
    no: 'I gang: {count} {count|post|poster} sett på så langt …',
  },
  gaveUp: {
    en: 'It did not come to an end. Nothing was lost; please try again.',
    de: 'Sie kam nicht zum Ende. Es ging nichts verloren; bitte versuchen Sie es noch einmal.',
    no: 'Den kom ikke i mål. Ingenting gikk tapt; prøv igjen.',
  },
  tooLarge: {
    en: 'For very large accounts {contact} makes the preview for you.',
    de: 'Bei sehr großen Konten erstellt {contact} die Vorschau für Sie.',
    no: 'For svært store kontoer lager {contact} forhåndsvisningen for deg.',
  },
  defect: {
    en: 'Something went wrong at our side; it was reported. Please try again later.',
    de: 'Bei uns ist etwas schiefgegangen; es wurde gemeldet. Bitte versuchen Sie es später noch einmal.',
    no: 'Noe gikk galt hos oss; det er meldt. Prøv igjen senere.',
  },
  nothingToDo: {
    en: 'There is nothing to transfer yet.',
    de: 'Es gibt noch nichts zu übertragen.',
    no: 'Det er ingenting å overføre ennå.',
  },
  total: {
    en: '{count} {count|record|records}',
    de: '{count} {count|Datensatz|Datensätze}',
    no: '{count} {count|post|poster}',
  },
  made: {
    en: 'What is made in all, by kind: {list}.',
    de: 'Was insgesamt neu angelegt wird, nach Art: {list}.',
    no: 'Det som blir laget i alt, etter type: {list}.',
  },
  takes: {
    en: 'To carry it out takes about {minutes} min.',
    de: 'Die Übertragung dauert etwa {minutes} Min.',
    no: 'Overføringen tar omtrent {minutes} min.',
  },
  rows: {
    en: 'All records of the preview',
    de: 'Alle Datensätze der Vorschau',
    no: 'Alle poster i forhåndsvisningen',
  },
  record: { en: 'Record', de: 'Datensatz', no: 'Post' },
  happens: { en: 'What happens', de: 'Was geschieht', no: 'Hva skjer' },
  page: { en: 'Page {page} of {pages}', de: 'Seite {page} von {pages}', no: 'Side {page} av {pages}' },
  earlier: { en: 'Back', de: 'Zurück', no: 'Tilbake' },
  later: { en: 'Next', de: 'Weiter', no: 'Neste' },
  toStart: { en: 'Back to the steps', de: 'Zurück zu den Schritten', no: 'Tilbake til trinnene' },
} as const satisfies Record<string, Wording>;

/** What happens to records, with the system they go to; how many is said behind it. */
export const kindWords = {
  park: { en: 'Need somebody first', de: 'Brauchen zuerst jemanden', no: 'Trenger noen først' },
  retry: {
    en: 'Could not be read just now, and are tried again',
    de: 'Ließen sich gerade nicht lesen und werden erneut versucht',
    no: 'Lot seg ikke lese nå, og prøves på nytt',
  },
  wait: {
    en: 'Wait, and follow by themselves',
    de: 'Warten und folgen von selbst',
    no: 'Venter, og følger av seg selv',
  },
  delete: { en: 'Removed in {target}', de: 'Werden in {target} entfernt', no: 'Fjernes i {target}' },
  change: {
    en: 'Brought in line in {target}',
    de: 'Werden in {target} angeglichen',
    no: 'Justeres i {target}',
  },
  create: { en: 'New in {target}', de: 'Kommen in {target} neu hinzu', no: 'Nye i {target}' },
  adopt: {
    en: 'Already in {target}, and linked',
    de: 'In {target} schon da, werden verknüpft',
    no: 'Finnes i {target} fra før, og kobles',
  },
  skip: {
    en: 'Not to be transferred, or the same already',
    de: 'Nicht zu übertragen oder schon gleich',
    no: 'Skal ikke overføres, eller er like fra før',
  },
} as const satisfies Record<PlanKind, Wording>;
