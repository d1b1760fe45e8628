import { defineReasons } from '../../../shared/reason.ts';
import { entryReasons } from '../../../shared/vendors/awork/times/reasons.ts';

const ownReasons = defineReasons({
  'project-not-linked': {
    kind: 'skip',
    en: 'The awork project "{project}" is not linked to a MOCO project.',
    de: 'Das awork-Projekt „{project}“ ist mit keinem MOCO-Projekt verknüpft.',
    no: 'awork-prosjektet «{project}» er ikke koblet til noe MOCO-prosjekt.',
    todo: {
      en: 'Its times follow as soon as it is.',
      de: 'Sobald es das ist, folgen seine Zeiten.',
      no: 'Timene følger så snart det er det.',
    },
  },
  'kept-without-project': {
    kind: 'skip',
    staysDifferent: true,
    en: 'The time entry of {person} of {date} lost its project in awork, because project or task was deleted. The time in MOCO was kept.',
    de: 'Der Zeiteintrag von {person} vom {date} hat in awork sein Projekt verloren, weil Projekt oder Aufgabe gelöscht wurde. Die Zeit in MOCO bleibt bestehen.',
    no: 'Timeføringen til {person} fra {date} mistet prosjektet sitt i awork, fordi prosjektet eller oppgaven ble slettet. Timene i MOCO beholdes.',
  },
  'kept-link-ended': {
    kind: 'skip',
    en: 'The sync of its project has ended. The time in MOCO was kept.',
    de: 'Die Übertragung dieses Projekts ist beendet. Die Zeit in MOCO bleibt bestehen.',
    no: 'Overføringen av dette prosjektet er avsluttet. Timene i MOCO beholdes.',
  },
  'never-arrived': {
    kind: 'skip',
    isGone: true,
    en: 'awork has no such time entry, and MOCO has nothing of it from us.',
    de: 'awork hat keinen solchen Zeiteintrag, und MOCO hat nichts davon von uns.',
    no: 'awork har ingen slik timeføring, og MOCO har ingenting av den fra oss.',
  },
  'activity-adopted': {
    kind: 'done',
    en: 'MOCO already had this time. It was taken over as it is.',
    de: 'Diese Zeit war in MOCO schon vorhanden. Sie wurde übernommen, wie sie ist.',
    no: 'MOCO hadde allerede disse timene. De ble overtatt slik de er.',
  },
  'activity-adjusted': {
    kind: 'done',
    en: 'MOCO took the time, but holds something else than awork: {fields_en}. MOCO decides that by itself, for example by whether the service item is billable.',
    de: 'MOCO hat die Zeit übernommen, hält aber etwas anderes als awork: {fields_de}. Das bestimmt MOCO selbst, zum Beispiel danach, ob die Leistung verrechenbar ist.',
    no: 'MOCO tok imot timene, men har noe annet enn awork: {fields_no}. Det bestemmer MOCO selv, for eksempel ut fra om ytelsen er fakturerbar.',
  },
  'activity-gone': {
    kind: 'skip',
    staysDifferent: true,
    canBeMadeAgain: true,
    en: 'Somebody deleted the time of {person} of {date} in "{project}" in MOCO. It stays deleted until the entry is edited in awork.',
    de: 'Jemand hat die Zeit von {person} vom {date} in „{project}“ in MOCO gelöscht. Sie bleibt gelöscht, bis der Eintrag in awork bearbeitet wird.',
    no: 'Noen har slettet timene til {person} fra {date} i «{project}» i MOCO. De forblir slettet til timeføringen endres i awork.',
    todo: {
      en: 'If it is to come back as it was, {makeAgain}.',
      de: 'Soll sie unverändert zurückkommen, {makeAgain}.',
      no: 'Skal de komme tilbake slik de var, {makeAgain}.',
    },
  },
  'activity-ambiguous': {
    kind: 'park',
    en: 'MOCO has several times of {person} that may be one entry in awork: {candidates}.',
    de: 'In MOCO gibt es mehrere Zeiten von {person}, die ein und derselbe Eintrag in awork sein können: {candidates}.',
    no: 'MOCO har flere timeføringer for {person} som kan være én og samme timeføring i awork: {candidates}.',
    todo: {
      en: 'Please delete the wrong ones in MOCO or change their text, then {resend}.',
      de: 'Bitte löschen Sie die falschen in MOCO oder ändern Sie ihren Text, und {resend}.',
      no: 'Slett de som er feil i MOCO, eller endre teksten på dem, og {resend}.',
    },
  },
  'activity-rounded': {
    kind: 'park',
    en: 'The entry of {person} of {date}, "{text}", {duration}, may be in MOCO already with a rounded duration: {candidates}. Which time there is this entry cannot be told.',
    de: 'Der Eintrag von {person} vom {date}, „{text}“, {duration}, steht vielleicht schon mit gerundeter Dauer in MOCO: {candidates}. Welche Zeit dort zu ihm gehört, lässt sich nicht erkennen.',
    no: 'Timeføringen til {person} fra {date}, «{text}», {duration}, finnes kanskje allerede i MOCO med avrundet varighet: {candidates}. Hvilke timer der som hører til den, er ikke til å se.',
    todo: {
      en: 'If MOCO has it already, please delete that time in MOCO, or enter its duration in awork. If it is another time, please change its text in MOCO. Then {resend}.',
      de: 'Ist er schon in MOCO, löschen Sie bitte diese Zeit in MOCO, oder tragen Sie ihre Dauer in awork ein. Ist es eine andere Zeit, ändern Sie bitte ihren Text in MOCO, und {resend}.',
      no: 'Finnes den allerede i MOCO, slett timene i MOCO, eller før opp samme varighet i awork. Er det noen andre timer, endre teksten på dem i MOCO, og {resend}.',
    },
  },
  'person-unknown': {
    kind: 'wait',
    en: 'The entry of {date} in "{project}" waits: nobody in MOCO has the e-mail address of {person}.',
    de: 'Der Eintrag vom {date} in „{project}“ wartet: In MOCO gibt es niemanden mit der E-Mail-Adresse von {person}.',
    no: 'Timeføringen fra {date} i «{project}» venter: Ingen i MOCO har e-postadressen til {person}.',
    todo: {
      en: 'Please add {person} in MOCO, or enter the same address on both sides; the entry then follows by itself.',
      de: 'Bitte legen Sie {person} in MOCO an oder gleichen Sie die Adressen an; der Eintrag folgt dann von selbst.',
      no: 'Opprett {person} i MOCO, eller bruk samme adresse på begge sider; timeføringen følger da av seg selv.',
    },
  },
  'person-without-email': {
    kind: 'wait',
    en: 'The entry of {date} in "{project}" waits: awork shows no e-mail address for {person}.',
    de: 'Der Eintrag vom {date} in „{project}“ wartet: awork zeigt keine E-Mail-Adresse von {person}.',
    no: 'Timeføringen fra {date} i «{project}» venter: awork viser ingen e-postadresse for {person}.',
    todo: {
      en: 'Please enter in the profile in awork the address that {person} has in MOCO; the entry then follows by itself.',
      de: 'Bitte tragen Sie im awork-Profil die Adresse ein, die {person} in MOCO hat; der Eintrag folgt dann von selbst.',
      no: 'Legg inn i profilen i awork den adressen {person} har i MOCO; timeføringen følger da av seg selv.',
    },
  },
  'person-deactivated': {
    kind: 'wait',
    en: '{person} is deactivated in MOCO, which takes no new or changed times for them.',
    de: '{person} ist in MOCO deaktiviert, und MOCO nimmt für Deaktivierte keine neuen oder geänderten Zeiten an.',
    no: '{person} er deaktivert i MOCO, som ikke tar imot nye eller endrede timer for deaktiverte.',
    todo: {
      en: 'If the time is to reach MOCO, an admin can reactivate {person} there; it then follows by itself. Otherwise you need not do anything.',
      de: 'Soll die Zeit nach MOCO, kann ein Admin {person} dort wieder aktivieren; sie folgt dann von selbst. Sonst müssen Sie nichts tun.',
      no: 'Skal timene til MOCO, kan en administrator aktivere {person} der igjen; de følger da av seg selv. Ellers trenger du ikke gjøre noe.',
    },
  },
  'person-not-assigned': {
    kind: 'wait',
    en: 'The entry of {date} waits: {person} is not assigned to the project "{project}" in MOCO.',
    de: 'Der Eintrag vom {date} wartet: {person} ist dem Projekt „{project}“ in MOCO nicht zugewiesen.',
    no: 'Timeføringen fra {date} venter: {person} er ikke tildelt prosjektet «{project}» i MOCO.',
    todo: {
      en: 'Please assign {person} to the project in MOCO; the entry then follows by itself.',
      de: 'Bitte weisen Sie {person} in MOCO dem Projekt zu; der Eintrag folgt dann von selbst.',
      no: 'Tildel {person} prosjektet i MOCO; timeføringen følger da av seg selv.',
    },
  },
  'service-item-inactive': {
    kind: 'wait',
    en: 'The entry of {date} in "{project}" waits: its service item "{item}" is inactive in MOCO.',
    de: 'Der Eintrag vom {date} in „{project}“ wartet: Seine Leistung „{item}“ ist in MOCO inaktiv.',
    no: 'Timeføringen fra {date} i «{project}» venter: Ytelsen «{item}» er inaktiv i MOCO.',
    todo: {
      en: 'Please activate the service item in MOCO, or move the entry to another task in awork; it then follows by itself.',
      de: 'Bitte aktivieren Sie die Leistung in MOCO oder verschieben Sie den Eintrag in awork auf eine andere Aufgabe; er folgt dann von selbst.',
      no: 'Aktiver ytelsen i MOCO, eller flytt timeføringen til en annen oppgave i awork; den følger da av seg selv.',
    },
  },
  'activity-billed': {
    kind: 'park',
    isLocked: true,
    en: 'The time of {person} of {date} in "{project}" is already billed in MOCO and was left as it is. Different in awork: {difference_en}.',
    de: 'Die Zeit von {person} vom {date} in „{project}“ ist in MOCO bereits abgerechnet und blieb, wie sie ist. In awork anders: {difference_de}.',
    no: 'Timene til {person} fra {date} i «{project}» er allerede fakturert i MOCO og ble stående som de er. Annerledes i awork: {difference_no}.',
    todo: {
      en: 'Please undo the change in awork, or have the invoice corrected in MOCO, then {resend}.',
      de: 'Bitte machen Sie die Änderung in awork rückgängig, oder lassen Sie die Rechnung in MOCO berichtigen und {resend}.',
      no: 'Angre endringen i awork, eller få fakturaen rettet i MOCO, og {resend}.',
    },
  },
  'activity-locked': {
    kind: 'park',
    isLocked: true,
    en: 'MOCO does not let the time of {person} of {date} in "{project}" be changed: {problem}. Different in awork: {difference_en}.',
    de: 'MOCO lässt die Zeit von {person} vom {date} in „{project}“ nicht ändern: {problem}. In awork anders: {difference_de}.',
    no: 'MOCO lar ikke timene til {person} fra {date} i «{project}» endres: {problem}. Annerledes i awork: {difference_no}.',
    todo: {
      en: 'Please undo the change in awork, or have an admin open the period or the service item in MOCO, then {resend}.',
      de: 'Bitte machen Sie die Änderung in awork rückgängig, oder lassen Sie den Zeitraum oder die Leistung in MOCO von einem Admin öffnen und {resend}.',
      no: 'Angre endringen i awork, eller be en administrator åpne perioden eller ytelsen i MOCO, og {resend}.',
    },
  },
  'activity-refused': {
    kind: 'park',
    en: 'MOCO did not take the time of {person} of {date} in "{project}": {problem}.',
    de: 'MOCO hat die Zeit von {person} vom {date} in „{project}“ nicht angenommen: {problem}.',
    no: 'MOCO tok ikke imot timene til {person} fra {date} i «{project}»: {problem}.',
    todo: {
      en: 'Please correct the entry in awork, and it follows by itself; or have an admin open the period or the service item in MOCO, then {resend}.',
      de: 'Bitte berichtigen Sie den Eintrag in awork, dann folgt er von selbst; oder lassen Sie den Zeitraum oder die Leistung in MOCO von einem Admin öffnen und {resend}.',
      no: 'Rett timeføringen i awork, så følger den av seg selv; eller be en administrator åpne perioden eller ytelsen i MOCO, og {resend}.',
    },
  },
  'several-activities': {
    kind: 'park',
    en: 'MOCO holds {count} times of {person} of {date} for one and the same entry in awork.',
    de: 'MOCO enthält {count} Zeiten von {person} vom {date} zu ein und demselben Eintrag in awork.',
    no: 'MOCO har {count} timeføringer for {person} fra {date} til én og samme timeføring i awork.',
    todo: {
      en: 'Please delete the surplus ones in MOCO, then {resend}.',
      de: 'Bitte löschen Sie die überzähligen in MOCO und {resend}.',
      no: 'Slett de overflødige i MOCO, og {resend}.',
    },
  },
});

export const timeReasons = { ...entryReasons, ...ownReasons };
