import { defineReasons } from '../../../shared/reason.ts';

const follows = {
  en: 'What you correct in Moment follows by itself; if it was in PowerOffice Go, {resend}.',
  de: 'Was Sie in Moment berichtigen, folgt von selbst; war es in PowerOffice Go, {resend}.',
  no: 'Det du retter i Moment, følger av seg selv; var det i PowerOffice Go, {resend}.',
};

const enterOwner = {
  en: 'Please enter the address with the employee in PowerOffice Go, or correct the owner of the project in Moment; the project manager then follows within a day.',
  de: 'Bitte tragen Sie die Adresse in PowerOffice Go beim Mitarbeiter ein oder berichtigen Sie in Moment die Projektleitung; sie folgt dann innerhalb eines Tages.',
  no: 'Legg inn adressen på den ansatte i PowerOffice Go, eller rett prosjektlederen i Moment; prosjektlederen følger da innen et døgn.',
};

/** What becomes of a customer or project. */
export const masterDataReasons = defineReasons({
  'kept-otherwise': {
    kind: 'done',
    en: '{record} is in PowerOffice Go, which keeps these fields otherwise than Moment: {fields_en}. They are sent again when they change in Moment.',
    de: '{record} ist in PowerOffice Go, das diese Felder anders führt als Moment: {fields_de}. Sie werden erneut gesendet, wenn sie sich in Moment ändern.',
    no: '{record} er i PowerOffice Go, som lagrer disse feltene annerledes enn Moment: {fields_no}. De sendes på nytt når de endres i Moment.',
  },
  'owner-unknown': {
    kind: 'done',
    staysDifferent: true,
    en: 'Project {project} is in PowerOffice Go without its project manager: no employee there has the e-mail address {owner}.',
    de: 'Projekt {project} ist in PowerOffice Go, aber ohne Projektleitung: Dort hat kein Mitarbeiter die E-Mail-Adresse {owner}.',
    no: 'Prosjekt {project} er i PowerOffice Go uten prosjektleder: Ingen ansatt der har e-postadressen {owner}.',
    todo: enterOwner,
  },
  'owner-still-unknown': {
    kind: 'skip',
    staysDifferent: true,
    en: 'Project {project} agrees in both systems but for its project manager: no employee in PowerOffice Go has the e-mail address {owner}.',
    de: 'Projekt {project} stimmt in beiden Systemen überein, bis auf die Projektleitung: In PowerOffice Go hat kein Mitarbeiter die E-Mail-Adresse {owner}.',
    no: 'Prosjekt {project} er likt i begge systemer, bortsett fra prosjektlederen: Ingen ansatt i PowerOffice Go har e-postadressen {owner}.',
    todo: enterOwner,
  },
  'customer-gone': {
    kind: 'skip',
    en: 'Moment has no such customer. PowerOffice Go keeps what it has.',
    de: 'Moment hat keinen solchen Kunden. PowerOffice Go bleibt unverändert.',
    no: 'Moment har ingen slik kunde. PowerOffice Go beholder det som er der.',
  },
  'project-gone': {
    kind: 'skip',
    en: 'Moment has no such project. PowerOffice Go keeps what it has.',
    de: 'Moment hat kein solches Projekt. PowerOffice Go bleibt unverändert.',
    no: 'Moment har ikke noe slikt prosjekt. PowerOffice Go beholder det som er der.',
  },
  'customer-refused': {
    kind: 'park',
    en: 'Customer {customer} was not transferred: {problems_en}.',
    de: 'Kunde {customer} wurde nicht übertragen: {problems_de}.',
    no: 'Kunde {customer} ble ikke overført: {problems_no}.',
    todo: follows,
  },
  'project-refused': {
    kind: 'park',
    en: 'Project {project} was not transferred: {problems_en}.',
    de: 'Projekt {project} wurde nicht übertragen: {problems_de}.',
    no: 'Prosjekt {project} ble ikke overført: {problems_no}.',
    todo: follows,
  },
});
