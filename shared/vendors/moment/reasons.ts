import { defineReasons } from '../../reason.ts';

export const momentReasons = defineReasons({
  'company-unknown': {
    kind: 'pause',
    en: 'The company code {companyCode} is not known to this key in Moment.',
    de: 'Der Firmencode {companyCode} ist diesem Schlüssel in Moment nicht bekannt.',
    no: 'Firmakoden {companyCode} er ikke kjent for denne nøkkelen i Moment.',
    todo: {
      en: 'Please look up the company code in the address of Moment after logging in, and tell it to {contact}.',
      de: 'Bitte lesen Sie den Firmencode nach der Anmeldung in der Adresse von Moment ab und nennen Sie ihn {contact}.',
      no: 'Finn firmakoden i adressen til Moment etter innlogging, og oppgi den til {contact}.',
    },
  },
});
