import { defineReasons, nothing } from '../../../shared/reason.ts';
import { entryReasons } from '../../../shared/vendors/awork/times/reasons.ts';
import { tenantReasons } from '../guard-tenant.ts';

const sentAgain = {
  en: 'then {resend}.',
  de: 'und {resend}.',
  no: 'og {resend}.',
};

const addRate = {
  en: 'Please add the role or the rate in HQ before the time is invoiced.',
  de: 'Bitte ergänzen Sie in HQ die Rolle oder den Satz, bevor die Zeit abgerechnet wird.',
  no: 'Legg til rollen eller prisen i HQ før timene faktureres.',
};

const ownReasons = defineReasons({
  'no-hq-project': {
    kind: 'skip',
    en: 'The awork project "{project}" is not linked to an HQ project.',
    de: 'Das awork-Projekt „{project}“ ist mit keinem HQ-Projekt verknüpft.',
    no: 'awork-prosjektet «{project}» er ikke koblet til noe HQ-prosjekt.',
    todo: {
      en: 'Its times follow as soon as it is.',
      de: 'Sobald es das ist, folgen seine Zeiten.',
      no: 'Timene følger så snart det er det.',
    },
  },
  'kept-project-lost': {
    kind: 'skip',
    staysDifferent: true,
    en: 'The time entry of {person} of {date} lost its project in awork, because project or task was deleted. The time in HQ was kept.',
    de: 'Der Zeiteintrag von {person} vom {date} hat in awork sein Projekt verloren, weil Projekt oder Aufgabe gelöscht wurde. Die Zeit in HQ bleibt bestehen.',
    no: 'Timeføringen til {person} fra {date} mistet prosjektet sitt i awork, fordi prosjektet eller oppgaven ble slettet. Timene i HQ beholdes.',
  },
  'kept-transfer-ended': {
    kind: 'skip',
    en: 'The sync of its project has ended. The time in HQ was kept.',
    de: 'Die Übertragung dieses Projekts ist beendet. Die Zeit in HQ bleibt bestehen.',
    no: 'Overføringen av dette prosjektet er avsluttet. Timene i HQ beholdes.',
  },
  'never-in-hq': {
    kind: 'skip',
    isGone: true,
    en: 'awork has no such time entry, and HQ has nothing of it from us.',
    de: 'awork hat keinen solchen Zeiteintrag, und HQ hat nichts davon von uns.',
    no: 'awork har ingen slik timeføring, og HQ har ingenting av den fra oss.',
  },
  'reporting-adopted': {
    kind: 'done',
    en: 'HQ already had this time. It was taken over as it is.',
    de: 'Diese Zeit war in HQ schon vorhanden. Sie wurde übernommen, wie sie ist.',
    no: 'HQ hadde allerede disse timene. De ble overtatt slik de er.',
  },
  'reporting-adjusted': {
    kind: 'done',
    en: 'HQ took the time, but holds something else than awork: {fields_en}.',
    de: 'HQ hat die Zeit übernommen, hält aber etwas anderes als awork: {fields_de}.',
    no: 'HQ tok imot timene, men har noe annet enn awork: {fields_no}.',
  },
  'booked-for-fallback': {
    kind: 'done',
    staysDifferent: true,
    en: 'The time of {person} of {date} was booked in HQ for the person named for such cases, with the real name in its text: HQ has nobody with the e-mail address of {person}.',
    de: 'Die Zeit von {person} vom {date} wurde in HQ für die dafür genannte Person gebucht, mit dem echten Namen in der Beschreibung: In HQ gibt es niemanden mit der E-Mail-Adresse von {person}.',
    no: 'Timene til {person} fra {date} ble ført i HQ på personen som er oppgitt for slike tilfeller, med det riktige navnet i beskrivelsen: Ingen i HQ har e-postadressen til {person}.',
    todo: {
      en: 'Once HQ has {person} under that address, the time moves there by itself.',
      de: 'Sobald es {person} in HQ mit dieser Adresse gibt, wandert die Zeit von selbst dorthin.',
      no: 'Når {person} finnes i HQ med den adressen, flyttes timene dit av seg selv.',
    },
  },
  'booked-for-addressless': {
    kind: 'done',
    staysDifferent: true,
    en: 'The time of {person} of {date} was booked in HQ for the person named for such cases, with the real name in its text: awork shows no e-mail address for {person}.',
    de: 'Die Zeit von {person} vom {date} wurde in HQ für die dafür genannte Person gebucht, mit dem echten Namen in der Beschreibung: awork zeigt keine E-Mail-Adresse von {person}.',
    no: 'Timene til {person} fra {date} ble ført i HQ på personen som er oppgitt for slike tilfeller, med det riktige navnet i beskrivelsen: awork viser ingen e-postadresse for {person}.',
    todo: {
      en: 'Once the profile in awork has the address that {person} has in HQ, the time moves there by itself.',
      de: 'Sobald im awork-Profil die Adresse steht, die {person} in HQ hat, wandert die Zeit von selbst dorthin.',
      no: 'Når profilen i awork har den adressen {person} har i HQ, flyttes timene dit av seg selv.',
    },
  },
  'booked-for-inactive': {
    kind: 'done',
    staysDifferent: true,
    en: 'The time of {person} of {date} was booked in HQ for the person named for such cases, with the real name in its text: {person} is deactivated in HQ.',
    de: 'Die Zeit von {person} vom {date} wurde in HQ für die dafür genannte Person gebucht, mit dem echten Namen in der Beschreibung: {person} ist in HQ deaktiviert.',
    no: 'Timene til {person} fra {date} ble ført i HQ på personen som er oppgitt for slike tilfeller, med det riktige navnet i beskrivelsen: {person} er deaktivert i HQ.',
    todo: {
      en: 'If the time is to stand under {person} in HQ, an admin can activate {person} there; it then moves by itself. Otherwise you need not do anything.',
      de: 'Soll die Zeit in HQ auf {person} stehen, kann ein Admin {person} dort aktivieren; sie wandert dann von selbst. Sonst müssen Sie nichts tun.',
      no: 'Skal timene stå på {person} i HQ, kan en administrator aktivere {person} der; de flyttes da av seg selv. Ellers trenger du ikke gjøre noe.',
    },
  },
  'booked-for-deleted': {
    kind: 'done',
    staysDifferent: true,
    en: 'The time of {date} was booked in HQ for the person named for such cases, as its own person was deleted in awork.',
    de: 'Die Zeit vom {date} wurde in HQ für die dafür genannte Person gebucht, denn ihre eigene Person wurde in awork gelöscht.',
    no: 'Timene fra {date} ble ført i HQ på personen som er oppgitt for slike tilfeller, fordi personen deres ble slettet i awork.',
    todo: {
      en: 'Once the entry is assigned to somebody in awork, the time moves to them by itself.',
      de: 'Sobald der Eintrag in awork jemandem zugewiesen ist, wandert die Zeit von selbst dorthin.',
      no: 'Når timeføringen er tildelt noen i awork, flyttes timene dit av seg selv.',
    },
  },
  'rate-missing': {
    kind: 'done',
    staysDifferent: true,
    en: 'The time of {person} of {date} is in HQ, but HQ found no rate for it: most likely {person} has no role in the project, or the role has no rate for the task type "{type}".',
    de: 'Die Zeit von {person} vom {date} ist in HQ, aber HQ hat keinen Stundensatz dafür gefunden: Vermutlich hat {person} im Projekt keine Rolle, oder die Rolle hat keinen Satz für den Aufgabentyp „{type}“.',
    no: 'Timene til {person} fra {date} er i HQ, men HQ fant ingen timepris for dem: Trolig har {person} ingen rolle i prosjektet, eller rollen har ingen pris for oppgavetypen «{type}».',
    todo: addRate,
  },
  'rate-missing-fallback': {
    kind: 'done',
    staysDifferent: true,
    en: 'The time of {person} of {date} was booked in HQ for {user} instead, but HQ found no rate for it: most likely {user} has no role in the project, or the role has no rate for the task type "{type}".',
    de: 'Die Zeit von {person} vom {date} wurde in HQ ersatzweise für {user} gebucht, aber HQ hat keinen Stundensatz dafür gefunden: Vermutlich hat {user} im Projekt keine Rolle, oder die Rolle hat keinen Satz für den Aufgabentyp „{type}“.',
    no: 'Timene til {person} fra {date} ble i stedet ført på {user} i HQ, men HQ fant ingen timepris for dem: Trolig har {user} ingen rolle i prosjektet, eller rollen har ingen pris for oppgavetypen «{type}».',
    todo: addRate,
  },
  'rate-missing-type': {
    kind: 'done',
    staysDifferent: true,
    en: 'The time of {person} of {date} is in HQ, but HQ found no rate for it, because its task has no task type: HQ has none called "{type}" as the type of work is in awork.',
    de: 'Die Zeit von {person} vom {date} ist in HQ, aber HQ hat keinen Stundensatz dafür gefunden, denn ihre Aufgabe hat keinen Aufgabentyp: In HQ gibt es keinen mit dem Namen „{type}“ wie die Tätigkeit in awork.',
    no: 'Timene til {person} fra {date} er i HQ, men HQ fant ingen timepris for dem, fordi oppgaven ikke har noen oppgavetype: HQ har ingen som heter «{type}», slik arbeidstypen heter i awork.',
    todo: {
      en: 'Please make the task type in HQ, or choose another type of work in awork, before the time is invoiced.',
      de: 'Bitte legen Sie den Aufgabentyp in HQ an, oder wählen Sie in awork eine andere Tätigkeit, bevor die Zeit abgerechnet wird.',
      no: 'Opprett oppgavetypen i HQ, eller velg en annen arbeidstype i awork, før timene faktureres.',
    },
  },
  'task-type-missing': {
    kind: 'done',
    staysDifferent: true,
    en: 'The time of {person} of {date} is in HQ, but on a task without its own task type, so its rate may be another: HQ has no task type called "{type}" as the type of work is in awork.',
    de: 'Die Zeit von {person} vom {date} ist in HQ, aber auf einer Aufgabe ohne eigenen Aufgabentyp, ihr Satz kann also ein anderer sein: In HQ gibt es keinen Aufgabentyp mit dem Namen „{type}“ wie die Tätigkeit in awork.',
    no: 'Timene til {person} fra {date} er i HQ, men på en oppgave uten egen oppgavetype, så timeprisen kan være en annen: HQ har ingen oppgavetype som heter «{type}», slik arbeidstypen heter i awork.',
    todo: {
      en: 'Please make the task type in HQ, or choose another type of work in awork, before the time is invoiced.',
      de: 'Bitte legen Sie den Aufgabentyp in HQ an, oder wählen Sie in awork eine andere Tätigkeit, bevor die Zeit abgerechnet wird.',
      no: 'Opprett oppgavetypen i HQ, eller velg en annen arbeidstype i awork, før timene faktureres.',
    },
  },
  'reporting-gone': {
    kind: 'skip',
    staysDifferent: true,
    canBeMadeAgain: true,
    en: 'Somebody deleted the time of {person} of {date} in "{project}" in HQ. It stays deleted until the entry is edited in awork.',
    de: 'Jemand hat die Zeit von {person} vom {date} in „{project}“ in HQ gelöscht. Sie bleibt gelöscht, bis der Eintrag in awork bearbeitet wird.',
    no: 'Noen har slettet timene til {person} fra {date} i «{project}» i HQ. De forblir slettet til timeføringen endres i awork.',
    todo: {
      en: 'If it is to come back as it was, {makeAgain}.',
      de: 'Soll sie unverändert zurückkommen, {makeAgain}.',
      no: 'Skal de komme tilbake slik de var, {makeAgain}.',
    },
  },
  'person-not-in-hq': {
    kind: 'wait',
    en: 'The entry of {date} in "{project}" waits: nobody in HQ has the e-mail address of {person}.',
    de: 'Der Eintrag vom {date} in „{project}“ wartet: In HQ gibt es niemanden mit der E-Mail-Adresse von {person}.',
    no: 'Timeføringen fra {date} i «{project}» venter: Ingen i HQ har e-postadressen til {person}.',
    todo: {
      en: 'Please add {person} in HQ, or enter the same address on both sides; the entry then follows by itself.',
      de: 'Bitte legen Sie {person} in HQ an oder gleichen Sie die Adressen an; der Eintrag folgt dann von selbst.',
      no: 'Opprett {person} i HQ, eller bruk samme adresse på begge sider; timeføringen følger da av seg selv.',
    },
  },
  'person-without-address': {
    kind: 'wait',
    en: 'The entry of {date} in "{project}" waits: awork shows no e-mail address for {person}.',
    de: 'Der Eintrag vom {date} in „{project}“ wartet: awork zeigt keine E-Mail-Adresse von {person}.',
    no: 'Timeføringen fra {date} i «{project}» venter: awork viser ingen e-postadresse for {person}.',
    todo: {
      en: 'Please enter in the profile in awork the address that {person} has in HQ; the entry then follows by itself.',
      de: 'Bitte tragen Sie im awork-Profil die Adresse ein, die {person} in HQ hat; der Eintrag folgt dann von selbst.',
      no: 'Legg inn i profilen i awork den adressen {person} har i HQ; timeføringen følger da av seg selv.',
    },
  },
  'person-inactive-in-hq': {
    kind: 'wait',
    en: 'The entry of {date} in "{project}" waits: {person} is deactivated in HQ.',
    de: 'Der Eintrag vom {date} in „{project}“ wartet: {person} ist in HQ deaktiviert.',
    no: 'Timeføringen fra {date} i «{project}» venter: {person} er deaktivert i HQ.',
    todo: {
      en: 'If the time is to reach HQ, an admin can activate {person} there; it then follows by itself. Otherwise you need not do anything.',
      de: 'Soll die Zeit nach HQ, kann ein Admin {person} dort aktivieren; sie folgt dann von selbst. Sonst müssen Sie nichts tun.',
      no: 'Skal timene til HQ, kan en administrator aktivere {person} der; de følger da av seg selv. Ellers trenger du ikke gjøre noe.',
    },
  },
  'project-linked-by-both': {
    kind: 'wait',
    en: 'The entry of {date} in "{project}" waits: HQ’s own awork integration has linked this project as well, and would book the time a second time.',
    de: 'Der Eintrag vom {date} in „{project}“ wartet: Die awork-Integration von HQ selbst hat dieses Projekt ebenfalls verknüpft und würde die Zeit ein zweites Mal buchen.',
    no: 'Timeføringen fra {date} i «{project}» venter: HQs egen awork-integrasjon har også koblet dette prosjektet, og ville ført timene en gang til.',
    todo: {
      en: 'Please let only one of the two transfer the project, as is said with the project itself; the entry then follows by itself, or is left to that integration.',
      de: 'Bitte lassen Sie nur eine der beiden Übertragungen das Projekt übertragen, wie es beim Projekt selbst steht; der Eintrag folgt dann von selbst oder bleibt jener Integration überlassen.',
      no: 'La bare én av de to overføre prosjektet, slik det står ved selve prosjektet; timeføringen følger da av seg selv, eller overlates til den integrasjonen.',
    },
  },
  'hq-project-gone': {
    kind: 'retry',
    en: 'The time of {person} of {date} waits: its project is gone in HQ, and its transfer ends shortly.',
    de: 'Die Zeit von {person} vom {date} wartet: Ihr Projekt gibt es in HQ nicht mehr, seine Übertragung endet gleich.',
    no: 'Timene til {person} fra {date} venter: Prosjektet finnes ikke lenger i HQ, og overføringen av det avsluttes om kort tid.',
    todo: nothing,
  },
  'reporting-ambiguous': {
    kind: 'park',
    en: 'HQ has several times of {person} that may be one entry in awork: {candidates}.',
    de: 'In HQ gibt es mehrere Zeiten von {person}, die ein und derselbe Eintrag in awork sein können: {candidates}.',
    no: 'HQ har flere timeføringer for {person} som kan være én og samme timeføring i awork: {candidates}.',
    todo: {
      en: `Please delete the wrong ones in HQ or change their text, ${sentAgain.en}`,
      de: `Bitte löschen Sie die falschen in HQ oder ändern Sie ihren Text ${sentAgain.de}`,
      no: `Slett de som er feil i HQ, eller endre teksten på dem, ${sentAgain.no}`,
    },
  },
  'reporting-approved': {
    kind: 'park',
    isLocked: true,
    en: 'The time of {person} of {date} in "{project}" is already approved or invoiced in HQ and was left as it is. Different in awork: {difference_en}.',
    de: 'Die Zeit von {person} vom {date} in „{project}“ ist in HQ bereits freigegeben oder abgerechnet und blieb, wie sie ist. In awork anders: {difference_de}.',
    no: 'Timene til {person} fra {date} i «{project}» er allerede godkjent eller fakturert i HQ og ble stående som de er. Annerledes i awork: {difference_no}.',
    todo: {
      en: `Please undo the change in awork, or have the approval taken back in HQ, ${sentAgain.en}`,
      de: `Bitte machen Sie die Änderung in awork rückgängig, oder lassen Sie die Freigabe in HQ zurücknehmen ${sentAgain.de}`,
      no: `Angre endringen i awork, eller få godkjenningen trukket tilbake i HQ, ${sentAgain.no}`,
    },
  },
  'reporting-locked': {
    kind: 'park',
    isLocked: true,
    en: 'HQ does not let the time of {person} of {date} in "{project}" be changed, as with invoiced times: {problem}. Different in awork: {difference_en}.',
    de: 'HQ lässt die Zeit von {person} vom {date} in „{project}“ nicht ändern, wie bei abgerechneten Zeiten: {problem}. In awork anders: {difference_de}.',
    no: 'HQ lar ikke timene til {person} fra {date} i «{project}» endres, som med fakturerte timer: {problem}. Annerledes i awork: {difference_no}.',
    todo: {
      en: `Please undo the change in awork, or have the time opened in HQ, ${sentAgain.en}`,
      de: `Bitte machen Sie die Änderung in awork rückgängig, oder lassen Sie die Zeit in HQ öffnen ${sentAgain.de}`,
      no: `Angre endringen i awork, eller få timene åpnet i HQ, ${sentAgain.no}`,
    },
  },
  'task-closed': {
    kind: 'park',
    en: 'The time of {person} of {date} was not booked: the task "{task}" is closed in HQ, and HQ takes no time on closed tasks.',
    de: 'Die Zeit von {person} vom {date} wurde nicht gebucht: Die Aufgabe „{task}“ ist in HQ geschlossen, und HQ nimmt auf geschlossene Aufgaben keine Zeit an.',
    no: 'Timene til {person} fra {date} ble ikke ført: Oppgaven «{task}» er lukket i HQ, og HQ tar ikke imot timer på lukkede oppgaver.',
    todo: {
      en: `Please open the task in HQ, or have an admin switch off the setting that forbids time on closed tasks, ${sentAgain.en}`,
      de: `Bitte öffnen Sie die Aufgabe in HQ, oder lassen Sie von einem Admin die Einstellung abschalten, die Zeit auf geschlossenen Aufgaben verbietet, ${sentAgain.de}`,
      no: `Åpne oppgaven i HQ, eller be en administrator slå av innstillingen som forbyr timer på lukkede oppgaver, ${sentAgain.no}`,
    },
  },
  'phase-not-ours': {
    kind: 'skip',
    en: 'No time was booked from this awork list, so HQ has no phase for it.',
    de: 'Aus dieser awork-Liste wurde keine Zeit gebucht, deshalb gibt es in HQ keine Phase dafür.',
    no: 'Ingen timer ble ført fra denne listen i awork, så HQ har ingen fase for den.',
  },
  'phase-left': {
    kind: 'skip',
    en: 'The awork list, or its phase in HQ, was deleted. What is in HQ stays as it is.',
    de: 'Die awork-Liste oder ihre Phase in HQ wurde gelöscht. Was in HQ ist, bleibt, wie es ist.',
    no: 'Listen i awork eller fasen dens i HQ ble slettet. Det som er i HQ, blir som det er.',
  },
  'phase-edited': {
    kind: 'skip',
    staysDifferent: true,
    en: 'Somebody changed the phase "{phase}" in HQ, so name and planned effort of the awork list do not overwrite it.',
    de: 'Jemand hat die Phase „{phase}“ in HQ geändert, deshalb überschreiben Name und Aufwand der awork-Liste sie nicht.',
    no: 'Noen har endret fasen «{phase}» i HQ, så navnet og den planlagte tiden på listen i awork overskriver den ikke.',
  },
  'target-malformed': {
    kind: 'skip',
    staysDifferent: true,
    en: 'The planned effort {target} in the name of the awork list "{list}" cannot be read, so the phase in HQ was left as it is.',
    de: 'Der Aufwand {target} im Namen der awork-Liste „{list}“ ist nicht lesbar, deshalb blieb die Phase in HQ, wie sie ist.',
    no: 'Den planlagte tiden {target} i navnet på awork-listen «{list}» kan ikke leses, så fasen i HQ ble stående som den er.',
    todo: {
      en: 'Please write it like [5,4d], [2,5h] or [30m] in awork; it then follows by itself.',
      de: 'Bitte schreiben Sie ihn in awork wie [5,4d], [2,5h] oder [30m]; er folgt dann von selbst.',
      no: 'Skriv den som [5,4d], [2,5h] eller [30m] i awork; den følger da av seg selv.',
    },
  },
});

export const timeReasons = { ...entryReasons, ...ownReasons, ...tenantReasons };
